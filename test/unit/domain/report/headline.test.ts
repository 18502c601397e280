import assert from 'node:assert/strict';

import { findHeadline, hasAmount } from '../../../../src/domain/report/headline';
import {
  makePay,
  makePayFigure,
  makePercentiles,
  noPercentiles,
} from '../../../support/reportFigures';

const empty = makePayFigure({ percentiles: noPercentiles, mean: null });

describe('findHeadline', () => {
  it('is annual base pay if provided', () => {
    const headline = findHeadline(makePay());

    assert.deepEqual([headline?.component, headline?.period], ['base', 'year']);
  });

  it('is hourly pay, then total pay, if base pay has no amount', () => {
    const { parts } = makePay();

    const hourly = findHeadline(makePay({ parts: { ...parts, base: empty } }));
    const total = findHeadline(makePay({ parts: { ...parts, base: null, hourly: null } }));

    assert.deepEqual([hourly?.component, hourly?.period], ['hourly', 'hour']);
    assert.equal(total?.component, 'total');
  });

  it('is undefined if no component has an amount', () => {
    const parts = { ...makePay().parts, base: empty, total: empty, hourly: null };

    assert.equal(findHeadline(makePay({ parts })), undefined);
  });
});

describe('hasAmount', () => {
  it('needs one percentile or a mean', () => {
    const onlyMean = makePayFigure({ percentiles: noPercentiles, mean: 1 });
    const onlyMedian = makePayFigure({ percentiles: makePercentiles(null, null, 1), mean: null });

    assert.deepEqual([onlyMean, onlyMedian, empty].map(hasAmount), [true, true, false]);
  });

  it('counts zero as an amount', () => {
    assert.equal(hasAmount(makePayFigure({ percentiles: noPercentiles, mean: 0 })), true);
  });
});
