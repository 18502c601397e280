import assert from 'node:assert/strict';
import fc from 'fast-check';

import { formatAmount, formatDifference } from '../../../../src/domain/figures/money';

import type { Currency } from '../../../../src/domain/figures/figures';

const usDollar: Currency = { name: 'U.S. Dollar (USD)', format: '${#}' };

describe('formatAmount', () => {
  const cases: [string, number | null, Currency, 'year' | 'hour', string][] = [
    ['whole amounts a year', 135_980.4, usDollar, 'year', '$135,980'],
    ['two digits an hour', 65.375, usDollar, 'hour', '$65.38'],
    ['a minus before the symbol', -2_380, usDollar, 'year', '−$2,380'],
    ['zero as zero', 0, usDollar, 'year', '$0'],
    ['what was not given', null, usDollar, 'year', 'not provided'],
    [
      'an HTML entity as its character',
      45_000,
      { name: null, format: '&pound;{#}' },
      'year',
      '£45,000',
    ],
    ['an unknown entity unchanged', 1, { name: null, format: '&hearts;{#}' }, 'year', '&hearts;1'],
    ['a symbol behind the amount', 500, { name: null, format: '{#} kr' }, 'year', '500 kr'],
    [
      'the name of a currency without a format',
      500,
      { name: 'Euro (EUR)', format: null },
      'year',
      '500 Euro (EUR)',
    ],
    [
      'the name when the format has no placeholder',
      500,
      { name: 'Euro', format: '€' },
      'year',
      '500 Euro',
    ],
    ['the number alone when nothing is named', 500, { name: null, format: null }, 'year', '500'],
    [
      'no bidirectional controls of a format',
      500,
      { name: null, format: '\u202ekr\u200f\u0000 {#}' },
      'year',
      'kr 500',
    ],
    [
      'no line breaks and no lone surrogates of a name',
      500,
      { name: `a\r\nb ${'x'.repeat(35)}😀`, format: null },
      'year',
      `500 a b ${'x'.repeat(35)}`,
    ],
    [
      'a format with replacement patterns unchanged',
      5,
      { name: null, format: "$&$'{#}" },
      'year',
      "$&$'5",
    ],
  ];

  for (const [name, value, currency, period, text] of cases) {
    it(`formats ${name}`, () => {
      assert.equal(formatAmount(value, currency, period), text);
    });
  }

  it('formats amounts that parse to the same value', () => {
    fc.assert(
      fc.property(fc.integer({ min: -5_000_000, max: 5_000_000 }), amount => {
        const text = formatAmount(amount, usDollar, 'year');
        assert.equal(Number(text.replace('−', '-').replace(/[$,]/gu, '')), amount);
      }),
    );
  });
});

describe('formatDifference', () => {
  it('always shows the sign', () => {
    assert.equal(formatDifference(9_080, usDollar, 'year'), '+$9,080');
    assert.equal(formatDifference(-9_080, usDollar, 'year'), '−$9,080');
  });

  it('shows no sign for 0, and “not provided” for null', () => {
    assert.equal(formatDifference(0, usDollar, 'year'), '$0');
    assert.equal(formatDifference(null, usDollar, 'year'), 'not provided');
  });
});
