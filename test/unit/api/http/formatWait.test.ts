import assert from 'node:assert/strict';
import fc from 'fast-check';

import { formatSeconds, formatWait } from '../../../../src/api/http/retryAfter';

describe('formatWait', () => {
  const cases: [waitMs: number, text: string][] = [
    [1, '1 second'],
    [1000, '1 second'],
    [1001, '2 seconds'],
    [60_000, '60 seconds'],
    [90_000, '90 seconds'],
    [119_000, '119 seconds'],
    [119_001, '2 minutes'],
    [120_000, '2 minutes'],
    [3_600_000, '60 minutes'],
    [7_200_000, '2 hours'],
    [86_400_000, '24 hours'],
    [172_800_000, '2 days'],
    [864_000_000, '10 days'],
  ];

  for (const [waitMs, text] of cases) {
    it(`writes ${waitMs} ms as ${text}`, () => {
      assert.equal(formatWait(waitMs), text);
    });
  }

  it('has a plural exactly where the number is not 1, and is never too short', () => {
    const unitMs = { second: 1e3, minute: 6e4, hour: 36e5, day: 864e5 };
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e12 }), waitMs => {
        const [, count, unit, plural] = /^(\d+) (second|minute|hour|day)(s?)$/u.exec(
          formatWait(waitMs),
        )!;
        assert.equal(plural === '', count === '1');
        assert.ok(Number(count) * unitMs[unit as keyof typeof unitMs] >= waitMs);
      }),
    );
  });
});

describe('formatSeconds', () => {
  for (const [ms, text] of [
    [1000, '1 second'],
    [60, '0.1 seconds'],
    [30_000, '30 seconds'],
    [1040, '1 second'],
  ] as const) {
    it(`writes ${ms} ms as ${text}`, () => {
      assert.equal(formatSeconds(ms), text);
    });
  }
});
