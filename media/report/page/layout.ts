import { createContext } from 'preact';
import { useContext, useLayoutEffect, useRef, useState } from 'preact/hooks';

import type { RefObject } from 'preact';

/** The font weights that the page uses. */
export type Weight = 400 | 600;

/** How wide a text of a chart is, in pixels. */
export type TextWidth = (text: string, weight?: Weight) => number;

/** Estimate for where text can’t be measured. */
const characterPx = 7;

/** Measures the text of charts; an estimate in tests and without a canvas. */
export const TextWidthContext = createContext<TextWidth>(text => text.length * characterPx);

/** Measures text in the font that the page's charts are drawn in. */
export function createTextWidth(page: Document): TextWidth {
  const canvas = page.createElement('canvas').getContext('2d');
  // Read once: reading a computed style again would force another layout.
  const { fontFamily, fontSize } = getComputedStyle(page.body);
  const font = `${Number.parseFloat(fontSize) * 0.923}px ${fontFamily}`;
  const known = new Map<string, number>();
  let drawn: Weight | undefined;
  return (text, weight = 400) => {
    const key = `${weight} ${text}`;
    const width = known.get(key);
    if (width !== undefined || canvas === null) {
      return width ?? text.length * characterPx;
    }
    if (weight !== drawn) {
      drawn = weight;
      canvas.font = `${weight} ${font}`;
    }
    const measured = Math.ceil(canvas.measureText(text).width);
    known.set(key, measured);
    return measured;
  };
}

/**
 * The column’s width where there is no layout, as in the HTML export: about that of a wide page.
 */
const usualColumnPx = 800;

/** The width of the page's column in pixels, known before anything is drawn in it. */
export const ColumnWidthContext = createContext(usualColumnPx);

/** The width of the page's column as it is laid out. */
export function measureColumn(page: Document): number {
  const width = page.querySelector('main')?.clientWidth ?? 0;
  return width > 0 ? width : usualColumnPx;
}

/** The width of a part of the page at a width of the column, both in pixels. */
export type Fit = (columnPx: number) => number;

/**
 * What the style sheet makes of the column's width, so that charts are drawn only once, at their
 * final width. If a font or the zoom level changes a width, its chart is redrawn.
 */
export const fits = {
  column: columnPx => columnPx,
  /** One of two columns. */
  half: columnPx => (columnPx < 760 ? columnPx : Math.round((columnPx - 32) / 2)),
  /** Next to the confidence panel. */
  answer: columnPx => columnPx - (columnPx < 700 ? 0 : columnPx < 800 ? 288 : 352),
  /** Between the name of a pay component and its figures. */
  payRow: columnPx => columnPx - (columnPx < 620 ? 0 : 344),
  /** Next to a sentence. */
  sparkline: () => 120,
} as const satisfies Record<string, Fit>;

/**
 * The width of an element in whole pixels: as computed by `fit` until it is laid out, then as
 * measured.
 */
export function useWidth<T extends HTMLElement>(fit: Fit): [RefObject<T | null>, number] {
  const ref = useRef<T>(null);
  const columnPx = useContext(ColumnWidthContext);
  const [width, setWidth] = useState(() => fit(columnPx));
  useLayoutEffect(() => {
    const element = ref.current;
    if (element === null) {
      return undefined;
    }
    // It also reports the first width, without forcing a layout. Hidden elements have none.
    const observer = new ResizeObserver(() =>
      setWidth(before => (element.clientWidth > 0 ? element.clientWidth : before)),
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [ref, width];
}
