import assert from 'node:assert/strict';

import {
  describeExperience,
  labelBand,
} from '../../../../../media/report/descriptions/describeExperience';
import { makeBand, makeExperience, noPercentiles } from '../../../../support/reportFigures';

describe('describeExperience', () => {
  it('describes the trend of the median and the user’s own band', () => {
    assert.deepEqual(describeExperience(makeExperience(), 5), {
      trend: 'The median rises from $92,300 (Less than 1 year) to $166,100 (20 years or more).',
      own: 'Your band, 5-9 years: median $137,400, middle 50% $109,900 – $171,800.',
    });
  });

  it('describes no band without years or a matching band', () => {
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
      describeExperience(makeExperience({ bands }), null).trend,
      'The median falls from $100,000 (5-9) to $90,000 (10-19).',
    );
  });

  it('finds no trend in a single median', () => {
    const bands = [makeBand('1-4', 100_000, null)];

    assert.equal(
      describeExperience(makeExperience({ bands }), 2).trend,
      'Not enough medians to show a trend.',
    );
  });
});

describe('labelBand', () => {
  it('lists every amount and the share', () => {
    const experience = makeExperience();
    const band = experience.bands[0]!;

    assert.equal(
      labelBand(band, experience),
      'Less than 1 year: P10 $58,100, P25 $73,800, median $92,300, P75 $115,400, P90 $141,200, mean $95,992, 9% of profiles',
    );
  });

  it('shows "not provided" without figures', () => {
    const band = { ...makeBand('1-4', 0, null), percentiles: noPercentiles, mean: null };

    assert.equal(labelBand(band, makeExperience()), '1-4: not provided');
  });
});
