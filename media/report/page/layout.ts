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
  const measure: TextWidth = (text, weight = 400) => {
    const key = `${weight} ${text}`;
    const width = known.get(key);
    if (width !== undefined || canvas === null) {
      return width ?? text.length * characterPx;
    }
    canvas.font = `${weight} ${font}`;
    const measured = Math.ceil(canvas.measureText(text).width);
    known.set(key, measured);
    return measured;
  };
  // The fonts are there before the report is.
  measure('P90');
  measure('P90', 600);
  return measure;
}

/**
 * Whether elements are laid out before what depends on their width is drawn. Then nothing is drawn
 * twice; where nothing is ever laid out, nothing would be drawn.
 */
export const LaidOutContext = createContext(false);

/**
 * The width of an element in whole pixels, kept up to date. `fallback` is used until it is laid out,
 * and while it is hidden; undefined until it is laid out where that is waited for.
 */
export function useWidth<T extends HTMLElement>(
  fallback: number,
): [RefObject<T | null>, number | undefined] {
  const ref = useRef<T>(null);
  const isLaidOut = useContext(LaidOutContext);
  const [width, setWidth] = useState(isLaidOut ? undefined : fallback);
  useLayoutEffect(() => {
    const element = ref.current;
    if (element === null) {
      return undefined;
    }
    const measure = (): void =>
      setWidth(before => (element.clientWidth > 0 ? element.clientWidth : (before ?? fallback)));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [ref, width];
}
