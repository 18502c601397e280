import type { TextWidth } from '../page/layout';

/** A label that would like to stand with its middle at `at`, and is `width` pixels wide. */
export interface WantedLabel {
  at: number;
  width: number;
}

/** Where labels may stand, and how much room is kept between two, in pixels. */
export interface LabelRoom {
  from: number;
  to: number;
  gap: number;
}

/**
 * The middles of labels in one row: each as near to its wish as it can be without touching its
 * neighbours or leaving the room. Undefined when they do not fit at all. Labels keep their order.
 */
export function spreadLabels(
  labels: readonly WantedLabel[],
  room: LabelRoom,
): number[] | undefined {
  const needed = labels.reduce((sum, { width }) => sum + width, 0);
  const gaps = Math.max(0, labels.length - 1) * room.gap;
  if (needed + gaps > room.to - room.from) {
    return undefined;
  }
  const placed = labels.map(({ at }) => at);
  pushRight(labels, placed, room);
  pushLeft(labels, placed, room);
  return placed;
}

function pushRight(labels: readonly WantedLabel[], placed: number[], room: LabelRoom): void {
  let free = room.from;
  labels.forEach(({ width }, index) => {
    const middle = Math.max(placed[index] ?? 0, free + width / 2);
    placed[index] = middle;
    free = middle + width / 2 + room.gap;
  });
}

function pushLeft(labels: readonly WantedLabel[], placed: number[], room: LabelRoom): void {
  let free = room.to;
  for (let index = labels.length - 1; index >= 0; index -= 1) {
    const { width = 0 } = labels[index] ?? {};
    const middle = Math.min(placed[index] ?? 0, free - width / 2);
    placed[index] = middle;
    free = middle - width / 2 - room.gap;
  }
}

/** The text, or as much of its beginning as fits into so many pixels. */
export function fitText(text: string, maxPx: number, textWidth: TextWidth): string {
  const characters = Array.from(text);
  let count = characters.length;
  while (count > 1 && textWidth(shorten(characters, count)) > maxPx) {
    count -= 1;
  }
  return shorten(characters, count);
}

function shorten(characters: readonly string[], count: number): string {
  const start = characters.slice(0, count).join('');
  return count === characters.length ? start : `${start.trimEnd()}…`;
}

/** A box in pixels. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** True when two boxes share a pixel. */
export function doOverlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}
