import { scaleLinear } from 'd3-scale';

/** A way from figures to pixels, with the ticks of its axis. */
export interface Scale {
  (value: number): number;
  ticks: readonly number[];
}

/** Where on the screen a scale runs, in pixels. */
export interface Span {
  from: number;
  to: number;
}

/** The least room that a tick with its label takes, in pixels. */
const tickRoomPx = 72;

/** A linear scale from 0 to a round figure above the highest value, with ticks to its end. */
export function scaleFromZero(values: readonly number[], span: Span): Scale {
  const highest = Math.max(0, ...values);
  const count = countTicks(span);
  const scale = scaleLinear()
    .domain([0, highest < leastRange ? 1 : highest])
    .range([span.from, span.to])
    .nice(count);
  return withTicks(scale, scale.ticks(count));
}

/** A linear scale around the values, widened to round figures. */
export function scaleAround(values: readonly number[], span: Span, tickCount?: number): Scale {
  const [low, high] = widen(Math.min(...values), Math.max(...values));
  const count = tickCount ?? countTicks(span);
  const scale = scaleLinear().domain([low, high]).range([span.from, span.to]).nice(count);
  return withTicks(scale, scale.ticks(count));
}

/** A linear scale from the lowest to the highest value exactly, without ticks. */
export function scaleBetween(values: readonly number[], span: Span): Scale {
  const [low, high] = widen(Math.min(...values), Math.max(...values));
  return withTicks(scaleLinear().domain([low, high]).range([span.from, span.to]), []);
}

/** A linear scale with the same room on both sides of a centre. */
export function scaleAroundCentre(
  value: number,
  { centre, reach, step }: { centre: number; reach: number; step: number },
  span: Span,
): Scale {
  const needed = Math.max(reach, Math.ceil(Math.abs(value - centre) / step) * step);
  const scale = scaleLinear()
    .domain([centre - needed, centre + needed])
    .range([span.from, span.to]);
  const every = step * Math.ceil(needed / step / 3);
  const steps = Math.floor(needed / every);
  const ticks = Array.from({ length: 2 * steps + 1 }, (_, i) => centre + (i - steps) * every);
  return withTicks(scale, ticks);
}

/** A scale of doublings around 1: as far to a half as to twice. Widened to hold the value. */
export function scaleOfDoublings(value: number, span: Span): Scale {
  const reach = Math.max(2, Math.ceil(Math.abs(Math.log2(value))));
  const scale = scaleLinear().domain([-reach, reach]).range([span.from, span.to]);
  const every = Math.ceil(reach / 4);
  const steps = Math.floor(reach / every);
  const ticks = Array.from({ length: 2 * steps + 1 }, (_, i) => 2 ** ((i - steps) * every));
  return withTicks(amount => scale(Math.log2(amount)), ticks);
}

function withTicks(scale: (value: number) => number, ticks: readonly number[]): Scale {
  return Object.assign((value: number) => scale(value), { ticks });
}

function countTicks(span: Span): number {
  return Math.max(2, Math.min(6, Math.floor((span.to - span.from) / tickRoomPx)));
}

/** Less than this is no range: binary fractions run out of digits between its ends. */
const leastRange = 1e-6;

/** Equal ends would leave nothing between them. */
function widen(low: number, high: number): [number, number] {
  if (high - low > leastRange) {
    return [low, high];
  }
  const room = Math.max(Math.abs(low) * 0.1, 1);
  return [low - room, high + room];
}
