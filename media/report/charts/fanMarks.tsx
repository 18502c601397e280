import { findYears } from '../../../src/domain/figures/experienceYears';
import { formatShortAmount } from '../../../src/domain/figures/money';
import { percentileLabels, toKnots } from '../../../src/domain/figures/percentile';
import { formatShare } from '../../../src/domain/figures/shares';
import { cleanText } from '../text/cleanText';
import { findLoneBands, type FanShape } from './fanShape';
import { spreadLabels } from './labels';
import { label, level, levels, triangle } from './marks';

import type { VNode } from 'preact';
import type { ExperienceBand, ExperienceReport } from '../../../src/domain/figures/experience';
import type { ChartPoint, Frame } from './chart';
import type { Scale } from './scale';

/** The vertical layout of the chart, in pixels. */
export const fanTop = 26;
export const fanBottom = 226;
export const fanHeight = 262;

/** The band of the user's own years of experience, with its label. */
export interface OwnYears {
  index: number;
  text: string;
}

/** The layout of the chart at one width. */
export interface FanFrame {
  bands: readonly ExperienceBand[];
  left: number;
  right: number;
  step: number;
  x: (index: number) => number;
  y: Scale;
  frame: Frame;
}

export interface PlotProps {
  plot: FanFrame;
}

export function FanGrid({
  plot,
  currency,
}: PlotProps & { currency: ExperienceReport['currency'] }): VNode {
  const { y, left, right } = plot;
  return (
    <>
      {levels('grid', y.ticks.map(y), [left, right])}
      {y.ticks.map(tick =>
        label('end', [left - 8, y(tick) + 4], formatShortAmount(tick, currency)),
      )}
      {level('axis', fanBottom, [left, right])}
    </>
  );
}

export function OwnBand({ own, plot }: PlotProps & { own: OwnYears | null }): VNode | null {
  if (own === null) {
    return null;
  }
  const x = plot.left + own.index * plot.step;
  const half = plot.frame.textWidth(own.text, 600) / 2;
  const middle = Math.min(plot.frame.width - half, Math.max(half, x + plot.step / 2));
  return (
    <>
      <rect class="own" x={x} y={fanTop - 4} width={plot.step} height={fanBottom - fanTop + 4} />
      {label('mid strong', [middle, 14], own.text)}
    </>
  );
}

export function FanAreas({ shape }: { shape: FanShape }): VNode {
  return (
    <>
      <path class="fan-outer" d={shape.outer} />
      <path class="fan-inner" d={shape.inner} />
      <path class="fan-line outer" d={shape.lines.p10} />
      <path class="fan-line outer" d={shape.lines.p90} />
      <path class="fan-line" d={shape.lines.p25} />
      <path class="fan-line" d={shape.lines.p75} />
      <path class="fan-line middle" d={shape.lines.p50} />
    </>
  );
}

/** An isolated band, with gaps on both sides: a short line for each percentile. */
export function LoneBands({ plot: { bands, x, y } }: PlotProps): VNode {
  return (
    <>
      {findLoneBands(bands).map(({ index, knots }) =>
        knots.map(({ amount }) => level('fan-line', y(amount), [x(index) - 8, x(index) + 8])),
      )}
    </>
  );
}

export function Dots({ plot: { bands, x, y }, own }: PlotProps & { own: number | null }): VNode {
  return (
    <>
      {bands.map(({ percentiles: { p50 } }, index) =>
        p50 === null ? null : (
          <circle class="dot-open" cx={x(index)} cy={y(p50)} r={index === own ? 4.5 : 3} />
        ),
      )}
    </>
  );
}

interface FanOffersProps {
  points: readonly ChartPoint[];
  offers: readonly { short: string }[];
  step: number;
}

/** Narrower bands only have room for the triangles. */
const roomForLabelPx = 110;

/** Triangles with their amounts on the right, moved apart if they would overlap. */
export function FanOffers({ points, offers, step }: FanOffersProps): VNode {
  const ordered = points
    .map(({ x, y }, index) => ({ x, at: y, width: 14, text: offers[index]?.short ?? '' }))
    .sort((a, b) => a.at - b.at);
  const places = spreadLabels(ordered, { from: fanTop, to: fanBottom, gap: 0 });
  return (
    <>
      {ordered.map(({ x, at, text }, index) => (
        <>
          <g class="haloed">{triangle(x, at)}</g>
          {step > roomForLabelPx &&
            label('value halo', [x + 10, (places?.[index] ?? at) + 4], text)}
        </>
      ))}
    </>
  );
}

/** Percentile names at the right end of their lines, moved apart if they would overlap. */
export function EndLabels({ plot: { bands, x, y } }: PlotProps): VNode {
  const last = bands.reduce(
    (found, { percentiles }, index) => (toKnots(percentiles).length > 0 ? index : found),
    -1,
  );
  const percentiles = bands[last]?.percentiles;
  const knots = percentiles === undefined ? [] : toKnots(percentiles);
  const ordered = knots
    .map(({ name, amount }) => ({ name, at: y(amount), width: 13 }))
    .sort((a, b) => a.at - b.at);
  const places = spreadLabels(ordered, { from: 4, to: fanBottom + 4, gap: 1 });
  return (
    <>
      {ordered.map(({ name, at }, index) =>
        label(
          name === 'p50' ? 'strong halo' : 'halo',
          [x(last) + 9, (places?.[index] ?? at) + 4],
          name === 'p50' ? 'Median' : percentileLabels[name],
        ),
      )}
    </>
  );
}

/**
 * The bands below the axis with their share of profiles; labels are skipped if there is no room.
 */
export function BandLabels({ plot, report }: PlotProps & { report: ExperienceReport }): VNode {
  const { bands, x, step, frame } = plot;
  const texts = bands.map(({ name }) => shortenBand(name));
  const needed = Math.max(0, ...texts.map(text => frame.textWidth(text))) + 6;
  const every = Math.max(1, Math.ceil(needed / step));
  return (
    <>
      {bands.map(({ share }, index) =>
        index % every === 0 ? (
          <>
            {label('mid value', [x(index), fanBottom + 16], texts[index] ?? '')}
            {share !== null &&
              label('mid', [x(index), fanBottom + 31], formatShare(share, report.shareScale))}
          </>
        ) : null,
      )}
    </>
  );
}

/** “Under 1”, “1–4”, “20+”: the years of a band, or the start of its name if it contains none. */
function shortenBand(name: string): string {
  const years = findYears(name);
  if (years === undefined) {
    return cleanText(name, 14);
  }
  if (years.from === 0) {
    return `Under ${years.to}`;
  }
  if (years.to === Infinity) {
    return `${years.from}+`;
  }
  const last = years.to - 1;
  return last === years.from ? String(last) : `${years.from}–${last}`;
}
