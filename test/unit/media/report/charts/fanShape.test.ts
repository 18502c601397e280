import assert from 'node:assert/strict';

import { findLoneBands, toFanShape } from '../../../../../media/report/charts/fanShape';
import { makeBand, noPercentiles } from '../../../../support/reportFigures';

const scales = { x: (index: number) => index * 10, y: (amount: number) => amount / 1000 };

function makeGap(name: string): ReturnType<typeof makeBand> {
  return { ...makeBand(name, 0, null), percentiles: noPercentiles };
}

describe('toFanShape', () => {
  it('draws each percentile through all bands', () => {
    const shape = toFanShape([makeBand('1', 100_000, null), makeBand('2', 120_000, null)], scales);

    assert.equal(shape.lines.p50, 'M0 100L10 120');
    assert.equal(shape.inner, 'M0 80L10 96L10 150L0 125Z');
  });

  it('leaves a gap at a band without a figure', () => {
    const bands = [
      makeBand('1', 100_000, null),
      makeBand('2', 110_000, null),
      makeGap('3'),
      makeBand('4', 120_000, null),
      makeBand('5', 130_000, null),
    ];

    assert.equal(toFanShape(bands, scales).lines.p50, 'M0 100L10 110M30 120L40 130');
  });

  it('draws nothing for bands without figures', () => {
    assert.equal(toFanShape([makeGap('1')], scales).outer, '');
  });
});

describe('findLoneBands', () => {
  it('finds the bands between two gaps', () => {
    const bands = [
      makeBand('1', 1000, null),
      makeGap('2'),
      makeBand('3', 1000, null),
      makeBand('4', 1000, null),
    ];

    assert.deepEqual(
      findLoneBands(bands).map(({ index }) => index),
      [0],
    );
  });
});
