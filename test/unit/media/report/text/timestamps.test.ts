import assert from 'node:assert/strict';
import fc from 'fast-check';

import {
  formatDay,
  formatTimestamp,
  formatDuration,
} from '../../../../../media/report/text/timestamps';

describe('formatTimestamp', () => {
  it('is in UTC, and says so, without a window', () => {
    const timestamp = '2026-11-21T23:05:00.000Z';

    assert.equal(formatTimestamp(timestamp), '21 Nov 2026, 23:05 UTC');
    assert.equal(formatDay(timestamp), '21 Nov 2026');
  });

  it('matches Intl, with September as “Sep”', () => {
    const format = new Intl.DateTimeFormat('en-GB', {
      ...{ day: 'numeric', month: 'short', year: 'numeric' },
      ...{ hour: '2-digit', minute: '2-digit', timeZone: 'UTC', timeZoneName: 'short' },
    });
    const date = fc.date({
      min: new Date('1970-01-01'),
      max: new Date('2999-01-01'),
      noInvalidDate: true,
    });

    fc.assert(
      fc.property(date, timestamp => {
        assert.equal(
          formatTimestamp(timestamp.toISOString()),
          format.format(timestamp).replace('Sept', 'Sep'),
        );
      }),
    );
  });

  it('returns other text as is', () => {
    assert.equal(formatTimestamp('soon'), 'soon');
  });
});

describe('formatDuration', () => {
  it('is in seconds below a minute, then in minutes', () => {
    assert.deepEqual([0, 400, 18_000, 60_000, 300_000, 150_000, -5].map(formatDuration), [
      '0 s',
      '0 s',
      '18 s',
      '1 min',
      '5 min',
      '2 min 30 s',
      '0 s',
    ]);
  });
});
