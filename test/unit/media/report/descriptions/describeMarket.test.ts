import assert from 'node:assert/strict';

import { findDifference } from '../../../../../src/domain/figures/difference';
import { findPlaceUsed } from '../../../../../src/domain/places/placeUsed';
import {
  describeConcentration,
  describeGap,
  describeMissing,
  describeRisk,
  explainSources,
  nameRegion,
  labelConcentration,
  labelGap,
} from '../../../../../media/report/descriptions/describeMarket';
import { makeBenchmark } from '../../../../support/benchmarkFigures';
import { makeLookUp, usDollar } from '../../../../support/reportFigures';

const unit = { currency: usDollar, period: 'year' } as const;
const nation = { nation: 'us', level: 'nation', id: 'US', name: null };

describe('describeGap', () => {
  it('returns which is higher and by how much', () => {
    assert.deepEqual(describeGap(findDifference(135_980, 145_060)!, unit), {
      size: '$9,080 (6.7%)',
      side: 'above',
    });
    assert.equal(describeGap(findDifference(135_980, 120_000)!, unit).side, 'below');
  });
});

describe('labelGap', () => {
  it('names mean and median with their amounts', () => {
    const [median, mean] = [135_980, 145_060];

    assert.equal(
      labelGap({ median, mean, gap: findDifference(median, mean)!, unit }),
      'Lightcast’s mean salary, $145,060, is $9,080 (6.7%) above PayScale’s median, $135,980.',
    );
  });
});

describe('explainSources', () => {
  const { place } = makeLookUp();

  it('lists the reasons that apply', () => {
    const sentence = explainSources(
      makeBenchmark(),
      findPlaceUsed(place, 'Country'),
      'Software Developer',
    );

    assert.equal(
      sentence,
      'Why they differ: high salaries raise a mean but not a median; PayScale’s data is for the United States, Lightcast’s for Seattle-Tacoma-Bellevue, WA; PayScale matched the job title Software Developer, while Lightcast used SOC 15-1252. Both can be correct.',
    );
  });

  it('omits locations that are the same', () => {
    const benchmark = makeBenchmark({ region: nation });

    assert.doesNotMatch(
      explainSources(benchmark, findPlaceUsed(place, 'Country'), 'x'),
      /data is for|unconfirmed/u,
    );
  });

  it('omits locations of the same level', () => {
    const sentence = explainSources(makeBenchmark(), findPlaceUsed(place, 'Metro'), 'x');

    assert.doesNotMatch(sentence, /data is for|unconfirmed/u);
  });

  it('says that PayScale’s location is unconfirmed', () => {
    assert.match(
      explainSources(makeBenchmark(), findPlaceUsed(place, null), 'x'),
      /PayScale’s location is unconfirmed/u,
    );
  });
});

describe('nameRegion', () => {
  it('falls back from the name to the nation or to level and id', () => {
    const region = { nation: 'us', level: 'msa', id: '42660', name: null };

    assert.equal(nameRegion(makeBenchmark()), 'Seattle-Tacoma-Bellevue, WA');
    assert.equal(nameRegion(makeBenchmark({ region: nation })), 'United States');
    assert.equal(nameRegion(makeBenchmark({ region: { ...nation, nation: 'uk' } })), 'UK');
    assert.equal(nameRegion(makeBenchmark({ region })), 'msa 42660');
  });
});

describe('describeConcentration', () => {
  const write = (quotient: number): string =>
    Object.values(describeConcentration(quotient)).join(' ');

  it('uses multiples above the nation and percentages below it', () => {
    assert.equal(write(2.41), '2.4 times as common here as nationally.');
    assert.equal(write(0.6), '60% as common here as nationally.');
    assert.equal(write(1.02), 'About as common here as nationally.');
  });

  it('adds the figure and the region to the label', () => {
    assert.equal(
      labelConcentration(2.41, 'Seattle'),
      'Location quotient 2.41: the job is 2.4 times as common in Seattle as nationally.',
    );
  });
});

describe('describeRisk', () => {
  it('compares the index with the average of 100', () => {
    assert.deepEqual([84.1, 99.5, 123].map(describeRisk), [
      'Below average',
      'About average',
      'Above average',
    ]);
  });
});

describe('describeMissing', () => {
  it('lists the missing datasets', () => {
    assert.equal(
      describeMissing(['salary', 'employers', 'demand']),
      'Not provided by Lightcast: salary, employers, and demand.',
    );
  });
});
