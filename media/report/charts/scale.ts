import { scaleLinear } from 'd3-scale';

/** Maps figures to pixels, with the ticks of its axis. */
export interface Scale {
  (value: number): number;
  ticks: readonly number[];
}

/** The range of a scale, in pixels. */
export interface Span {
  from: number;
  to: number;
}

/** The minimum width of a tick with its label, in pixels. */
const tickRoomPx = 72;

/** A linear scale from 0 to a round figure at or above the highest value. */
export function scaleFromZero(values: readonly number[], span: Span): Scale {
  const highest = Math.max(0, ...values);
  const count = countTicks(span);
  const scale = scaleLinear()
    .domain([0, highest < minRange ? 1 : highest])
    .range([span.from, span.to])
    .nice(count);
  return withTicks(scale, scale.ticks(count));
}

/** A linear scale around the values, extended to round figures. */
export function scaleAround(values: readonly number[], span: Span, tickCount?: number): Scale {
  const [low, high] = extendIfEmpty(Math.min(...values), Math.max(...values));
  const count = tickCount ?? countTicks(span);
  const scale = scaleLinear().domain([low, high]).range([span.from, span.to]).nice(count);
  return withTicks(scale, scale.ticks(count));
}

/** A linear scale from exactly the lowest to the highest value, without ticks. */
export function scaleBetween(values: readonly number[], span: Span): Scale {
  const [low, high] = extendIfEmpty(Math.min(...values), Math.max(...values));
  return withTicks(scaleLinear().domain([low, high]).range([span.from, span.to]), []);
}

/** A linear scale with equal ranges on both sides of a center. */
export function scaleAroundCenter(
  value: number,
  { center, reach, step }: { center: number; reach: number; step: number },
  span: Span,
): Scale {
  const needed = Math.max(reach, Math.ceil(Math.abs(value - center) / step) * step);
  const scale = scaleLinear()
    .domain([center - needed, center + needed])
    .range([span.from, span.to]);
  const every = step * Math.ceil(needed / step / 3);
  const steps = Math.floor(needed / every);
  const ticks = Array.from({ length: 2 * steps + 1 }, (_, i) => center + (i - steps) * every);
  return withTicks(scale, ticks);
}

/** A logarithmic scale to base 2 around 1, extended to include the value. */
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

/** Below this size a range is empty, because floating-point numbers run out of digits. */
const minRange = 1e-6;

/** Extends a range whose ends are equal. */
function extendIfEmpty(low: number, high: number): [number, number] {
  if (high - low > minRange) {
    return [low, high];
  }
  const room = Math.max(Math.abs(low) * 0.1, 1);
  return [low - room, high + room];
}
