import assert from 'node:assert/strict';
import fc from 'fast-check';

import { listAmounts, toStripMarks } from '../../../../../media/report/charts/stripMarks';
import { makePercentiles, noPercentiles } from '../../../../support/reportFigures';

describe('toStripMarks', () => {
  it('has line, caps, box, median, and mean for a complete distribution', () => {
    assert.deepEqual(toStripMarks(makePercentiles(10, 20, 30, 40, 50), 33), {
      line: { from: 10, to: 50 },
      caps: [10, 50],
      box: { from: 20, to: 40 },
      ticks: [],
      median: 30,
      mean: 33,
    });
  });

  it('has no marks without figures', () => {
    assert.deepEqual(toStripMarks(noPercentiles, null), {
      line: null,
      caps: [],
      box: null,
      ticks: [],
      median: null,
      mean: null,
    });
  });

  it('has a tick instead of a box if one end is missing', () => {
    const marks = toStripMarks(makePercentiles(10, null, 30, 40, null), null);

    assert.deepEqual([marks.box, marks.ticks, marks.caps], [null, [40], [10]]);
    assert.deepEqual(marks.line, { from: 10, to: 40 });
  });

  it('has no mark for a missing amount', () => {
    const amount = fc.option(fc.integer({ min: 1, max: 100 }), { nil: null });
    fc.assert(
      fc.property(fc.tuple(amount, amount, amount, amount, amount), amount, (five, mean) => {
        const percentiles = makePercentiles(...five);

        const { line, caps, box, ticks, median, mean: drawnMean } = toStripMarks(percentiles, mean);

        const given = listAmounts(percentiles, mean);
        const ends = [line, box].flatMap(one => (one === null ? [] : [one.from, one.to]));
        for (const drawn of [...ends, ...caps, ...ticks, median, drawnMean]) {
          assert.ok(drawn === null || given.includes(drawn));
        }
      }),
    );
  });
});
