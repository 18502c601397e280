import assert from 'node:assert/strict';

import { findMedianChange, listRetrievals } from '../../../../src/domain/report/history';
import {
  britishPound,
  makePay,
  makePayFigure,
  makePercentiles,
} from '../../../support/reportFigures';
import { notRequested, pending, ready } from '../../../support/reportViews';

describe('listRetrievals', () => {
  it('lists each version with pay data once, oldest first', () => {
    const retrievals = listRetrievals([
      ready(makePay(), '2026-11-21T00:00:00Z'),
      ready(makePay(), '2026-03-03T00:00:00Z'),
      ready(makePay(), '2026-11-21T00:00:00Z'),
      pending(),
      notRequested,
    ]);

    assert.deepEqual(
      retrievals.map(one => one.retrievedAt),
      ['2026-03-03T00:00:00Z', '2026-11-21T00:00:00Z'],
    );
  });

  it('explains why a version can’t be compared with the latest', () => {
    const pay = makePay();
    const inPounds = makePay({
      parts: { ...pay.parts, base: makePayFigure({ currency: britishPound }) },
    });

    const retrievals = listRetrievals([
      ready(inPounds, '2026-01-01'),
      ready(makePay({ levelUsed: 'Country' }), '2026-02-01'),
      ready(makePay({ parts: { ...pay.parts, base: null } }), '2026-03-01'),
      ready(pay, '2026-04-01'),
    ]);

    assert.deepEqual(
      retrievals.map(one => one.notComparable),
      ['different currency', 'different geographic level', 'different pay component', null],
    );
  });
});

describe('listRetrievals, of answers in any order', () => {
  it('sorts them by time', () => {
    const days = ['2026-03-01', '2026-01-01', '2026-04-01', '2026-02-01'];

    const retrievals = listRetrievals(days.map(day => ready(makePay(), day)));

    assert.deepEqual(
      retrievals.map(one => one.retrievedAt),
      [...days].sort(),
    );
  });

  it('leaves out an answer without any amount', () => {
    const figure = makePayFigure({ percentiles: makePercentiles(), mean: null });
    const parts = { ...makePay().parts, base: figure, total: null, hourly: null };

    const retrievals = listRetrievals([
      ready(makePay({ parts }), '2026-01-01'),
      ready(makePay(), '2026-02-01'),
    ]);

    assert.deepEqual(
      retrievals.map(one => one.retrievedAt),
      ['2026-02-01'],
    );
  });
});

describe('findMedianChange', () => {
  it('is the difference between the medians', () => {
    const pay = makePay();
    const percentiles = { p10: null, p25: null, p50: 130_000, p75: null, p90: null };
    const before = makePay({ parts: { ...pay.parts, base: makePayFigure({ percentiles }) } });

    const [from, to] = listRetrievals([ready(before, '2026-01-01'), ready(pay, '2026-02-01')]);

    assert.equal(findMedianChange(from!, to!)?.amount, 5_980);
  });

  it('is null if a median is not provided', () => {
    const pay = makePay();
    const percentiles = { p10: 1, p25: null, p50: null, p75: null, p90: null };
    const before = makePay({ parts: { ...pay.parts, base: makePayFigure({ percentiles }) } });

    const [from, to] = listRetrievals([ready(before, '2026-01-01'), ready(pay, '2026-02-01')]);

    assert.equal(findMedianChange(from!, to!), null);
  });
});
