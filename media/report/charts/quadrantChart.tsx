import { formatShare, formatShareDifference } from '../../../src/domain/figures/shares';
import { fits } from '../page/layout';
import { cleanText } from '../text/cleanText';

import { Chart, type Drawing, type Frame } from './chart';
import { label, level, levels, Ticks, upright } from './marks';
import { type Dot, placeDotLabels } from './quadrantLayout';
import { type Scale, scaleAround, scaleFromZero } from './scale';

import type { VNode } from 'preact';
import type { SkillPoint } from '../../../src/domain/report/quadrant';

interface QuadrantChartProps {
  points: readonly SkillPoint[];
  medianDemand: number;
  label: string;
}

/** What skills are worth (up) against how often they are asked for (right). */
export function QuadrantChart(props: QuadrantChartProps): VNode {
  return <Chart fit={fits.half} label={props.label} draw={frame => draw(props, frame)} />;
}

const top = 30;
const bottom = 270;
const longestName = 28;

interface Plot {
  left: number;
  right: number;
  x: Scale;
  y: Scale;
  dots: readonly Dot[];
}

function draw({ points, medianDemand }: QuadrantChartProps, frame: Frame): Drawing {
  const plot = layOut(points, frame);
  const { left, right, dots } = plot;
  const room = { x: left, y: top - 8, width: frame.width - left, height: bottom - top + 8 };
  const labels = placeDotLabels(dots, room);
  return {
    height: 306,
    points: points.map((point, index) => ({
      x: dots[index]?.x ?? 0,
      y: dots[index]?.y ?? 0,
      text: describePoint(point),
    })),
    marks: (
      <>
        <Axes plot={plot} medianDemand={medianDemand} />
        {label('end', [right, 12], 'pays more, asked often ↗')}
        {dots.map(({ x, y, r }) => (
          <circle class="dot" cx={x} cy={y} r={r} />
        ))}
        {labels.map(
          (place, index) =>
            place &&
            label(`value halo ${place.anchor}`, [place.x, place.y], dots[index]?.text ?? ''),
        )}
      </>
    ),
  };
}

function layOut(points: readonly SkillPoint[], { width, textWidth }: Frame): Plot {
  const y = scaleAround([0, ...points.map(({ worth }) => worth)], { from: bottom, to: top }, 5);
  const ticks = y.ticks.map(tick => textWidth(formatShareDifference(tick, 'fraction')));
  const left = Math.max(0, ...ticks) + 8;
  const right = width - 8;
  const x = scaleFromZero(
    points.map(({ demand }) => demand),
    { from: left, to: right },
  );
  const mostHeld = Math.max(0, ...points.map(({ heldBy }) => heldBy ?? 0));
  const dots = points.map(({ name, demand, worth, heldBy }) => {
    const text = cleanText(name, longestName);
    // The area of the dot stands for the share, so its radius grows with the root of it.
    const part = mostHeld === 0 ? 0 : Math.max(0, heldBy ?? 0) / mostHeld;
    return { x: x(demand), y: y(worth), r: 3 + 4 * Math.sqrt(part), text, width: textWidth(text) };
  });
  return { left, right, x, y, dots };
}

function Axes({ plot, medianDemand }: { plot: Plot; medianDemand: number }): VNode {
  const { left, right, x, y } = plot;
  return (
    <>
      {levels('axis', y.ticks.map(y), [left - 4, left])}
      {y.ticks.map(tick =>
        label('end', [left - 8, y(tick) + 4], formatShareDifference(tick, 'fraction')),
      )}
      <Ticks
        scale={x}
        width={right + 8}
        y={bottom + 16}
        write={tick => formatShare(tick, 'fraction')}
      />
      {upright('grid', x(medianDemand), [top, bottom])}
      {level('drop', y(0), [left, right])}
      <path class="axis none-filled" d={`M${left} ${top}V${bottom}H${right}`} />
      {label('', [0, 12], 'worth (PayScale)')}
      {label('end', [right, bottom + 32], 'share of postings (Lightcast)')}
    </>
  );
}

function describePoint({ name, worth, demand, heldBy }: SkillPoint): string {
  const held = heldBy === null ? '' : `, held by ${formatShare(heldBy, 'fraction')}`;
  const asked = `in ${formatShare(demand, 'fraction')} of postings`;
  return `${cleanText(name, 80)}: ${formatShareDifference(worth, 'fraction')}, ${asked}${held}`;
}
