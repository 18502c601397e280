import type { VNode } from 'preact';
import type { Scale } from './scale';

/** From where to where a line goes, in pixels. */
type Span = readonly [from: number, to: number];

/** An upright line of a kind, from one height to another. */
export function upright(kind: string, x: number, span: Span): VNode {
  return uprights(kind, [x], span);
}

/** Upright lines of a kind. They are one element: a page has hundreds of lines. */
export function uprights(kind: string, xs: readonly number[], [from, to]: Span): VNode {
  return <path class={kind} d={xs.map(x => `M${x} ${from}V${to}`).join('')} />;
}

/** A level line of a kind, from one side to another. */
export function level(kind: string, y: number, span: Span): VNode {
  return levels(kind, [y], span);
}

/** Level lines of a kind, one element like upright ones. */
export function levels(kind: string, ys: readonly number[], [from, to]: Span): VNode {
  return <path class={kind} d={ys.map(y => `M${from} ${y}H${to}`).join('')} />;
}

/** A text of a kind: `mid` and `end` say which part of it stands at the point. */
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
  /** Upright lines at the ticks; none without it. */
  lines?: Span;
  kind?: string;
  /** The height of the labels' feet. */
  y: number;
  write: (tick: number) => string;
}

/** The labels of a level axis, with lines at its ticks. Labels at its ends stay inside of it. */
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

/** The solid triangle of an offer, its tip at the point, upwards or to the side. */
export function triangle(x: number, y: number, side: -1 | 0 | 1 = 0): VNode {
  const d =
    side === 0 ? `M${x} ${y - 5}l5 10h-10Z` : `M${x} ${y - 5}l${8 * side} 5l${-8 * side} 5Z`;
  return <path class="offer" d={d} />;
}
