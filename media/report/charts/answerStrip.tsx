import { percentileLabels } from '../../../src/domain/figures/percentile';
import { formatShortAmount } from '../../../src/domain/figures/money';
import { fits } from '../page/layout';
import { writeAmount } from '../text/amounts';

import { Chart, type Drawing, type Frame } from './chart';
import { spreadLabels } from './labels';
import { label } from './marks';
import { type Scale, scaleBetween } from './scale';
import { Strip } from './strip';
import { labelsAbove, labelsBelow, listAmounts, toStripMarks } from './stripMarks';

import type { VNode } from 'preact';
import type { PercentileName, Percentiles } from '../../../src/domain/figures/figures';
import type { Unit } from '../text/amounts';

interface AnswerStripProps {
  percentiles: Percentiles;
  unit: Unit;
  isWeak: boolean;
  label: string;
}

/** The distribution of the answer without an axis; its five amounts are above and below it. */
export function AnswerStrip(props: AnswerStripProps): VNode {
  return <Chart fit={fits.answer} label={props.label} draw={frame => draw(props, frame)} />;
}

interface LabelText {
  name: PercentileName;
  amount: number;
  text: string;
  title: string;
}

/** Offsets from the middle of the strip, in pixels. */
const above = { first: -38, second: -23 };
const below = { first: 29, second: 44 };
const boxHeight = 20;
const gapPx = 10;

function draw(props: AnswerStripProps, frame: Frame): Drawing {
  const { percentiles, unit, isWeak } = props;
  const { width, textWidth } = frame;
  const write = chooseWriting(props, frame);
  const list = (names: readonly PercentileName[]): LabelText[] =>
    names.flatMap(name => {
      const amount = percentiles[name];
      const title = name === 'p50' ? 'Median' : percentileLabels[name];
      return amount === null ? [] : [{ name, amount, title, text: write(amount) }];
    });
  const rows = [list(labelsAbove), list(labelsBelow)];
  const labelWidth = ({ text, title }: LabelText): number =>
    Math.max(textWidth(text, 600), textWidth(title));
  const pad = Math.max(0, ...rows.flat().map(labelWidth)) / 2;
  const scale = scaleBetween(listAmounts(percentiles, null), { from: pad, to: width - pad });
  const middle = rows[0]?.length === 0 ? 14 : 52;
  const points = rows
    .flat()
    .sort((a, b) => a.amount - b.amount)
    .map(({ amount, title }) => ({
      x: scale(amount),
      y: middle,
      text: `${title}: ${writeAmount(amount, unit)}`,
    }));
  return {
    height: middle + (rows[1]?.length === 0 ? 16 : 50),
    points,
    marks: (
      <>
        <Strip
          marks={toStripMarks(percentiles, null)}
          scale={scale}
          y={middle}
          height={boxHeight}
          isWeak={isWeak}
        />
        {rows.map((labels, row) => {
          const preferred = labels.map(one => ({ at: scale(one.amount), width: labelWidth(one) }));
          const room = { from: 0, to: width, gap: gapPx };
          const places = spreadLabels(preferred, room) ?? preferred.map(({ at }) => at);
          return (
            <LabelRow
              labels={labels}
              places={places}
              isAbove={row === 0}
              middle={middle}
              scale={scale}
            />
          );
        })}
      </>
    ),
  };
}

/** Full amounts if they fit next to each other, otherwise short ones. */
function chooseWriting(
  { percentiles, unit }: AnswerStripProps,
  { width, textWidth }: Frame,
): (amount: number) => string {
  const full = (amount: number): string => writeAmount(amount, unit);
  const needed = labelsAbove.reduce((sum, name) => {
    const amount = percentiles[name];
    return amount === null ? sum : sum + textWidth(full(amount), 600) + gapPx;
  }, 0);
  return needed <= width ? full : amount => formatShortAmount(amount, unit.currency);
}

interface LabelRowProps {
  labels: readonly LabelText[];
  places: readonly number[];
  isAbove: boolean;
  middle: number;
  scale: Scale;
}

/** Labels of two lines each; a thin line leads to the mark if its label had to move. */
function LabelRow({ labels, places, isAbove, middle, scale }: LabelRowProps): VNode {
  const lines = isAbove ? above : below;
  const edge = middle + (isAbove ? -1 : 1) * (boxHeight / 2 + 2);
  const foot = middle + (isAbove ? lines.second + 4 : lines.first - 11);
  return (
    <>
      {labels.map(({ name, text, title, amount }, index) => {
        const x = places[index] ?? 0;
        const at = scale(amount);
        return (
          <g>
            {Math.abs(x - at) > 4 && <path class="leader" d={`M${at} ${edge}L${x} ${foot}`} />}
            {label(name === 'p50' ? 'mid strong' : 'mid value', [x, middle + lines.first], text)}
            {label('mid', [x, middle + lines.second], title)}
          </g>
        );
      })}
    </>
  );
}
