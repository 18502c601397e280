import assert from 'node:assert/strict';

import { placeOnPay, readOffer } from '../../../../src/domain/offers/offerOnPay';
import {
  britishPound,
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
  it('holds a yearly amount against base pay', () => {
    const place = placeOnPay({ amount: 135_980, period: 'year' }, makePay(), hours);

    assert.equal(place?.component, 'base');
    assert.equal(place.converted, false);
    assert.deepEqual(place.place, { kind: 'within', rank: 50, lower: 'p50', upper: 'p50' });
  });

  it('holds an hourly amount against the service’s own hourly figures', () => {
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

  it('has nothing to hold an amount against in an empty report', () => {
    const empty = makePayFigure({ percentiles: noPercentiles, mean: null });

    assert.equal(
      placeOnPay({ amount: 1, period: 'year' }, payOf({ base: empty }), hours),
      undefined,
    );
  });
});

describe('readOffer', () => {
  it('reads an amount in the report’s currency', () => {
    assert.deepEqual(readOffer('$145k a year', makePay(), hours), {
      amount: 145_000,
      upTo: null,
      period: 'year',
      problem: null,
    });
  });

  it('keeps both ends of a range', () => {
    assert.equal(readOffer('145,000–160,000', makePay(), hours).upTo, 160_000);
  });

  it('refuses another currency and converts nothing', () => {
    const offer = readOffer('€62.50/h', makePay(), hours);

    assert.equal(offer.amount, null);
    assert.equal(
      offer.problem,
      'It is in euros, this report is in U.S. dollars. Nothing is converted.',
    );
  });

  it('takes a bare $ for the dollars of the report', () => {
    const currency = { name: 'Canadian Dollar (CAD)', format: 'C${#}' };
    const pay = payOf({ base: makePayFigure({ currency }) });

    assert.equal(readOffer('$80k', pay, hours).amount, 80_000);
    assert.match(readOffer('US$80k', pay, hours).problem ?? '', /in U\.S\. dollars/u);
  });

  it('refuses dollars on a report in pounds', () => {
    const pay = payOf({ base: makePayFigure({ currency: britishPound }) });

    assert.match(readOffer('$80k', pay, hours).problem ?? '', /“\$”, this report is in British/u);
  });

  it('takes the period that was not written from the size of the amount', () => {
    assert.equal(readOffer('62.50', makePay(), hours).period, 'hour');
    assert.equal(readOffer('145000', makePay(), hours).period, 'year');
  });

  it('says what is wrong with a text that is no amount', () => {
    assert.match(readOffer('plenty', makePay(), hours).problem ?? '', /no amount/u);
  });

  it('says that a report without figures has nothing to hold it against', () => {
    assert.match(readOffer('$80k', payOf({}), hours).problem ?? '', /no pay figures/u);
  });
});
