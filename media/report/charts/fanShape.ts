import { type Knot, toKnots } from '../../../src/domain/figures/percentile';

import type { ExperienceBand } from '../../../src/domain/figures/experience';
import type { PercentileName } from '../../../src/domain/figures/figures';

/** The lines of the chart and the areas between them. A band without a figure leaves a gap. */
export interface FanShape {
  outer: string;
  inner: string;
  lines: Record<PercentileName, string>;
}

/** The position of bands (x) and amounts (y), in pixels. */
export interface FanScales {
  x: (index: number) => number;
  y: (amount: number) => number;
}

/** The shape as SVG paths. */
export function toFanShape(bands: readonly ExperienceBand[], scales: FanScales): FanShape {
  const along = (name: PercentileName): string => toLine(toRuns(bands, [name], scales));
  const between = (low: PercentileName, high: PercentileName): string =>
    toRuns(bands, [low, high], scales)
      .map(run => {
        const back = [...run].reverse();
        return `M${join(run, 0)}L${join(back, 1)}Z`;
      })
      .join('');
  return {
    outer: between('p10', 'p90'),
    inner: between('p25', 'p75'),
    lines: {
      p10: along('p10'),
      p25: along('p25'),
      p50: along('p50'),
      p75: along('p75'),
      p90: along('p90'),
    },
  };
}

/** A point of the chart: its x position and the y position of each requested percentile. */
interface FanPoint {
  x: number;
  heights: number[];
}

/** The runs of adjacent bands that have all of the percentiles. */
function toRuns(
  bands: readonly ExperienceBand[],
  names: readonly PercentileName[],
  { x, y }: FanScales,
): FanPoint[][] {
  const runs: FanPoint[][] = [[]];
  bands.forEach(({ percentiles }, index) => {
    const heights = names.map(name => percentiles[name]).filter(amount => amount !== null);
    if (heights.length === names.length) {
      runs.at(-1)?.push({ x: x(index), heights: heights.map(y) });
    } else {
      runs.push([]);
    }
  });
  return runs.filter(run => run.length > 0);
}

function toLine(runs: readonly FanPoint[][]): string {
  return runs.map(run => `M${join(run, 0)}`).join('');
}

function join(run: readonly FanPoint[], which: number): string {
  return run.map(({ x, heights }) => `${x} ${heights[which] ?? 0}`).join('L');
}

/** A band that no line reaches, because both adjacent bands have no figures. */
export interface LoneBand {
  index: number;
  knots: readonly Knot[];
}

/** The bands between two gaps, with their figures. */
export function findLoneBands(bands: readonly ExperienceBand[]): LoneBand[] {
  const all = bands.map(({ percentiles }, index) => ({ index, knots: toKnots(percentiles) }));
  const has = (index: number): boolean => (all[index]?.knots.length ?? 0) > 0;
  return all.filter(({ index }) => has(index) && !has(index - 1) && !has(index + 1));
}
