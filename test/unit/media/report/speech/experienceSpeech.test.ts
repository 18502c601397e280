import assert from 'node:assert/strict';

import { describeExperience, speakBand } from '../../../../../media/report/speech/experienceSpeech';
import { makeBand, makeExperience, noPercentiles } from '../../../../support/reportFigures';

describe('describeExperience', () => {
  it('says how the median goes and what the own band earns', () => {
    assert.deepEqual(describeExperience(makeExperience(), 5), {
      course: 'The median rises from $92,300 (Less than 1 year) to $166,100 (20 years or more).',
      own: 'Your band, 5-9 years: median $137,400, middle half $109,900 – $171,800.',
    });
  });

  it('says nothing of a band when no years were given or no band holds them', () => {
    assert.equal(describeExperience(makeExperience(), null).own, null);
    assert.equal(
      describeExperience(makeExperience({ bands: [makeBand('1-4', 1, null)] }), 9).own,
      null,
    );
  });

  it('skips bands whose median is missing', () => {
    const bands = [
      { ...makeBand('1-4', 0, null), percentiles: noPercentiles },
      makeBand('5-9', 100_000, null),
      makeBand('10-19', 90_000, null),
    ];

    assert.equal(
      describeExperience(makeExperience({ bands }), null).course,
      'The median falls from $100,000 (5-9) to $90,000 (10-19).',
    );
  });

  it('sees no course in a single median', () => {
    const bands = [makeBand('1-4', 100_000, null)];

    assert.equal(
      describeExperience(makeExperience({ bands }), 2).course,
      'The medians do not show a course.',
    );
  });
});

describe('speakBand', () => {
  it('names every amount and the share', () => {
    const experience = makeExperience();
    const band = experience.bands[0]!;

    assert.equal(
      speakBand(band, experience),
      'Less than 1 year: P10 $58,100, P25 $73,800, median $92,300, P75 $115,400, P90 $141,200, mean $95,992, 9% of profiles',
    );
  });

  it('says that nothing was provided', () => {
    const band = { ...makeBand('1-4', 0, null), percentiles: noPercentiles, mean: null };

    assert.equal(speakBand(band, makeExperience()), '1-4: not provided');
  });
});
