import type { TextWidth } from '../page/layout';

/** A label with its preferred center and its width, in pixels. */
export interface PreferredLabel {
  at: number;
  width: number;
}

/** The space for labels and the gap between two, in pixels. */
export interface LabelRoom {
  from: number;
  to: number;
  gap: number;
}

/**
 * The centers of labels in one row: each as close as possible to its preferred center without
 * overlapping others or leaving the space. Undefined if they don't fit. Labels keep their order.
 */
export function spreadLabels(
  labels: readonly PreferredLabel[],
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

function pushRight(labels: readonly PreferredLabel[], placed: number[], room: LabelRoom): void {
  let free = room.from;
  labels.forEach(({ width }, index) => {
    const middle = Math.max(placed[index] ?? 0, free + width / 2);
    placed[index] = middle;
    free = middle + width / 2 + room.gap;
  });
}

function pushLeft(labels: readonly PreferredLabel[], placed: number[], room: LabelRoom): void {
  let free = room.to;
  for (let index = labels.length - 1; index >= 0; index -= 1) {
    const { width = 0 } = labels[index] ?? {};
    const middle = Math.min(placed[index] ?? 0, free - width / 2);
    placed[index] = middle;
    free = middle - width / 2 - room.gap;
  }
}

/** The text, truncated to fit the width. */
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

/** Whether two boxes overlap. */
export function doOverlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}
