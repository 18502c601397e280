import assert from 'node:assert/strict';
import fc from 'fast-check';

import { doOverlap } from '../../../../../media/report/charts/labels';
import { placeDotLabels } from '../../../../../media/report/charts/quadrantLayout';

const room = { x: 0, y: 0, width: 300, height: 200 };

function makeDot(x: number, y: number): Parameters<typeof placeDotLabels>[0][number] {
  return { x, y, r: 5, text: 'Python', width: 42 };
}

describe('placeDotLabels', () => {
  it('is to the right of its dot', () => {
    assert.deepEqual(placeDotLabels([makeDot(100, 100)], room), [{ x: 109, y: 104, anchor: '' }]);
  });

  it('moves to the left if the right is taken', () => {
    const [label] = placeDotLabels([makeDot(100, 100), makeDot(130, 100)], room);

    assert.equal(label?.anchor, 'end');
  });

  it('is null if no side is free', () => {
    const crowd = [
      makeDot(100, 100),
      makeDot(120, 100),
      makeDot(80, 100),
      makeDot(100, 85),
      makeDot(100, 115),
    ];

    assert.equal(placeDotLabels(crowd, room)[0], null);
  });

  it('never overlaps labels or leaves the space', () => {
    const dot = fc.record({
      x: fc.integer({ min: 0, max: 300 }),
      y: fc.integer({ min: 0, max: 200 }),
      r: fc.integer({ min: 3, max: 7 }),
      text: fc.constant('Skill'),
      width: fc.integer({ min: 10, max: 120 }),
    });
    fc.assert(
      fc.property(fc.array(dot, { maxLength: 12 }), dots => {
        const boxes = placeDotLabels(dots, room).flatMap((label, index) => {
          if (label === null) {
            return [];
          }
          const { width } = dots[index]!;
          const shift = { '': 0, mid: width / 2, end: width }[label.anchor];
          return [{ x: label.x - shift, y: label.y - 11, width, height: 14 }];
        });

        boxes.forEach((box, index) => {
          assert.ok(box.x >= 0 && box.x + box.width <= 300 && box.y >= 0 && box.y + 14 <= 200);
          assert.ok(boxes.slice(index + 1).every(other => !doOverlap(box, other)));
        });
      }),
    );
  });
});
