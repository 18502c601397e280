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
  speakConcentration,
  speakGap,
} from '../../../../../media/report/speech/marketSpeech';
import { makeBenchmark } from '../../../../support/benchmarkFigures';
import { makeLookUp, usDollar } from '../../../../support/reportFigures';

const unit = { currency: usDollar, period: 'year' } as const;
const nation = { nation: 'us', level: 'nation', id: 'US', name: null };

describe('describeGap', () => {
  it('says which is above and by how much', () => {
    assert.deepEqual(describeGap(findDifference(135_980, 145_060)!, unit), {
      size: '$9,080 (6.7%)',
      side: 'above',
    });
    assert.equal(describeGap(findDifference(135_980, 120_000)!, unit).side, 'below');
  });
});

describe('speakGap', () => {
  it('says mean and median each time', () => {
    const [median, mean] = [135_980, 145_060];

    assert.equal(
      speakGap({ median, mean, gap: findDifference(median, mean)!, unit }),
      'Lightcast’s mean salary, $145,060, is $9,080 (6.7%) above PayScale’s median, $135,980.',
    );
  });
});

describe('explainSources', () => {
  const { place } = makeLookUp();

  it('names what really differs', () => {
    const sentence = explainSources(
      makeBenchmark(),
      findPlaceUsed(place, 'Country'),
      'Software Developer',
    );

    assert.equal(
      sentence,
      'Why they differ: a mean is pulled up by high salaries, a median is not; PayScale answered for the United States, Lightcast for Seattle-Tacoma-Bellevue, WA; PayScale’s job is its own title, Software Developer, Lightcast’s is SOC 15-1252. Neither is wrong.',
    );
  });

  it('says nothing of places that are the same', () => {
    const benchmark = makeBenchmark({ region: nation });

    assert.doesNotMatch(
      explainSources(benchmark, findPlaceUsed(place, 'Country'), 'x'),
      /answered for/u,
    );
  });

  it('says nothing of places of the same kind', () => {
    const sentence = explainSources(makeBenchmark(), findPlaceUsed(place, 'Metro'), 'x');

    assert.doesNotMatch(sentence, /answered for/u);
  });

  it('says that PayScale’s place is not certain', () => {
    assert.match(explainSources(makeBenchmark(), findPlaceUsed(place, null), 'x'), /not certain/u);
  });
});

describe('nameRegion', () => {
  it('is its own name, else the nation, else level and id', () => {
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

  it('is in times above the nation, in percent below it', () => {
    assert.equal(write(2.41), '2.4 times as common here as in the nation.');
    assert.equal(write(0.6), '60% as common here as in the nation.');
    assert.equal(write(1.02), 'About as common here as in the nation.');
  });

  it('is spoken with the figure and the region', () => {
    assert.equal(
      speakConcentration(2.41, 'Seattle'),
      'Location quotient 2.41: the job is 2.4 times as common in Seattle as in the nation.',
    );
  });
});

describe('describeRisk', () => {
  it('is beside 100, the average', () => {
    assert.deepEqual([84.1, 99.5, 123].map(describeRisk), [
      'Below average',
      'About average',
      'Above average',
    ]);
  });
});

describe('describeMissing', () => {
  it('names what did not come', () => {
    assert.equal(
      describeMissing(['salary', 'employers', 'demand']),
      'Not provided by Lightcast: salary, employers and demand.',
    );
  });
});
