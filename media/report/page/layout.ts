import { createContext } from 'preact';
import { useContext, useLayoutEffect, useRef, useState } from 'preact/hooks';

import type { RefObject } from 'preact';

/** The two weights that the page writes in. */
export type Weight = 400 | 600;

/** How wide a text of a chart is, in pixels. */
export type TextWidth = (text: string, weight?: Weight) => number;

/** Where nothing can be measured, every character counts the same. */
const characterPx = 7;

/** Measures the text of charts. Tests, and a page without a canvas, estimate. */
export const TextWidthContext = createContext<TextWidth>(text => text.length * characterPx);

/** Measures text in the font that the page's charts are drawn in. */
export function createTextWidth(page: Document): TextWidth {
  const canvas = page.createElement('canvas').getContext('2d');
  // Read once: a computed style that is asked again has the whole page laid out again.
  const { fontFamily, fontSize } = getComputedStyle(page.body);
  const font = `${Number.parseFloat(fontSize) * 0.923}px ${fontFamily}`;
  const known = new Map<string, number>();
  let drawn: Weight | undefined;
  const measure: TextWidth = (text, weight = 400) => {
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
  // The fonts are there before the report is.
  measure('P90');
  measure('P90', 600);
  return measure;
}

/** Where nothing is laid out, such as in a document, the column is about as wide as on a wide page. */
const usualColumnPx = 800;

/** How wide the page's column is, in pixels, before anything is drawn in it. */
export const ColumnWidthContext = createContext(usualColumnPx);

/** The width of the page's column as it is laid out. */
export function measureColumn(page: Document): number {
  const width = page.querySelector('main')?.clientWidth ?? 0;
  return width > 0 ? width : usualColumnPx;
}

/** How wide a place on the page is where the column is so wide, in pixels. */
export type Fit = (columnPx: number) => number;

/**
 * What the styles make of the column's width, so that charts are drawn once and at the width they
 * get. A place that turns out to be another one, by a font or by zoom, has its chart drawn again.
 */
export const fits = {
  column: columnPx => columnPx,
  /** One of two columns. */
  half: columnPx => (columnPx < 760 ? columnPx : Math.round((columnPx - 32) / 2)),
  /** Beside how sure the answer is. */
  answer: columnPx => columnPx - (columnPx < 700 ? 0 : columnPx < 800 ? 288 : 352),
  /** Between the name of a part of pay and its figures. */
  payRow: columnPx => columnPx - (columnPx < 620 ? 0 : 344),
  /** Beside a sentence. */
  sparkline: () => 120,
} as const satisfies Record<string, Fit>;

/** The width of an element in whole pixels: the one that fits until it is laid out, then its own. */
export function useWidth<T extends HTMLElement>(fit: Fit): [RefObject<T | null>, number] {
  const ref = useRef<T>(null);
  const columnPx = useContext(ColumnWidthContext);
  const [width, setWidth] = useState(() => fit(columnPx));
  useLayoutEffect(() => {
    const element = ref.current;
    if (element === null) {
      return undefined;
    }
    // It tells the first width too, when the page is laid out in any case. Hidden ones have none.
    const observer = new ResizeObserver(() =>
      setWidth(before => (element.clientWidth > 0 ? element.clientWidth : before)),
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [ref, width];
}
