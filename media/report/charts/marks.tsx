import type { VNode } from 'preact';
import type { Scale } from './scale';

/** The start and end of a line, in pixels. */
type Span = readonly [from: number, to: number];

/** A vertical line; `kind` is its class. */
export function upright(kind: string, x: number, span: Span): VNode {
  return uprights(kind, [x], span);
}

/** Vertical lines as one element, because a page has hundreds of lines. */
export function uprights(kind: string, xs: readonly number[], [from, to]: Span): VNode {
  return <path class={kind} d={xs.map(x => `M${x} ${from}V${to}`).join('')} />;
}

/** A horizontal line; `kind` is its class. */
export function level(kind: string, y: number, span: Span): VNode {
  return levels(kind, [y], span);
}

/** Horizontal lines as one element. */
export function levels(kind: string, ys: readonly number[], [from, to]: Span): VNode {
  return <path class={kind} d={ys.map(y => `M${from} ${y}H${to}`).join('')} />;
}

/** A text; the classes `mid` and `end` anchor its middle or end at the point. */
export function label(kind: string, [x, y]: readonly [number, number], text: string): VNode {
  return (
    <text class={kind} x={x} y={y}>
      {text}
    </text>
  );
}

interface TicksProps {
  scale: Scale;
  width: number;
  /** Vertical extent of the lines at the ticks; no lines without it. */
  lines?: Span;
  kind?: string;
  /** The baseline of the labels. */
  y: number;
  write: (tick: number) => string;
}

/** The tick labels and lines of a horizontal axis. Labels at its ends stay inside it. */
export function Ticks({ scale, width, lines, kind = 'grid', y, write }: TicksProps): VNode {
  return (
    <>
      {lines && uprights(kind, scale.ticks.map(scale), lines)}
      {scale.ticks.map(tick => {
        const x = scale(tick);
        const side = x < 12 ? '' : x > width - 12 ? 'end' : 'mid';
        return label(side, [x, y], write(tick));
      })}
    </>
  );
}

/** The solid triangle of an offer, pointing up or to a side. */
export function triangle(x: number, y: number, side: -1 | 0 | 1 = 0): VNode {
  const d =
    side === 0 ? `M${x} ${y - 5}l5 10h-10Z` : `M${x} ${y - 5}l${8 * side} 5l${-8 * side} 5Z`;
  return <path class="offer" d={d} />;
}
