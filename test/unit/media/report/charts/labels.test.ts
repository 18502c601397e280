import assert from 'node:assert/strict';
import fc from 'fast-check';

import { doOverlap, fitText, spreadLabels } from '../../../../../media/report/charts/labels';

const room = { from: 0, to: 300, gap: 8 };

describe('spreadLabels', () => {
  it('leaves labels where they wish to be when they do not touch', () => {
    const labels = [50, 150, 250].map(at => ({ at, width: 60 }));

    assert.deepEqual(spreadLabels(labels, room), [50, 150, 250]);
  });

  it('moves labels apart', () => {
    const labels = [140, 150].map(at => ({ at, width: 60 }));

    assert.deepEqual(spreadLabels(labels, room), [140, 208]);
  });

  it('does not fit what is wider than the room', () => {
    const labels = [50, 150].map(at => ({ at, width: 160 }));

    assert.equal(spreadLabels(labels, room), undefined);
  });

  it('keeps labels in order, inside the room and apart from each other', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            at: fc.integer({ min: -50, max: 350 }),
            width: fc.integer({ min: 1, max: 70 }),
          }),
          { maxLength: 5 },
        ),
        unsorted => {
          const labels = [...unsorted].sort((a, b) => a.at - b.at);

          const places = spreadLabels(labels, room) ?? [];

          places.forEach((middle, index) => {
            const { width } = labels[index]!;
            assert.ok(middle - width / 2 >= -1e-9 && middle + width / 2 <= 300 + 1e-9);
            const before = places[index - 1];
            const gap =
              before === undefined ? 8 : middle - before - (width + labels[index - 1]!.width) / 2;
            assert.ok(gap >= 8 - 1e-9);
          });
        },
      ),
    );
  });
});

describe('fitText', () => {
  const textWidth = (text: string): number => text.length * 10;

  it('leaves a text that fits', () => {
    assert.equal(fitText('Seattle', 70, textWidth), 'Seattle');
  });

  it('cuts a text that does not', () => {
    assert.equal(fitText('Seattle metro area', 100, textWidth), 'Seattle m…');
  });
});

describe('doOverlap', () => {
  it('is true when two boxes share a pixel, not when they touch', () => {
    const box = { x: 0, y: 0, width: 10, height: 10 };

    assert.equal(doOverlap(box, { ...box, x: 9 }), true);
    assert.equal(doOverlap(box, { ...box, x: 10 }), false);
  });
});
