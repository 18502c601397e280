import assert from 'node:assert/strict';
import fc from 'fast-check';

import { doOverlap, fitText, spreadLabels } from '../../../../../media/report/charts/labels';

const room = { from: 0, to: 300, gap: 8 };

describe('spreadLabels', () => {
  it('keeps labels at their preferred centers if they don’t overlap', () => {
    const labels = [50, 150, 250].map(at => ({ at, width: 60 }));

    assert.deepEqual(spreadLabels(labels, room), [50, 150, 250]);
  });

  it('moves labels apart', () => {
    const labels = [140, 150].map(at => ({ at, width: 60 }));

    assert.deepEqual(spreadLabels(labels, room), [140, 208]);
  });

  it('is undefined if the labels don’t fit', () => {
    const labels = [50, 150].map(at => ({ at, width: 160 }));

    assert.equal(spreadLabels(labels, room), undefined);
  });

  it('keeps labels in order, within the space, and apart', () => {
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

  it('keeps text that fits', () => {
    assert.equal(fitText('Seattle', 70, textWidth), 'Seattle');
  });

  it('truncates text that doesn’t fit', () => {
    assert.equal(fitText('Seattle metro area', 100, textWidth), 'Seattle m…');
  });
});

describe('doOverlap', () => {
  it('is true if two boxes share a pixel, not if they only touch', () => {
    const box = { x: 0, y: 0, width: 10, height: 10 };

    assert.equal(doOverlap(box, { ...box, x: 9 }), true);
    assert.equal(doOverlap(box, { ...box, x: 10 }), false);
  });
});
