import { type Box, doOverlap } from './labels';

/** A dot to be labeled, in pixels. */
export interface Dot {
  x: number;
  y: number;
  r: number;
  text: string;
  /** Width of the text. */
  width: number;
}

/** The position of a label. */
export interface DotLabel {
  x: number;
  y: number;
  anchor: '' | 'mid' | 'end';
}

const lineHeight = 14;
const gapPx = 4;

/**
 * Finds a free position for the label of each dot: right, left, above, or below. A dot without a
 * free side gets no label; its name is in the table and in its tooltip.
 */
export function placeDotLabels(dots: readonly Dot[], room: Box): (DotLabel | null)[] {
  const used: Box[] = dots.map(toBox);
  return dots.map(dot => {
    const own = toBox(dot);
    const free = listSides(dot).find(
      ({ box }) =>
        isInside(box, room) && used.every(other => isSame(other, own) || !doOverlap(box, other)),
    );
    if (free === undefined) {
      return null;
    }
    used.push(free.box);
    return free.label;
  });
}

function toBox({ x, y, r }: Dot): Box {
  return { x: x - r, y: y - r, width: 2 * r, height: 2 * r };
}

function isSame(a: Box, b: Box): boolean {
  return a.x === b.x && a.y === b.y && a.width === b.width;
}

function isInside(box: Box, room: Box): boolean {
  return (
    box.x >= room.x &&
    box.y >= room.y &&
    box.x + box.width <= room.x + room.width &&
    box.y + box.height <= room.y + room.height
  );
}

function listSides({ x, y, r, width }: Dot): { box: Box; label: DotLabel }[] {
  const size = { width, height: lineHeight };
  const baseline = lineHeight / 2 - 3;
  const beside = { y: y - lineHeight / 2, ...size };
  const over = y - r - gapPx - lineHeight + 4;
  const under = y + r + gapPx - 2;
  return [
    {
      box: { x: x + r + gapPx, ...beside },
      label: { x: x + r + gapPx, y: y + baseline, anchor: '' },
    },
    {
      box: { x: x - r - gapPx - width, ...beside },
      label: { x: x - r - gapPx, y: y + baseline, anchor: 'end' },
    },
    {
      box: { x: x - width / 2, y: over, ...size },
      label: { x, y: over + lineHeight - 3, anchor: 'mid' },
    },
    {
      box: { x: x - width / 2, y: under, ...size },
      label: { x, y: under + lineHeight - 3, anchor: 'mid' },
    },
  ];
}
