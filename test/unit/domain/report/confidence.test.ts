import assert from 'node:assert/strict';

import {
  type ConfidenceStep,
  rateConfidence,
  sampleSteps,
} from '../../../../src/domain/report/confidence';
import { countCap } from '../../../../src/domain/figures/pay';
import { makeLookUp, makePay, makePayFigure } from '../../../support/reportFigures';

import type { ConfidenceAspect, ConfidenceRow } from '../../../../src/domain/report/confidence';
import type { PayReport } from '../../../../src/domain/figures/pay';

const strong: Partial<PayReport> = {
  levelUsed: 'Metro',
  reportRating: 0.9,
  titleMatch: null,
};

function rowOf(aspect: ConfidenceAspect, pay: PayReport): ConfidenceRow {
  const row = rateConfidence(pay, makeLookUp()).rows.find(one => one.aspect === aspect);
  return row ?? assert.fail(`missing row for ${aspect}`);
}

function withCount(count: number | null): PayReport {
  const pay = makePay(strong);
  return { ...pay, parts: { ...pay.parts, base: makePayFigure({ count }) } };
}

describe('rateConfidence', () => {
  const ratings: readonly [number, ConfidenceStep, string][] = [
    [1, 'strong', 'Strong agreement'],
    [0.8, 'strong', 'Strong agreement'],
    [0.79, 'good', 'Good agreement'],
    [0.6, 'good', 'Good agreement'],
    [0.3, 'fair', 'Some agreement'],
    [0.29, 'weak', 'Little agreement'],
    [0, 'weak', 'Little agreement'],
  ];
  for (const [reportRating, step, words] of ratings) {
    it(`calls a report rating of ${reportRating} ${words.toLowerCase()}`, () => {
      const row = rowOf('report', makePay({ reportRating }));

      assert.deepEqual([row.step, row.words], [step, words]);
      assert.equal(row.detail, `report rating ${reportRating} of 1`);
    });
  }

  const titles: readonly [number, ConfidenceStep, string][] = [
    [100, 'strong', 'Close match'],
    [90, 'strong', 'Close match'],
    [80, 'good', 'Likely match'],
    [70, 'good', 'Likely match'],
    [60, 'fair', 'Possible match'],
    [50, 'weak', 'Loose match'],
    [0, 'weak', 'Loose match'],
  ];
  for (const [rating, step, words] of titles) {
    it(`calls a title rating of ${rating} a ${words.toLowerCase()}`, () => {
      const titleMatch = { submitted: 'Coder', matched: 'Software Developer', rating };

      const row = rowOf('job', makePay({ titleMatch }));

      assert.deepEqual([row.step, row.words], [step, words]);
      assert.equal(row.detail, `“Coder” → Software Developer, ${rating} of 100`);
    });
  }

  it('treats a title that PayScale did not replace as a close match', () => {
    assert.equal(rowOf('job', makePay({ titleMatch: null })).step, 'strong');
  });

  const counts: readonly [number, ConfidenceStep, string][] = [
    [45, 'strong', '45+ people'],
    [44, 'good', '44 people'],
    [15, 'good', '15 people'],
    [14, 'fair', '14 people'],
    [8, 'fair', '8 people'],
    [7, 'weak', '7 people'],
    [1, 'weak', '1 person'],
  ];
  for (const [count, step, words] of counts) {
    it(`calls a sample of ${count} ${words}`, () => {
      const row = rowOf('sample', withCount(count));

      assert.deepEqual([row.step, row.words], [step, words]);
    });
  }

  it('says that the count is capped', () => {
    assert.equal(sampleSteps[0]?.from, countCap);
    assert.match(rowOf('sample', withCount(countCap)).detail ?? '', /reported as “45 or more”/u);
  });

  const places: readonly [string, ConfidenceStep, string, string | null][] = [
    ['Metro', 'strong', 'Seattle metro area, as requested', null],
    ['State', 'good', 'Washington', 'requested: Seattle, Washington'],
    ['Country', 'fair', 'United States', 'requested: Seattle, Washington'],
  ];
  for (const [levelUsed, step, words, detail] of places) {
    it(`rates figures for the ${levelUsed.toLowerCase()} when a city was requested`, () => {
      const row = rowOf('place', makePay({ levelUsed }));

      assert.deepEqual([row.step, row.words, row.detail], [step, words, detail]);
    });
  }

  it('has no level for an unknown geographic level', () => {
    const row = rowOf('place', makePay({ levelUsed: 'Galaxy' }));

    assert.deepEqual([row.step, row.words], [null, '“Galaxy” (as reported)']);
  });

  it('shows the level that was not provided as unknown, not as the one asked', () => {
    const row = rowOf('place', makePay({ levelUsed: null }));

    assert.deepEqual(
      [row.step, row.words, row.detail],
      [null, 'Level not provided', 'requested: Seattle, Washington'],
    );
  });

  it('keeps the name of a place that is narrower than the one asked', () => {
    const state = makeLookUp({ place: { country: 'Canada', state: 'Ontario', city: null } });
    const country = makeLookUp({ place: { country: 'Canada', state: null, city: null } });
    const placeOf = (levelUsed: string, lookUp: typeof state): unknown[] => {
      const [row] = rateConfidence(makePay({ levelUsed }), lookUp).rows;
      return [row?.step, row?.words, row?.detail];
    };

    assert.deepEqual(placeOf('State', state), ['strong', 'Ontario, as requested', null]);
    assert.deepEqual(placeOf('Country', state), ['good', 'Canada', 'requested: Ontario']);
    assert.deepEqual(placeOf('Metro', state), [
      null,
      '“Metro” (as reported)',
      'requested: Ontario',
    ]);
    assert.deepEqual(placeOf('State', country), [
      null,
      '“State” (as reported)',
      'requested: Canada',
    ]);
  });

  it('says of every rating that it is not provided', () => {
    const titleMatch = { submitted: null, matched: null, rating: null };
    const pay = {
      ...withCount(null),
      titleMatch,
      reportRating: null,
      profiles: null,
      companies: 1,
    };

    const details = rateConfidence(pay, makeLookUp()).rows.map(({ words, detail }) => [
      words,
      detail,
    ]);

    assert.deepEqual(details.slice(1), [
      ['Match not rated', '“Software Engineer” → title not provided, rating not provided'],
      ['Not rated', 'report rating not provided'],
      ['Count not provided', 'profiles not provided, 1 company'],
    ]);
  });

  it('shows the size of the sample beside its count', () => {
    const pay = { ...withCount(12), profiles: 1, companies: null };

    assert.equal(rowOf('sample', pay).detail, '1 profile, companies not provided');
    assert.match(rowOf('sample', withCount(45)).detail ?? '', /; 812 profiles, 31 companies$/u);
  });

  it('has no count when no part of pay has an amount', () => {
    const parts = { ...makePay().parts, base: null, hourly: null, total: null };

    assert.equal(rowOf('sample', makePay({ ...strong, parts })).step, null);
  });

  it('shows two decimals of a report rating', () => {
    const row = rowOf('report', makePay({ reportRating: 2 / 3 }));

    assert.equal(row.detail, 'report rating 0.67 of 1');
  });

  it('names every unknown that limits it', () => {
    const titleMatch = { submitted: 'a', matched: 'b', rating: null };
    const pay = { ...withCount(null), levelUsed: null, titleMatch, reportRating: null };

    assert.equal(
      rateConfidence(pay, makeLookUp()).limits,
      'Limited by an unconfirmed location, an unrated title match, a missing report rating, and ' +
        'an unknown sample size.',
    );
  });

  it('names a larger area with other reasons, and an unknown location alone', () => {
    const limitsOf = (pay: PayReport): string => rateConfidence(pay, makeLookUp()).limits;

    assert.equal(
      limitsOf(makePay({ ...strong, levelUsed: 'Country', reportRating: 0.4 })),
      'Limited by a larger area and some agreement in the data.',
    );
    assert.equal(
      limitsOf(makePay({ ...strong, levelUsed: null })),
      'Limited by an unconfirmed location.',
    );
  });

  it('is the lowest of its levels', () => {
    const { overall, limits } = rateConfidence(withCount(6), makeLookUp());

    assert.equal(overall, 'weak');
    assert.equal(limits, 'Limited by sample size.');
  });

  it('lists every limiting factor', () => {
    const pay = {
      ...withCount(6),
      titleMatch: { submitted: 'Firmware Wizard', matched: 'Firmware Engineer', rating: 40 },
    };

    assert.equal(
      rateConfidence(pay, makeLookUp()).limits,
      'Limited by a loose title match and sample size.',
    );
  });

  it('names the requested location and the one of the data', () => {
    const { limits } = rateConfidence(makePay({ ...strong, levelUsed: 'Country' }), makeLookUp());

    assert.equal(limits, 'Limited by location: requested Seattle, data is for the United States.');
  });

  it('is fair at best when a rating is not provided', () => {
    for (const missing of [
      { ...makePay(strong), reportRating: null },
      { ...makePay(strong), levelUsed: null },
      { ...makePay(strong), titleMatch: { submitted: 'a', matched: 'b', rating: null } },
      withCount(null),
    ]) {
      assert.equal(rateConfidence(missing, makeLookUp()).overall, 'fair');
    }
  });

  it('is strong if nothing limits it', () => {
    assert.equal(rateConfidence(makePay(strong), makeLookUp()).overall, 'strong');
  });
});
