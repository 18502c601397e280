import assert from 'node:assert/strict';
import fc from 'fast-check';

import { type Offer, parseOffer } from '../../../../src/domain/offers/offer';
import { sentenceOf } from '../../../support/sentenceOf';

interface Expected {
  amount: number;
  upTo?: number;
  codes?: string[];
  period?: 'year' | 'hour';
}

function read(text: string): Offer {
  const parsed = parseOffer(text);
  if (!parsed.ok) {
    assert.fail(`“${text}” was refused: ${parsed.sentence}`);
  }
  return parsed.value;
}

const dollars = ['USD', 'CAD', 'AUD', 'NZD', 'SGD', 'HKD', 'MXN'];

const understood: readonly [string, Expected][] = [
  ['145000', { amount: 145_000 }],
  ['$145k', { amount: 145_000, codes: dollars }],
  ['$145K', { amount: 145_000, codes: dollars }],
  ['145,000–160,000', { amount: 145_000, upTo: 160_000 }],
  ['145,000 - 160,000', { amount: 145_000, upTo: 160_000 }],
  ['145-160k', { amount: 145_000, upTo: 160_000 }],
  ['$145k to $160k', { amount: 145_000, upTo: 160_000, codes: dollars }],
  ['between 145k and 160k', { amount: 145_000, upTo: 160_000 }],
  ['160k-145k', { amount: 145_000, upTo: 160_000 }],
  ['145k–145k', { amount: 145_000 }],
  ['€62.50/h', { amount: 62.5, codes: ['EUR'], period: 'hour' }],
  ['62,50 € / hour', { amount: 62.5, codes: ['EUR'], period: 'hour' }],
  ['70 an hour', { amount: 70, period: 'hour' }],
  ['$70/hr', { amount: 70, codes: dollars, period: 'hour' }],
  ['$70 hourly', { amount: 70, codes: dollars, period: 'hour' }],
  ['C$80k', { amount: 80_000, codes: ['CAD'] }],
  ['£45,000 per year', { amount: 45_000, codes: ['GBP'], period: 'year' }],
  ['45k p.a.', { amount: 45_000, period: 'year' }],
  ['US$1.2m', { amount: 1_200_000, codes: ['USD'] }],
  ['145 000 EUR', { amount: 145_000, codes: ['EUR'] }],
  ['145\u202f000 €', { amount: 145_000, codes: ['EUR'] }],
  ["CHF 120'000", { amount: 120_000, codes: ['CHF'] }],
  ['145.000 €', { amount: 145_000, codes: ['EUR'] }],
  ['1.234,56 €', { amount: 1234.56, codes: ['EUR'] }],
  ['1,234.56', { amount: 1234.56 }],
  ['₹12,00,000', { amount: 1_200_000, codes: ['INR'] }],
  ['62.5k', { amount: 62_500 }],
  ['1.250k', { amount: 1250 }],
  ['145k USD', { amount: 145_000, codes: ['USD'] }],
  ['USD $145k', { amount: 145_000, codes: ['USD'] }],
  ['Salary: $145,000.', { amount: 145_000, codes: dollars }],
  ['Base pay of 145 thousand a year', { amount: 145_000, period: 'year' }],
  ['１４５,０００', { amount: 145_000 }],
];

const refused: readonly [string, RegExp][] = [
  ['', /no amount/u],
  ['a lot', /no amount/u],
  ['$', /no amount/u],
  ['145kg', /no amount/u],
  ['0', /above 0/u],
  ['-145k', /above 0/u],
  ['-$145k', /above 0/u],
  ['10%', /not an amount of pay/u],
  ['145k, 160k', /more than one amount/u],
  ['145k + 10% bonus', /not an amount of pay/u],
  ['1,2,3', /grouped in no known way/u],
  ['12,34,567,89', /grouped in no known way/u],
  ['$145k or €130k', /two currencies/u],
  ['€5,000 a month', /by the year or by the hour/u],
  ['1200/week', /by the year or by the hour/u],
  ['70 an hour, 145k a year', /by the year or by the hour/u],
  ['9'.repeat(40), /above 0/u],
  ['x'.repeat(500), /more than an amount/u],
];

describe('parseOffer', () => {
  for (const [text, expected] of understood) {
    it(`reads “${text}”`, () => {
      const offer = read(text);

      assert.deepEqual(
        { ...offer, currency: offer.currency?.codes ?? null },
        {
          amount: expected.amount,
          upTo: expected.upTo ?? null,
          currency: expected.codes ?? null,
          period: expected.period ?? null,
        },
      );
    });
  }

  for (const [text, sentence] of refused) {
    it(`refuses “${text.slice(0, 30)}” with a sentence`, () => {
      assert.match(sentenceOf(parseOffer(text)), sentence);
    });
  }

  it('reads back every whole amount that it is written with', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999_999_999 }), amount => {
        for (const text of [String(amount), amount.toLocaleString('en-US')]) {
          assert.equal(read(text).amount, amount);
        }
      }),
    );
  });

  it('answers any text with an offer above 0 or a sentence', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), text => {
        const parsed = parseOffer(text);

        assert.ok(parsed.ok ? parsed.value.amount > 0 : parsed.sentence.endsWith('.'));
      }),
      { numRuns: 500 },
    );
  });
});
