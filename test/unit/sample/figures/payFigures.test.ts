import assert from 'node:assert/strict';

import { findCountry } from '../../../../src/sample/figures/countries';
import { occupations } from '../../../../src/sample/figures/occupations';
import {
  type PartFigures,
  type PayQuestion,
  getBasePay,
  getPayFigures,
} from '../../../../src/sample/figures/payFigures';

import type { Spread } from '../../../../src/sample/figures/spread';

const countries = ['United States', 'Canada', 'United Kingdom', 'Japan', 'Indonesia', 'Brazil'];

function ask(changes: Partial<PayQuestion> = {}): PayQuestion {
  return {
    occupation: occupations.find(({ soc }) => soc === '15-1252')!,
    country: findCountry('United States')!,
    titleRating: 100,
    driftMonth: null,
    ...changes,
  };
}

function isRising({ p10, p25, p50, p75, p90 }: Spread): boolean {
  return p10 < p25 && p25 < p50 && p50 < p75 && p75 < p90;
}

function listParts(question: PayQuestion): PartFigures[] {
  const { base, total, hourly, bonus, commission, profitSharing } = getPayFigures(question);
  return [base, total, hourly, bonus, commission, profitSharing].filter(part => part !== null);
}

describe('getPayFigures', () => {
  it('returns the public wages of the United States as base pay, unchanged', () => {
    for (const occupation of occupations) {
      assert.deepEqual(getPayFigures(ask({ occupation })).base.spread, occupation.wage);
    }
  });

  it('returns ascending percentiles in every part, for every occupation and country', () => {
    for (const occupation of occupations) {
      for (const name of countries) {
        const country = findCountry(name)!;
        for (const { spread } of listParts(ask({ occupation, country }))) {
          assert.ok(isRising(spread), `${occupation.soc} ${name}`);
        }
      }
    }
  });

  it('divides annual pay by 2,080 for hourly pay, to the cent', () => {
    const { hourly } = getPayFigures(ask());

    assert.deepEqual(hourly?.spread, {
      p10: 39.64,
      p25: 50.58,
      p50: 65.38,
      p75: 82.68,
      p90: 103.21,
      mean: 71.2,
    });
  });

  for (const soc of ['25-2021', '25-2031', '53-2011']) {
    it(`returns no hourly pay for ${soc}, which has no public hourly wage`, () => {
      const occupation = occupations.find(each => each.soc === soc)!;

      assert.equal(getPayFigures(ask({ occupation })).hourly, null);
    });
  }

  it('returns total pay above base pay', () => {
    for (const occupation of occupations) {
      const { base, total } = getPayFigures(ask({ occupation }));
      assert.ok(total.spread.p50 >= base.spread.p50, occupation.soc);
      assert.ok(total.spread.p90 > base.spread.p90, occupation.soc);
    }
  });

  it('returns commission for sales occupations and few others', () => {
    const withCommission = occupations.filter(
      occupation => getPayFigures(ask({ occupation })).commission !== null,
    );

    assert.ok(withCommission.some(({ soc }) => soc === '41-4012'));
    assert.ok(withCommission.length < occupations.length / 2);
    assert.equal(getPayFigures(ask()).commission, null);
  });

  it('returns few profiles and a low rating for a weak title match', () => {
    const figures = getPayFigures(ask({ titleRating: 40 }));

    assert.equal(figures.profiles, 6);
    assert.equal(figures.base.count, 6);
    assert.equal(figures.bonus, null);
    assert.ok(figures.reportRating < 0.3);
  });

  it('caps counts at 45 and keeps shares and ratings between 0 and 1', () => {
    for (const occupation of occupations) {
      const question = ask({ occupation });
      for (const { count, share } of listParts(question)) {
        assert.ok(count >= 1 && count <= 45);
        assert.ok(share > 0 && share <= 1);
      }
      const { reportRating } = getPayFigures(question);
      assert.ok(reportRating > 0.5 && reportRating <= 1);
    }
  });

  it('returns the same figures for the same request', () => {
    assert.deepEqual(getPayFigures(ask()), getPayFigures(ask()));
  });
});

describe('getBasePay', () => {
  it('changes between months only with a drift month', () => {
    const november = getBasePay(ask({ driftMonth: '2026-11' }));
    const december = getBasePay(ask({ driftMonth: '2026-12' }));

    assert.notDeepEqual(november, december);
    assert.deepEqual(november, getBasePay(ask({ driftMonth: '2026-11' })));
    assert.ok(Math.abs(november.p50 / 135_980 - 1) < 0.1);
  });

  it('is proportional to the scale of the country', () => {
    const yen = getBasePay(ask({ country: findCountry('Japan')! }));
    const pounds = getBasePay(ask({ country: findCountry('United Kingdom')! }));

    assert.ok(yen.p50 > 1_000_000);
    assert.ok(pounds.p50 < 135_980);
  });
});
