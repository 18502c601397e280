import assert from 'node:assert/strict';

import { placeOnPay } from '../../../../src/domain/offers/offerOnPay';
import {
  makePay,
  makePayFigure,
  makePercentiles,
  noPercentiles,
} from '../../../support/reportFigures';

import type { PayReport } from '../../../../src/domain/figures/pay';

const hours = 2080;

function payOf(parts: Partial<PayReport['parts']>): PayReport {
  const none = {
    base: null,
    total: null,
    hourly: null,
    bonus: null,
    commission: null,
    profitSharing: null,
  };
  return makePay({ parts: { ...none, ...parts } });
}

const hourly = makePayFigure({ percentiles: makePercentiles(20, 25, 30, 40, 50), mean: 32 });

describe('placeOnPay', () => {
  it('compares a yearly amount with base pay', () => {
    const place = placeOnPay({ amount: 135_980, period: 'year' }, makePay(), hours);

    assert.equal(place?.component, 'base');
    assert.equal(place.converted, false);
    assert.deepEqual(place.place, { kind: 'within', rank: 50, lower: 'p50', upper: 'p50' });
  });

  it('compares an hourly amount with the service’s own hourly figures', () => {
    const place = placeOnPay({ amount: 30, period: 'hour' }, payOf({ hourly }), hours);

    assert.equal(place?.component, 'hourly');
    assert.equal(place.converted, false);
  });

  it('converts an hourly amount only where no hourly figures are given, and says so', () => {
    const pay = payOf({ base: makePayFigure() });

    const place = placeOnPay({ amount: 65, period: 'hour' }, pay, hours);

    assert.equal(place?.amount, 135_200);
    assert.equal(place.converted, true);
  });

  it('converts a yearly amount to hours by the hours that make a year', () => {
    const place = placeOnPay({ amount: 60_000, period: 'year' }, payOf({ hourly }), 2000);

    assert.equal(place?.amount, 30);
    assert.deepEqual(place.place, { kind: 'within', rank: 50, lower: 'p50', upper: 'p50' });
  });

  it('takes total pay when there is no base pay', () => {
    const pay = payOf({ total: makePayFigure(), hourly });

    assert.equal(placeOnPay({ amount: 1, period: 'year' }, pay, hours)?.component, 'total');
  });

  it('has nothing to compare an amount with in an empty report', () => {
    const empty = makePayFigure({ percentiles: noPercentiles, mean: null });

    assert.equal(
      placeOnPay({ amount: 1, period: 'year' }, payOf({ base: empty }), hours),
      undefined,
    );
  });

  it('compares total pay with total pay alone, and base pay with base and hourly pay', () => {
    const both = payOf({ base: makePayFigure(), total: makePayFigure(), hourly });
    const componentOf = (basis: 'base' | 'total', pay: PayReport, period: 'year' | 'hour') =>
      placeOnPay({ amount: 30, period, basis }, pay, hours)?.component;

    assert.equal(componentOf('total', both, 'year'), 'total');
    assert.equal(componentOf('total', both, 'hour'), 'total');
    assert.equal(componentOf('base', both, 'year'), 'base');
    assert.equal(componentOf('base', both, 'hour'), 'hourly');
    assert.equal(componentOf('total', payOf({ base: makePayFigure(), hourly }), 'year'), undefined);
    assert.equal(componentOf('base', payOf({ total: makePayFigure() }), 'year'), undefined);
  });
});
