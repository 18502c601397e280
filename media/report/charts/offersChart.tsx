import { Chart, type Drawing, type Frame } from './chart';
import { level, levels, triangle, upright } from './marks';
import { type Scale, scaleBetween } from './scale';
import { Strip } from './strip';
import { listAmounts, toStripMarks } from './stripMarks';

import type { VNode } from 'preact';
import type { Percentiles } from '../../../src/domain/figures/figures';
import type { OfferPlace } from '../../../src/domain/offers/offerPlace';

/** One end of an offer: its amount and its position. */
export interface OfferEnd {
  amount: number;
  place: OfferPlace;
}

/** An offer as drawn: one amount, or the two ends of a range. */
export interface DrawnOffer {
  low: OfferEnd;
  high: OfferEnd | null;
  amountText: string;
  placeText: string;
}

interface OffersChartProps {
  percentiles: Percentiles;
  /** Highest first, so that no drop line crosses a label. */
  offers: readonly DrawnOffer[];
  label: string;
}

/** The distribution, with a row for each offer below it. */
export function OffersChart({ label, percentiles, offers }: OffersChartProps): VNode {
  return <Chart label={label} draw={frame => draw(percentiles, offers, frame)} />;
}

const stripY = 12;
const firstRowY = 38;
const rowHeight = 26;
const edgePx = 12;

function draw(percentiles: Percentiles, offers: readonly DrawnOffer[], frame: Frame): Drawing {
  const span = { from: edgePx, to: frame.width - edgePx };
  const scale = scaleBetween(listAmounts(percentiles, null), span);
  const rows = offers.map((offer, index) => ({
    offer,
    y: firstRowY + index * rowHeight,
    from: placeEnd(offer.low, scale, span),
    to: placeEnd(offer.high ?? offer.low, scale, span),
  }));
  return {
    height: firstRowY + offers.length * rowHeight - 8,
    points: rows.map(({ offer, y, to }) => ({
      x: to,
      y,
      text: `${offer.amountText}: ${offer.placeText}`,
    })),
    marks: (
      <>
        <Strip marks={toStripMarks(percentiles, null)} scale={scale} y={stripY} height={12} />
        {levels(
          'grid',
          rows.map(({ y }) => y),
          [0, frame.width],
        )}
        {rows.map(({ offer, y, from, to }) => (
          <>
            {isInside(offer.low) && upright('drop', from, [stripY + 8, y - 6])}
            {offer.high && isInside(offer.high) && upright('drop', to, [stripY + 8, y - 6])}
          </>
        ))}
        {rows.map(row => (
          <OfferRow {...row} frame={frame} />
        ))}
      </>
    ),
  };
}

/** Beyond the percentiles, the mark is at the end of the axis and points outward. */
function placeEnd(
  { amount, place }: OfferEnd,
  scale: Scale,
  span: { from: number; to: number },
): number {
  if (place.kind === 'above') {
    return span.to;
  }
  return place.kind === 'below' ? span.from : scale(amount);
}

interface OfferRowProps {
  offer: DrawnOffer;
  y: number;
  from: number;
  to: number;
  frame: Frame;
}

function OfferRow({ offer, y, from, to, frame: { width, textWidth } }: OfferRowProps): VNode {
  const amountPx = textWidth(offer.amountText, 600);
  const wholePx = amountPx + textWidth(` ${offer.placeText}`);
  const fits = (px: number): boolean => to + 12 + px <= width || from - 12 - px >= 0;
  // Without room for both, the position is only in the table.
  const textPx = fits(wholePx) ? wholePx : amountPx;
  const isLeft = to + 12 + textPx > width;
  const x = isLeft ? Math.max(textPx, from - 11) : to + 11;
  return (
    <g>
      <rect
        class="clear"
        x={isLeft ? x - textPx - 4 : x - 4}
        y={y - 9}
        width={textPx + 8}
        height="18"
      />
      <OfferMark end={offer.low} x={from} y={y} />
      {offer.high !== null && (
        <>
          {level('offer-range', y, [from, to])}
          <OfferMark end={offer.high} x={to} y={y} />
        </>
      )}
      <text class={isLeft ? 'end value' : 'value'} x={x} y={y + 4}>
        <tspan class="strong">{offer.amountText}</tspan>
        {textPx === wholePx && ` ${offer.placeText}`}
      </text>
    </g>
  );
}

function isInside({ place }: OfferEnd): boolean {
  return !('percentile' in place);
}

/** Beyond the percentiles, the mark points outward. */
function OfferMark({ end: { place }, x, y }: { end: OfferEnd; x: number; y: number }): VNode {
  return 'percentile' in place ? triangle(x, y, place.kind === 'above' ? 1 : -1) : triangle(x, y);
}
