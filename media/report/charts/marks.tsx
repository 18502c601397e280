import type { VNode } from 'preact';
import type { Scale } from './scale';

/** An upright line of a kind, from one height to another. */
export function upright(kind: string, x: number, [from, to]: readonly [number, number]): VNode {
  return <path class={kind} d={`M${x} ${from}V${to}`} />;
}

/** A level line of a kind, from one side to another. */
export function level(kind: string, y: number, [from, to]: readonly [number, number]): VNode {
  return <path class={kind} d={`M${from} ${y}H${to}`} />;
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
  lines?: readonly [number, number];
  kind?: string;
  /** The height of the labels' feet. */
  y: number;
  write: (tick: number) => string;
}

/** The labels of a level axis, with lines at its ticks. Labels at its ends stay inside of it. */
export function Ticks({ scale, width, lines, kind = 'grid', y, write }: TicksProps): VNode {
  return (
    <>
      {scale.ticks.map(tick => {
        const x = scale(tick);
        const side = x < 12 ? '' : x > width - 12 ? 'end' : 'mid';
        return (
          <>
            {lines && upright(kind, x, lines)}
            {label(side, [x, y], write(tick))}
          </>
        );
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
