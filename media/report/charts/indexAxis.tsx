import { fits } from '../page/layout';
import { writeNumber } from '../text/amounts';

import { Chart, type Drawing, type Frame } from './chart';
import { label, level, Ticks, upright } from './marks';

import type { VNode } from 'preact';
import type { Scale } from './scale';

interface IndexAxisProps {
  value: number;
  /** The average, from which the bar starts. */
  average: number;
  averageText: string;
  /** Labels of the low and the high end. */
  lowText: string;
  highText: string;
  makeScale: (span: { from: number; to: number }) => Scale;
  label: string;
}

/**
 * A figure that is only meaningful relative to an average: a bar from the average to the figure.
 */
export function IndexAxis(props: IndexAxisProps): VNode {
  return <Chart fit={fits.half} label={props.label} draw={frame => draw(props, frame)} />;
}

const axisY = 40;

function draw(props: IndexAxisProps, { width, textWidth }: Frame): Drawing {
  const scale = props.makeScale({ from: 0, to: width });
  const [x, average] = [scale(props.value), scale(props.average)];
  const valueText = writeNumber(props.value);
  const half = textWidth(valueText, 600) / 2;
  const textX = Math.min(width - half, Math.max(half, x));
  return {
    height: 78,
    points: [{ x, y: axisY - 9, text: `${valueText} (${props.averageText}: ${props.average})` }],
    marks: (
      <>
        {level('axis', axisY, [0, width])}
        <Ticks
          scale={scale}
          width={width}
          lines={[axisY, axisY + 4]}
          kind="axis"
          y={axisY + 18}
          write={writeNumber}
        />
        <rect
          class="bar"
          x={Math.min(x, average)}
          y={axisY - 14}
          width={Math.max(1, Math.abs(x - average))}
          height="10"
        />
        {upright('drop', average, [axisY - 22, axisY])}
        <path class="offer" d={`M${x - 5} ${axisY - 22}h10l-5 6z`} />
        {label('mid strong', [textX, axisY - 27], valueText)}
        {label('', [0, axisY + 34], `← ${props.lowText}`)}
        {label('mid value', [average, axisY + 34], props.averageText)}
        {label('end', [width, axisY + 34], `${props.highText} →`)}
      </>
    ),
  };
}
