import assert from 'node:assert/strict';

import {
  findCurrencyCode,
  findNationCurrency,
  isSameCurrency,
  nameCurrency,
} from '../../../../src/domain/figures/currencies';
import { britishPound, usDollar } from '../../../support/reportFigures';

const noName = { name: null, format: null };

describe('findCurrencyCode', () => {
  it('finds a known code in the name of a currency', () => {
    assert.equal(findCurrencyCode(usDollar), 'USD');
    assert.equal(findCurrencyCode({ name: 'EUR', format: null }), 'EUR');
  });

  it('returns undefined for a name without a known code', () => {
    assert.equal(findCurrencyCode(noName), undefined);
    assert.equal(findCurrencyCode({ name: 'Galactic Credit (XGC)', format: null }), undefined);
    assert.equal(findCurrencyCode({ name: 'toString', format: null }), undefined);
  });
});

describe('isSameCurrency', () => {
  it('compares codes, else whole names, else doesn’t tell', () => {
    assert.equal(isSameCurrency(usDollar, { name: 'USD', format: null }), true);
    assert.equal(isSameCurrency(usDollar, britishPound), false);
    assert.equal(
      isSameCurrency({ name: 'Credit', format: null }, { name: 'Credit', format: '¤' }),
      true,
    );
    assert.equal(isSameCurrency(usDollar, noName), undefined);
    assert.equal(isSameCurrency(noName, noName), undefined);
  });
});

describe('nameCurrency', () => {
  it('names frequent currencies as Intl does', () => {
    for (const code of ['AUD', 'CAD', 'EUR', 'GBP', 'INR', 'USD']) {
      const format = new Intl.NumberFormat('en-US', {
        style: 'currency',
        currency: code,
        currencyDisplay: 'name',
      });
      const parts = format.formatToParts(2);
      assert.equal(
        nameCurrency({ name: code, format: null }),
        parts.find(({ type }) => type === 'currency')?.value,
      );
      assert.ok(Intl.supportedValuesOf('currency').includes(code));
    }
  });

  it('is a name for a sentence, or the service’s own', () => {
    assert.equal(nameCurrency(usDollar), 'US dollars');
    assert.equal(nameCurrency({ name: 'Galactic Credit', format: null }), 'Galactic Credit');
    assert.equal(nameCurrency(noName), 'an unnamed currency');
  });
});

describe('findNationCurrency', () => {
  it('returns a currency for the United States only', () => {
    assert.equal(findNationCurrency('us')?.name, 'U.S. Dollar (USD)');
    assert.equal(findNationCurrency('uk'), undefined);
  });
});
