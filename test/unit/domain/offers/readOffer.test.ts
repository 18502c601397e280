import assert from 'node:assert/strict';

import { describeOffer } from '../../../../src/domain/offers/describeOffer';
import { readOffer } from '../../../../src/domain/offers/readOffer';
import {
  britishPound,
  makePay,
  makePayFigure,
  makePercentiles,
  noPercentiles,
} from '../../../support/reportFigures';

import type { PayReport } from '../../../../src/domain/figures/pay';

const hours = 2080;

const none = {
  base: null,
  total: null,
  hourly: null,
  bonus: null,
  commission: null,
  profitSharing: null,
};

function payOf(parts: Partial<PayReport['parts']>): PayReport {
  return makePay({ parts: { ...none, ...parts } });
}

function problemOf(text: string, pay = makePay()): string {
  const { amount, problem } = readOffer(text, pay, hours);
  assert.equal(amount, null);
  return problem ?? '';
}

describe('readOffer', () => {
  it('reads an amount in the report’s currency', () => {
    assert.deepEqual(readOffer('$145k a year', makePay(), hours), {
      amount: 145_000,
      upTo: null,
      onlyEnd: null,
      period: 'year',
      basis: null,
      calculation: null,
      besides: [],
      problem: null,
      candidates: [],
    });
  });

  it('keeps both ends of a range, or the only end', () => {
    assert.equal(readOffer('145,000–160,000', makePay(), hours).upTo, 160_000);
    assert.equal(readOffer('up to 145k', makePay(), hours).onlyEnd, 'high');
    assert.equal(readOffer('from 145k', makePay(), hours).onlyEnd, 'low');
  });

  for (const [text, amount, calculation] of [
    ['$8,500/month', 102_000, '$8,500 a month × 12'],
    ['$8,000–9,000 monthly', 96_000, '$8,000–9,000 a month × 12'],
    ['$5,000 biweekly', 130_000, '$5,000 every two weeks × 26'],
    ['$2,000/wk', 104_000, '$2,000 a week × 52'],
    ['$600/day', 156_000, '$600 a day × 260 working days'],
    ['$8,500 x 13', 110_500, '$8,500 × 13'],
  ] as const) {
    it(`shows the constant by which “${text}” becomes a year’s pay`, () => {
      const read = readOffer(text, makePay(), hours);

      assert.equal(read.amount, amount);
      assert.equal(read.period, 'year');
      assert.equal(read.calculation, calculation);
    });
  }

  it('refuses another currency and converts nothing', () => {
    assert.equal(
      problemOf('€62.50/h'),
      'The offer is in euros, the report in US dollars. Currencies aren’t converted.',
    );
    assert.match(problemOf('30 lakhs'), /in Indian rupees, the report in US dollars/u);
    assert.match(problemOf('SAR 20000'), /in Saudi riyals/u);
  });

  it('takes a bare $ for the dollars of the report', () => {
    const currency = { name: 'Canadian Dollar (CAD)', format: 'C${#}' };
    const pay = payOf({ base: makePayFigure({ currency }) });

    assert.equal(readOffer('$80k', pay, hours).amount, 80_000);
    assert.match(problemOf('US$80k', pay), /in US dollars/u);
  });

  it('refuses dollars on a report in pounds', () => {
    const pay = payOf({ base: makePayFigure({ currency: britishPound }) });

    assert.match(problemOf('$80k', pay), /in “\$”, the report in British pounds/u);
  });

  it('takes a period that isn’t written from the size of the amount', () => {
    assert.equal(readOffer('62.50', makePay(), hours).period, 'hour');
    assert.equal(readOffer('145000', makePay(), hours).period, 'year');
    assert.equal(readOffer('1', makePay(), hours).period, 'hour');
    assert.equal(readOffer('3m', makePay(), hours).period, 'year');
  });

  it('asks for the period when neither a year nor an hour is likely', () => {
    const { amount, problem, candidates } = readOffer('$8,500', makePay(), hours);

    assert.equal(amount, null);
    assert.match(problem ?? '', /“\$8,500” has no period/u);
    assert.ok(candidates.includes('$8,500 a month'));
    assert.ok(candidates.includes('$8,500 a year'));
    assert.deepEqual(
      candidates.map(text => readOffer(text, makePay(), hours).problem),
      candidates.map(() => null),
    );
  });

  it('hands on what an ambiguous amount can mean', () => {
    assert.deepEqual(readOffer('$160K base, $220K OTE', makePay(), hours).candidates, [
      '$160,000 base',
      '$220,000 total',
    ]);
  });

  it('compares total pay with nothing else, and says so', () => {
    const pay = payOf({ base: makePayFigure() });

    assert.match(problemOf('OTE $200k', pay), /no data on total pay/u);
    assert.match(
      problemOf('$200k base', payOf({ total: makePayFigure() })),
      /no data on base pay/u,
    );
    assert.equal(readOffer('OTE $200k', makePay(), hours).basis, 'total');
  });

  it('says what is wrong with a text that is no amount, or a report without pay data', () => {
    const empty = makePayFigure({ percentiles: noPercentiles, mean: null });

    assert.match(problemOf('plenty'), /no amount/u);
    assert.match(problemOf('$80k', payOf({})), /no pay data/u);
    assert.match(problemOf('OTE $80k', payOf({ base: empty })), /no pay data/u);
  });
});

describe('describeOffer', () => {
  const describeText = (text: string, pay = makePay()): string =>
    describeOffer({ text, title: 'Job', read: readOffer(text, pay, hours) }, pay, hours);

  it('names the percentile and the part of pay', () => {
    assert.equal(
      describeText('$145k'),
      '“$145k” is at about the 56th percentile of base pay for “Job”.',
    );
    assert.match(describeText('OTE $200k'), /percentile of total pay/u);
    assert.match(describeText('$240k'), /is above the 90th percentile of base pay/u);
    assert.match(describeText('$135,980'), /is at the median of base pay/u);
    assert.match(describeText('$70/h'), /of hourly pay/u);
  });

  it('names both ends of a range, and the end that is alone', () => {
    assert.match(
      describeText('$145k–$160k'),
      /is at about the 56th percentile to at about the 67th percentile/u,
    );
    assert.match(describeText('from $145k'), /starts at about the 56th percentile/u);
    assert.match(describeText('up to $145k'), /is at most at about the 56th percentile/u);
  });

  it('shows the constants of a conversion and what isn’t included', () => {
    const yearly = payOf({ base: makePayFigure() });
    const hourly = payOf({
      hourly: makePayFigure({ percentiles: makePercentiles(20, 25, 30, 40, 50) }),
    });

    assert.match(describeText('$8,500/month'), /Converted: \$8,500 a month × 12\.$/u);
    assert.match(describeText('$65/h', yearly), /Converted: × 2,080 h\.$/u);
    assert.match(describeText('$300/day', hourly), /× 260 working days ÷ 2,080 h\.$/u);
    assert.match(describeText('$120k + 20% bonus'), /Not included: 20% bonus\.$/u);
  });

  it('says why an offer can’t be compared', () => {
    const noMedian = payOf({ base: makePayFigure({ percentiles: noPercentiles }) });

    assert.match(describeText('€80k'), /^“€80k” couldn’t be compared\. The offer is in euros/u);
    assert.match(describeText('$80k', noMedian), /couldn’t be compared\. No percentile/u);
  });
});
