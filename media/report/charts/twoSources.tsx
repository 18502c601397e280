import { formatShortAmount } from '../../../src/domain/figures/money';

import { Chart, type Drawing, type Frame } from './chart';
import { fitText } from './labels';
import { label, level, Ticks, upright } from './marks';
import { scaleAround } from './scale';
import { Strip } from './strip';
import { listAmounts, toStripMarks } from './stripMarks';

import type { VNode } from 'preact';
import type { Currency, Percentiles } from '../../../src/domain/figures/figures';

interface TwoSourcesProps {
  percentiles: Percentiles;
  mean: number | null;
  currency: Currency;
  /** The other source's mean. */
  other: number;
  /** The source and its location: “PayScale · United States”. */
  payScaleName: string;
  otherName: string;
  medianText: string;
  otherText: string;
  /** After the other source's amount: “mean, +6.7%”. */
  otherNote: string;
  label: string;
}

/** PayScale's distribution and the other source's mean on one axis, with the gap between them. */
export function TwoSources(props: TwoSourcesProps): VNode {
  return <Chart label={props.label} draw={frame => draw(props, frame)} />;
}

const stripY = 30;
const otherY = 98;
const axisY = 116;

function draw(props: TwoSourcesProps, frame: Frame): Drawing {
  const { percentiles, mean, currency, other } = props;
  const amounts = [...listAmounts(percentiles, mean), other];
  const scale = scaleAround(amounts, { from: 0, to: frame.width });
  const median = percentiles.p50 === null ? null : scale(percentiles.p50);
  const at = scale(other);
  const medianPoint = { x: median ?? 0, y: stripY, text: `PayScale: ${props.medianText} median` };
  return {
    height: 134,
    points: [
      ...(median === null ? [] : [medianPoint]),
      { x: at, y: otherY, text: `Lightcast: ${props.otherText} ${props.otherNote}` },
    ],
    marks: (
      <>
        <Ticks
          scale={scale}
          width={frame.width}
          lines={[0, axisY]}
          y={axisY + 15}
          write={tick => formatShortAmount(tick, currency)}
        />
        {level('axis', axisY, [0, frame.width])}
        {median !== null && drawDrop(median, frame.textWidth(props.otherName))}
        <Strip marks={toStripMarks(percentiles, mean)} scale={scale} y={stripY} height={14} />
        {label('value halo', [0, 14], fitText(props.payScaleName, frame.width, frame.textWidth))}
        {label('value halo', [0, 80], fitText(props.otherName, frame.width, frame.textWidth))}
        {median !== null && (
          <AmountText
            ends={[median]}
            y={56}
            strong={props.medianText}
            note="median"
            frame={frame}
          />
        )}
        {median !== null && level('gap', otherY, [median, at])}
        <rect class="other" x={at - 5} y={otherY - 5} width="10" height="10" />
        <AmountText
          ends={[at, median ?? at]}
          y={otherY + 4}
          strong={props.otherText}
          note={props.otherNote}
          frame={frame}
        />
      </>
    ),
  };
}

/** The line down from the median, interrupted where it would cross the other source's name. */
function drawDrop(x: number, namePx: number): VNode[] {
  const pieces: [number, number][] =
    x < namePx + 4
      ? [
          [stripY + 8, 64],
          [86, otherY],
        ]
      : [[stripY + 8, otherY]];
  return pieces.map(piece => upright('drop', x, piece));
}

interface AmountTextProps {
  /** The ends of the mark; the text is placed beyond them. */
  ends: readonly number[];
  y: number;
  strong: string;
  note: string;
  frame: Frame;
}

/** An amount with its note, on the side of the mark that has room. */
function AmountText({
  ends,
  y,
  strong,
  note,
  frame: { width, textWidth },
}: AmountTextProps): VNode {
  const [left, right] = [Math.min(...ends), Math.max(...ends)];
  const strongPx = textWidth(strong, 600) + 12;
  const wholePx = strongPx + textWidth(` ${note}`);
  const fits = right + wholePx <= width || left >= wholePx;
  const isLeft = right + (fits ? wholePx : strongPx) > width;
  return (
    <text class={isLeft ? 'end halo' : 'halo'} x={isLeft ? left - 11 : right + 11} y={y}>
      <tspan class="strong">{strong}</tspan>
      {fits && ` ${note}`}
    </text>
  );
}
