import { scaleBetween } from './scale';

import type { VNode } from 'preact';

interface SparklineProps {
  /** Moments in milliseconds, oldest first, and the figure at each. */
  points: readonly { at: number; value: number }[];
  label: string;
}

const width = 120;
const height = 28;
const edge = 6;

/** The way of one figure over time, small enough for a line of text. */
export function Sparkline({ points, label }: SparklineProps): VNode {
  const x = scaleBetween(
    points.map(({ at }) => at),
    { from: edge, to: width - edge },
  );
  const y = scaleBetween(
    points.map(({ value }) => value),
    { from: height - edge, to: edge },
  );
  const line = points.map(({ at, value }) => `${x(at)},${y(value)}`).join(' ');
  return (
    <svg class="c sparkline" width={width} height={height} role="img" aria-label={label}>
      <polyline class="fan-line middle" points={line} />
      {points.map(({ at, value }) => (
        <circle class="dot-open" cx={x(at)} cy={y(value)} r={3} />
      ))}
    </svg>
  );
}
