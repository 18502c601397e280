import { formatShortAmount } from '../../../src/domain/figures/money';
import { fits } from '../page/layout';

import { Chart, type Drawing, type Frame, Picture } from './chart';
import { level, Ticks, uprights } from './marks';
import { type Scale, scaleFromZero } from './scale';
import { Strip } from './strip';
import { toStripMarks } from './stripMarks';

import type { VNode } from 'preact';
import type { Currency, Percentiles } from '../../../src/domain/figures/figures';
import type { ChartPoint } from './chart';

interface PayRowChartProps {
  percentiles: Percentiles;
  mean: number | null;
  /** The amounts of all rows, which share one axis. */
  domain: readonly number[];
  label: string;
  /** The text of each amount, in ascending order. */
  amounts: readonly { amount: number; text: string }[];
}

const rowHeight = 46;

/** One distribution in a table of distributions. */
export function PayRowChart({ label, ...props }: PayRowChartProps): VNode {
  return (
    <Chart class="row" fit={fits.payRow} label={label} draw={frame => drawRow(props, frame)} />
  );
}

function drawRow(
  { percentiles, mean, domain, amounts }: Omit<PayRowChartProps, 'label'>,
  { width }: Frame,
): Drawing {
  const scale = scaleFromZero(domain, { from: 0, to: width });
  const middle = rowHeight / 2;
  const points = amounts.map(({ amount, text }): ChartPoint => ({
    x: scale(amount),
    y: middle,
    text,
  }));
  return {
    height: rowHeight,
    points,
    marks: (
      <>
        {drawGrid(scale)}
        <Strip marks={toStripMarks(percentiles, mean)} scale={scale} y={middle} height={12} />
      </>
    ),
  };
}

/** The grid lines of a row without figures. */
export function EmptyRow({ domain }: { domain: readonly number[] }): VNode {
  return (
    <Picture
      class="row"
      fit={fits.payRow}
      draw={({ width }) => ({
        height: rowHeight,
        marks: drawGrid(scaleFromZero(domain, { from: 0, to: width })),
      })}
    />
  );
}

interface PayAxisProps {
  domain: readonly number[];
  currency: Currency;
}

/** The axis that the rows share. */
export function PayAxis({ domain, currency }: PayAxisProps): VNode {
  return (
    <Picture
      class="row"
      fit={fits.payRow}
      draw={({ width }) => ({
        height: 20,
        marks: (
          <>
            {level('axis', 0.5, [0, width])}
            <Ticks
              scale={scaleFromZero(domain, { from: 0, to: width })}
              width={width}
              y={15}
              write={tick => formatShortAmount(tick, currency)}
            />
          </>
        ),
      })}
    />
  );
}

function drawGrid(scale: Scale): VNode {
  return uprights('grid', scale.ticks.map(scale), [0, rowHeight]);
}
