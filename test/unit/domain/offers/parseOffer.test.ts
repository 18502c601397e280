import assert from 'node:assert/strict';
import fc from 'fast-check';

import {
  highestAmount,
  type Offer,
  type OfferReading,
  offerPeriods,
} from '../../../../src/domain/offers/offer';
import { parseOffer } from '../../../../src/domain/offers/parseOffer';
import { meanings } from '../../../../src/domain/offers/words/meanings';
import { writeOffer } from '../../../../src/domain/offers/writeOffer';
import { type CaseRow, readCaseTable } from '../../../support/caseTable';
import { sentenceOf } from '../../../support/sentenceOf';

const dollars = ['USD', 'CAD', 'AUD', 'NZD', 'SGD', 'HKD', 'MXN'];
const table = readCaseTable('domain', 'offers', 'amounts.md');

function read(text: string): Offer {
  const parsed = parseOffer(text);
  if (!parsed.ok) {
    assert.fail(`“${text}” was refused: ${parsed.sentence}`);
  }
  return parsed.value;
}

/** An offer without the way in which its currency was written. */
function toPlain(offer: Offer): unknown {
  return { ...offer, currency: offer.currency?.codes ?? null };
}

/** A reading as data that compares: the offer, or what is said instead. */
function outcome(reading: OfferReading): unknown {
  return reading.ok ? toPlain(reading.value) : reading.candidates.map(toPlain);
}

function checkRow(row: CaseRow, reading: OfferReading): void {
  const names = (row['names'] ?? '').split('; ').filter(name => name !== '');
  if (row['verdict'] === 'read') {
    assert.ok(reading.ok, reading.ok ? '' : reading.sentence);
    assert.deepEqual(toPlain(reading.value), toExpected(row, names, reading.value.payments));
  } else if (row['verdict'] === 'ask') {
    assert.ok(!reading.ok);
    assert.deepEqual(reading.candidates.map(writeOffer), names);
    for (const name of names) {
      assert.ok(reading.sentence.includes(name), reading.sentence);
    }
  } else {
    assert.equal(row['verdict'], 'refuse');
    assert.ok(!reading.ok);
    assert.deepEqual(reading.candidates, []);
    for (const name of names) {
      assert.ok(reading.sentence.includes(`“${name}”`), reading.sentence);
    }
  }
}

function toExpected(row: CaseRow, besides: readonly string[], payments: number | null): unknown {
  const cell = (name: string): string | null => (row[name] === '' ? null : (row[name] ?? null));
  const [low, high, currency] = [cell('low'), cell('high'), cell('currency')];
  const onlyEnd = low === null ? 'high' : high === 'open' ? 'low' : null;
  return {
    amount: Number(low ?? high),
    upTo: onlyEnd === null && high !== null ? Number(high) : null,
    onlyEnd,
    currency: currency === '$' ? dollars : (currency?.split(' ') ?? null),
    period: cell('period'),
    payments,
    basis: cell('basis'),
    besides,
  };
}

describe('parseOffer', () => {
  for (const row of table) {
    it(`${row['verdict'] ?? ''}s “${row['text'] ?? ''}”`, () => {
      checkRow(row, parseOffer(row['text'] ?? ''));
    });
  }

  it('reads 13 salaries a year as such', () => {
    assert.equal(read('CHF 8’500 x 13').payments, 13);
    assert.equal(read('€4,500 a month').payments, null);
  });

  it('refuses an empty and an overlong text', () => {
    assert.match(sentenceOf(parseOffer('')), /no amount/u);
    assert.match(sentenceOf(parseOffer('x'.repeat(500))), /longer than an amount/u);
  });

  it('accepts amounts up to the highest, and none above it', () => {
    assert.equal(highestAmount, 1_000_000_000_000);
    assert.equal(read('1,000,000,000,000').amount, highestAmount);
    assert.equal(read('5,000,000,000').amount, 5_000_000_000);
    assert.match(sentenceOf(parseOffer('1,000,000,000,001')), /isn’t an amount of pay/u);
    assert.match(sentenceOf(parseOffer('80k - 2,000,000,000,000')), /isn’t an amount of pay/u);
    assert.match(sentenceOf(parseOffer('9'.repeat(40))), /isn’t an amount of pay/u);
  });
});

