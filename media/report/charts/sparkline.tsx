import { fits } from '../page/layout';

import { Chart, type Drawing, type Frame } from './chart';
import { scaleBetween } from './scale';

import type { VNode } from 'preact';

/** A figure at a time in milliseconds, with its text. */
export interface TrendPoint {
  at: number;
  value: number;
  text: string;
}

interface SparklineProps {
  /** Oldest first. */
  points: readonly TrendPoint[];
  label: string;
}

const height = 28;
const edge = 6;

/** One figure over time, small enough to fit next to a sentence. */
export function Sparkline({ points, label }: SparklineProps): VNode {
  return (
    <Chart
      fit={fits.sparkline}
      class="sparkline"
      label={label}
      draw={frame => draw(points, frame)}
    />
  );
}

function draw(points: readonly TrendPoint[], { width }: Frame): Drawing {
  const x = scaleBetween(
    points.map(({ at }) => at),
    { from: edge, to: width - edge },
  );
  const y = scaleBetween(
    points.map(({ value }) => value),
    { from: height - edge, to: edge },
  );
  const placed = points.map(({ at, value, text }) => ({ x: x(at), y: y(value), text }));
  return {
    height,
    points: placed,
    marks: (
      <>
        <polyline
          class="fan-line middle"
          points={placed.map(point => `${point.x},${point.y}`).join(' ')}
        />
        {placed.map(point => (
          <circle class="dot-open" cx={point.x} cy={point.y} r={3} />
        ))}
      </>
    ),
  };
}
