import assert from 'node:assert/strict';

import { formatCell, formatTimestamp } from '../../../../src/reports/export/toMarkdown';
import { usDollar } from '../../../support/reportFigures';

import type { Unit } from '../../../../src/reports/export/figureTable';

const write = (value: number | string | null, unit: Unit): string =>
  formatCell({ measure: 'Any', value, unit });

describe('formatCell', () => {
  it('writes “not provided” for a missing value of any unit', () => {
    const units: readonly Unit[] = [
      { kind: 'amount', currency: usDollar, period: 'year' },
      { kind: 'share', scale: 'fraction' },
      { kind: 'cappedCount' },
      { kind: 'number' },
      { kind: 'text' },
      { kind: 'timestamp' },
    ];

    for (const unit of units) {
      assert.equal(write(null, unit), 'not provided', unit.kind);
    }
  });

  it('writes zero as a figure', () => {
    assert.equal(write(0, { kind: 'number' }), '0');
    assert.equal(write(0, { kind: 'amount', currency: usDollar, period: 'year' }), '$0');
  });

  it('writes amounts in their currency and period, and differences with a sign', () => {
    const yearly = { currency: usDollar, period: 'year' } as const;
    const hourly = { currency: usDollar, period: 'hour' } as const;

    assert.match(write(135_980, { kind: 'amount', ...yearly }), /^\$135,980$/u);
    assert.match(write(65.38, { kind: 'amount', ...hourly }), /^\$65\.38/u);
    assert.match(write(900, { kind: 'difference', ...yearly }), /^\+\$900/u);
    assert.match(write(-900, { kind: 'difference', ...yearly }), /^−\$900/u);
  });

  it('writes shares in percent, whatever scale they are saved in', () => {
    for (const [value, scale] of [
      [0.42, 'fraction'],
      [42, 'percent'],
    ] as const) {
      assert.match(write(value, { kind: 'share', scale }), /^42\s?%$/u);
      assert.match(write(value, { kind: 'shareDifference', scale }), /^\+42(\.0)?\s?%$/u);
    }
  });

  it('marks a count at the cap of the service', () => {
    const counts = [44, 45, 46].map(value => write(value, { kind: 'cappedCount' }));

    assert.deepEqual(counts, ['44', '45+', '46+']);
    assert.equal(write(45, { kind: 'number' }), '45');
  });

  it('writes plain numbers with groups, a minus sign, and at most four decimals', () => {
    const numbers = [1_234_567, -1_234.5, 0.123_456].map(value => write(value, { kind: 'number' }));

    assert.deepEqual(numbers, ['1,234,567', '−1,234.5', '0.1235']);
  });

  it('writes text as it is, even when it looks like a timestamp', () => {
    assert.equal(write('2026-01-05T09:00:00Z', { kind: 'text' }), '2026-01-05T09:00:00Z');
    assert.equal(write('2026-01-05T09:00:00Z', { kind: 'timestamp' }), '2026-01-05 09:00 UTC');
  });
});

describe('formatTimestamp', () => {
  it('writes a timestamp to the minute', () => {
    const written = ['2026-01-05T09:07:59Z', '2026-12-31T23:59:59.999Z'].map(formatTimestamp);

    assert.deepEqual(written, ['2026-01-05 09:07 UTC', '2026-12-31 23:59 UTC']);
  });

  it('leaves other text as it is', () => {
    for (const text of [
      '',
      '2026-01-05',
      '2026-01-05T09:00:00+02:00',
      'on 2026-01-05T09:00:00Z',
      '2026-01-05T09:00:00Z at night',
      '2026-01-05T09:00:00xZ',
      '12026-01-05T09:00:00Z',
    ]) {
      assert.equal(formatTimestamp(text), text);
    }
  });
});