/** Amounts with what they are, and suffixes with what they add: no suffix may shorten an amount. */
const amounts: readonly [string, number][] = [
  ['£45,000', 45_000],
  ['$120,000', 120_000],
  ['$62.50', 62.5],
  ['€45.000', 45_000],
  ['€62,50', 62.5],
  ['45 000', 45_000],
  ['CHF 120’000', 120_000],
  ['₹12,00,000', 1_200_000],
  ['120k', 120_000],
  ['$1.2m', 1_200_000],
  ['95000', 95_000],
  ['120-150k', 120_000],
];

const suffixes =
  'pa|p.a.|p.a|yr|/yr|/year|/y|per year|per annum|a year|annually|hr|/hr|/h|p.h.|ph|per hour|an hour|pm|pcm|p.m.|p.M.|/month|/mo|per month|monthly|pd|/day|a day|pw|/wk|weekly|biweekly|per fortnight|gross|brutto|base|OTE|TC|EUR|Euro|euros|USD|usd|dollars|GBP|xyz|MM|LPA|k|m|K|T€|TEUR|kg|e5|x|/project|per unit|W2|+|-'.split(
    '|',
  );

describe('an amount with something behind it', () => {
  for (const [amount, value] of amounts) {
    it(`is never cut short: “${amount}” with ${suffixes.length} suffixes`, () => {
      for (const text of suffixes.flatMap(suffix => [amount + suffix, `${amount} ${suffix}`])) {
        const reading = parseOffer(text);
        if (reading.ok) {
          const ratio = reading.value.amount / value;
          // A magnitude behind it multiplies.
          assert.ok(
            [1, 1e3, 1e5, 1e6].includes(ratio),
            `${text} is read as ${reading.value.amount}`,
          );
        } else {
          assert.match(reading.sentence, /“.+”|isn’t an amount of pay/u);
        }
      }
    });
  }
});

const arbitraryOffer: fc.Arbitrary<Offer> = fc
  .record({
    amount: fc.oneof(
      fc.integer({ min: 1, max: 5_000_000 }),
      fc.integer({ min: 100, max: 900_000 }).map(cents => cents / 100),
      fc.integer({ min: 1, max: 9_000_000 }).map(mills => mills / 1000),
    ),
    more: fc.option(fc.integer({ min: 1, max: 2_000_000 })),
    onlyEnd: fc.constantFrom('low', 'high', null),
    currency: fc.constantFrom(null, '$', '€', 'CHF', 'INR', 'kr', 'PLN', 'JPY', 'A$', 'KWD'),
    period: fc.constantFrom(null, ...offerPeriods),
    basis: fc.constantFrom('base', 'total', null),
    besides: fc.subarray(['20% bonus', '401k match', 'equity', '$20k sign-on bonus']),
  })
  .map(({ amount, more, onlyEnd, currency, period, basis, besides }) => ({
    amount,
    upTo: more === null ? null : Number((amount + more).toFixed(4)),
    onlyEnd: more === null ? onlyEnd : null,
    currency: currency === null ? null : (read(`${currency} 5`).currency ?? null),
    period,
    payments: null,
    basis,
    besides,
  }));

describe('the written form of an offer', () => {
  it('is read as that offer', () => {
    fc.assert(
      fc.property(arbitraryOffer, offer => {
        const reading = parseOffer(writeOffer(offer));
        assert.ok(reading.ok, reading.ok ? '' : reading.sentence);
        assert.deepEqual(toPlain(reading.value), toPlain(offer));
      }),
      { numRuns: 2000 },
    );
  });

  it('is read as that offer for every row that is read, and for every candidate that is asked', () => {
    for (const { text = '' } of table) {
      const reading = parseOffer(text);
      const offers = reading.ok ? [reading.value] : reading.candidates;
      for (const offer of offers) {
        assert.deepEqual(toPlain(read(writeOffer(offer))), toPlain(offer), text);
      }
    }
  });
});

