import { formatShortAmount } from '../../../src/domain/figures/money';
import { toKnots } from '../../../src/domain/figures/percentile';

import { Chart, type ChartPoint, type Drawing, type Frame } from './chart';
import {
  BandLabels,
  Dots,
  EndLabels,
  FanAreas,
  fanBottom,
  FanGrid,
  fanHeight,
  FanOffers,
  fanTop,
  LoneBands,
  OwnBand,
} from './fanMarks';
import { toFanShape } from './fanShape';
import { label } from './marks';
import { scaleAround } from './scale';

import type { VNode } from 'preact';
import type { ExperienceReport } from '../../../src/domain/figures/experience';
import type { FanFrame, OwnYears, PlotProps } from './fanMarks';

/** An offer to compare with the user's own band, in the chart's currency and per year. */
export interface FanOffer {
  amount: number;
  short: string;
  text: string;
}

interface FanProps {
  report: ExperienceReport;
  /** The band of the user's own years of experience, with its label. */
  own: OwnYears | null;
  offers: readonly FanOffer[];
  /** The accessible text of each band, in order. */
  bandTexts: readonly string[];
  /** The amount shown at the user's own band. */
  ownAmount: string | null;
  label: string;
}

/** Pay by years of experience: evenly spaced bands in the order received. */
export function Fan(props: FanProps): VNode {
  return <Chart label={props.label} draw={frame => draw(props, frame)} />;
}

function draw(props: FanProps, frame: Frame): Drawing {
  const plot = layOut(props, frame);
  const { bands, x, y } = plot;
  const shape = toFanShape(bands, plot);
  const points = bands.flatMap(({ percentiles }, index): ChartPoint[] => {
    const at = percentiles.p50 ?? toKnots(percentiles)[0]?.amount;
    return at === undefined ? [] : [{ x: x(index), y: y(at), text: props.bandTexts[index] ?? '' }];
  });
  return {
    height: fanHeight,
    points: [...points, ...placeOffers(props, plot)],
    marks: (
      <>
        <FanGrid plot={plot} currency={props.report.currency} />
        <OwnBand own={props.own} plot={plot} />
        <FanAreas shape={shape} />
        <LoneBands plot={plot} />
        <Dots plot={plot} own={props.own?.index ?? null} />
        <FanOffers points={placeOffers(props, plot)} offers={props.offers} step={plot.step} />
        <EndLabels plot={plot} />
        <OwnAmount props={props} plot={plot} />
        <BandLabels plot={plot} report={props.report} />
      </>
    ),
  };
}

function layOut({ report, own, offers }: FanProps, frame: Frame): FanFrame {
  const { bands } = report;
  const drawn = own === null ? [] : offers.map(({ amount }) => amount);
  const amounts = bands.flatMap(({ percentiles }) =>
    Object.values(percentiles).filter(amount => amount !== null),
  );
  const y = scaleAround([...amounts, ...drawn], { from: fanBottom, to: fanTop }, 5);
  const tickPx = y.ticks.map(tick => frame.textWidth(formatShortAmount(tick, report.currency)));
  const left = Math.max(0, ...tickPx) + 8;
  const endPx = frame.textWidth('Median', 600) + 10;
  const wide = (frame.width - left) / Math.max(1, bands.length);
  const right = frame.width - Math.max(0, endPx - wide / 2);
  const step = (right - left) / Math.max(1, bands.length);
  return { bands, left, right, step, x: index => left + (index + 0.5) * step, y, frame };
}

/** The offset of offers from the center of their band, as a fraction of its width. */
const offerSide = 0.2;

function placeOffers({ own, offers }: FanProps, plot: FanFrame): ChartPoint[] {
  return own === null
    ? []
    : offers.map(({ amount, text }) => ({
        x: plot.x(own.index) + plot.step * offerSide,
        y: plot.y(amount),
        text,
      }));
}

function OwnAmount({ props, plot }: PlotProps & { props: FanProps }): VNode | null {
  const { own, ownAmount } = props;
  const median = own === null ? null : (plot.bands[own.index]?.percentiles.p50 ?? null);
  return own === null || ownAmount === null || median === null
    ? null
    : label('mid strong halo', [plot.x(own.index), plot.y(median) - 12], ownAmount);
}
