import assert from 'node:assert/strict';
import fc from 'fast-check';

import { parseRetryAfter, parseRetryAfterMilliseconds } from '../../../../src/api/http/retryAfter';

const now = Date.UTC(2026, 2, 4, 12, 0, 0);

describe('parseRetryAfter', () => {
  const forms: Record<string, [header: string | null, waitMs: number | null]> = {
    'whole seconds': ['120', 120_000],
    zero: ['0', 0],
    'a fraction of a second': ['1.5', 1_500],
    'a fraction without a digit before the point': ['.25', 250],
    'seconds surrounded by spaces': [' 7 ', 7_000],
    'more seconds than any delay': ['99999999', 99_999_999_000],
    'an IMF-fixdate': ['Wed, 04 Mar 2026 12:01:30 GMT', 90_000],
    'an RFC 850 date': ['Wednesday, 04-Mar-26 12:01:30 GMT', 90_000],
    'an asctime date': ['Wed Mar  4 12:01:30 2026', 90_000],
    'an asctime date with two digits of day': ['Sat Mar 14 12:00:00 2026', 864_000_000],
    'a leap second': ['Wed, 04 Mar 2026 12:01:60 GMT', 120_000],
    'a date in lower case': ['wed, 04 mar 2026 12:01:30 gmt', 90_000],
    'a date in the past': ['Sun, 06 Nov 1994 08:49:37 GMT', 0],
    'an RFC 850 date of the last century': ['Sunday, 06-Nov-94 08:49:37 GMT', 0],
    'an absurdly late date': [
      'Fri, 31 Dec 9999 23:59:59 GMT',
      Date.UTC(9999, 11, 31, 23, 59, 59) - now,
    ],
    'no header': [null, null],
    nothing: ['', null],
    'only spaces': ['   ', null],
    'a negative number': ['-5', null],
    'a hexadecimal number': ['0x10', null],
    'an exponent': ['1e3', null],
    'a number too large to be one': ['9'.repeat(400), null],
    'two numbers': ['5, 7', null],
    'a word': ['soon', null],
    'an ISO date': ['2026-03-04T12:01:30Z', null],
    'a date in another zone': ['Wed, 04 Mar 2026 12:01:30 EST', null],
    'a day that does not exist': ['Mon, 30 Feb 2026 12:00:00 GMT', null],
    'a month that does not exist': ['Wed, 04 Foo 2026 12:00:00 GMT', null],
    'an hour that does not exist': ['Wed, 04 Mar 2026 24:00:00 GMT', null],
  };

  for (const [name, [header, waitMs]] of Object.entries(forms)) {
    it(`returns ${waitMs === null ? 'null' : `${waitMs} ms`} for ${name}`, () => {
      assert.equal(parseRetryAfter(header, now), waitMs);
    });
  }

  it('returns every whole number of seconds', () => {
    fc.assert(
      fc.property(fc.nat(), seconds => {
        assert.equal(parseRetryAfter(String(seconds), now), seconds * 1000);
      }),
    );
  });

  it('returns the time until every date that a server may send', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1_000_000, max: 1_000_000_000 }), seconds => {
        const header = new Date(now + seconds * 1000).toUTCString();

        assert.equal(parseRetryAfter(header, now), Math.max(0, seconds * 1000));
      }),
    );
  });

  it('reads a two-digit year as the nearest one, never more than 50 years ahead', () => {
    fc.assert(
      fc.property(fc.integer({ min: -49, max: 50 }), years => {
        const year = 2026 + years;
        const header = `Friday, 01-Jan-${String(year % 100).padStart(2, '0')} 00:00:00 GMT`;

        assert.equal(parseRetryAfter(header, now), Math.max(0, Date.UTC(year, 0, 1) - now));
      }),
    );
  });

  it('returns null or a whole number from 0 for any text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.double().map(String)), text => {
        const waitMs = parseRetryAfter(text, now);

        assert.ok(waitMs === null || (Number.isInteger(waitMs) && waitMs >= 0));
      }),
    );
  });
});

describe('parseRetryAfterMilliseconds', () => {
  const forms: Record<string, [value: unknown, waitMs: number | null]> = {
    'a number': [1500, 1500],
    'a fraction': [12.5, 12.5],
    zero: [0, 0],
    'digits as text': ['800', 800],
    'a negative number': [-1, null],
    'a negative number as text': ['-1', null],
    'a hexadecimal text': ['0x10', null],
    'an empty text': ['', null],
    infinity: [Number.POSITIVE_INFINITY, null],
    'no number': [Number.NaN, null],
    null: [null, null],
    nothing: [undefined, null],
    'a list': [[1500], null],
    true: [true, null],
  };

  for (const [name, [value, waitMs]] of Object.entries(forms)) {
    it(`returns ${waitMs === null ? 'null' : `${waitMs} ms`} for ${name}`, () => {
      assert.equal(parseRetryAfterMilliseconds(value), waitMs);
    });
  }
});