/** Ways to write one text differently that change nothing about it. */
const sameTexts: readonly ((text: string) => string)[] = [
  text => text.replaceAll(' ', '\u00a0'),
  text => text.replaceAll(' ', '\u202f'),
  text => text.replaceAll(' ', '  '),
  text => ` ${text}\n`,
  text => text.replace(/\d/gu, digit => String.fromCodePoint(0xff10 + Number(digit))),
  text => text.normalize('NFD'),
];

describe('one text', () => {
  it('has one reading, whatever its spaces and digits are made of', () => {
    for (const { text = '' } of table) {
      const expected = outcome(parseOffer(text));
      assert.deepEqual(outcome(parseOffer(text)), expected);
      for (const change of sameTexts) {
        assert.deepEqual(outcome(parseOffer(change(text))), expected, change(text));
      }
    }
  });

  it('with unknown letters beside the amount is not read as without them', () => {
    const texts = table.filter(({ verdict }) => verdict === 'read').map(({ text = '' }) => text);
    // Every known word has a meaning of its own; these letters are in none.
    const letters = fc.stringMatching(/^[b-df-hj-np-tv-z]{4,9}$/u);
    fc.assert(
      fc.property(fc.constantFrom(...texts), letters, fc.boolean(), (text, word, isGlued) => {
        const reading = parseOffer(text + (isGlued ? '' : ' ') + word);
        assert.ok(!reading.ok || reading.value.besides.some(each => each.includes(word)));
        assert.ok(!parseOffer(`${word} ${text}`).ok);
      }),
      { numRuns: 2000 },
    );
  });

  it('with one or two more letters is read the same only where they are a word for nothing', () => {
    const letters = Array.from({ length: 26 }, (_, at) => String.fromCodePoint(97 + at));
    const words = letters.flatMap(a => [a, ...letters.map(b => a + b)]);
    for (const text of ['$120,000', '45000', '80k-90k']) {
      const expected = JSON.stringify(outcome(parseOffer(text)));
      const same = words.filter(word => {
        const glued = parseOffer(text + word);
        return glued.ok && JSON.stringify(outcome(glued)) === expected;
      });
      assert.deepEqual(same, [], `behind ${text}`);
      const apart = words.filter(word => {
        const reading = parseOffer(`${text} ${word}`);
        return reading.ok && JSON.stringify(outcome(reading)) === expected;
      });
      const unknown = apart.filter(word => meanings.get(word)?.kind !== 'filler');
      assert.deepEqual(unknown, [], `beside ${text}`);
    }
  });

  it('of any kind gives an offer above 0 or a sentence', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), text => {
        const parsed = parseOffer(text);
        assert.ok(parsed.ok ? parsed.value.amount > 0 : parsed.sentence.endsWith('.'));
      }),
      { numRuns: 1000 },
    );
  });

  it('of pieces of amounts never throws, and its candidates are read', () => {
    const piece = fc.constantFrom(
      ...'$ € k m - – to + , / 13 x 120 45.000 62,50 1,000 base OTE bonus a hour month per up from ( ) . % 20% lakh 万円 CHF and or including net 401k 2024'.split(
        ' ',
      ),
    );
    const text = fc.array(fc.tuple(piece, fc.constantFrom('', ' ')), { maxLength: 9 });
    fc.assert(
      fc.property(text, pieces => {
        const reading = parseOffer(pieces.flat().join(''));
        for (const offer of reading.ok ? [reading.value] : reading.candidates) {
          const again = parseOffer(writeOffer(offer));
          assert.ok(again.ok, `${pieces.flat().join('')} → ${writeOffer(offer)}`);
          // Odd pieces beside the amount may be divided differently.
          const besides: string[] = [];
          assert.deepEqual(toPlain({ ...again.value, besides }), toPlain({ ...offer, besides }));
        }
      }),
      { numRuns: 3000 },
    );
  });
});
