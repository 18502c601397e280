import { formatShortAmount } from '../../../src/domain/figures/money';

import { Chart, type Drawing, type Frame } from './chart';
import { fitText } from './labels';
import { label, level, Ticks } from './marks';
import { scaleAround } from './scale';
import { Strip } from './strip';
import { listAmounts, toStripMarks } from './stripMarks';

import type { VNode } from 'preact';
import type { Currency, Percentiles } from '../../../src/domain/figures/figures';

/** A report on the shared axis; without percentiles, `note` says why it isn't drawn. */
export interface ComparedStrip {
  letter: string;
  name: string;
  percentiles: Percentiles | null;
  mean: number | null;
  note: string;
  text: string;
}

interface CompareStripsProps {
  strips: readonly ComparedStrip[];
  currency: Currency;
  label: string;
}

/** Distributions of several reports on one axis, one below the other. */
export function CompareStrips(props: CompareStripsProps): VNode {
  return <Chart label={props.label} draw={frame => draw(props, frame)} />;
}

const rowHeight = 54;

function draw({ strips, currency }: CompareStripsProps, { width, textWidth }: Frame): Drawing {
  const amounts = strips.flatMap(({ percentiles, mean }) =>
    percentiles === null ? [] : listAmounts(percentiles, mean),
  );
  const scale = scaleAround(amounts, { from: 0, to: width });
  const axisY = strips.length * rowHeight + 4;
  return {
    height: axisY + 18,
    points: strips.flatMap(({ percentiles, text, mean }, index) => {
      const at = percentiles?.p50 ?? mean ?? (percentiles && listAmounts(percentiles, mean)[0]);
      return at === null || at === undefined
        ? []
        : [{ x: scale(at), y: index * rowHeight + 34, text }];
    }),
    marks: (
      <>
        <Ticks
          scale={scale}
          width={width}
          lines={[0, axisY]}
          y={axisY + 15}
          write={tick => formatShortAmount(tick, currency)}
        />
        {strips.map((strip, index) => (
          <>
            <text class="value halo" x={0} y={index * rowHeight + 16}>
              <tspan class="strong">{strip.letter}</tspan>{' '}
              {fitText(strip.name, width - 20, textWidth)}
            </text>
            {strip.percentiles === null ? (
              label('halo none', [0, index * rowHeight + 38], strip.note)
            ) : (
              <Strip
                marks={toStripMarks(strip.percentiles, strip.mean)}
                scale={scale}
                y={index * rowHeight + 34}
                height={14}
              />
            )}
          </>
        ))}
        {level('axis', axisY, [0, width])}
      </>
    ),
  };
}
