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

/** The pay premium of skills (y) vs. demand (x). */
export function QuadrantChart(props: QuadrantChartProps): VNode {
  return <Chart fit={fits.half} label={props.label} draw={frame => draw(props, frame)} />;
}

const top = 30;
const bottom = 270;
const maxNameLength = 28;

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
        {label('end', [right, 12], 'higher pay, higher demand ↗')}
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
  const y = scaleAround([0, ...points.map(({ premium }) => premium)], { from: bottom, to: top }, 5);
  const ticks = y.ticks.map(tick => textWidth(formatShareDifference(tick, 'fraction')));
  const left = Math.max(0, ...ticks) + 8;
  const right = width - 8;
  const x = scaleFromZero(
    points.map(({ demand }) => demand),
    { from: left, to: right },
  );
  const maxShare = Math.max(0, ...points.map(({ profileShare }) => profileShare ?? 0));
  const dots = points.map(({ name, demand, premium, profileShare }) => {
    const text = cleanText(name, maxNameLength);
    // The area of a dot represents the share, so its radius grows with the square root.
    const part = maxShare === 0 ? 0 : Math.max(0, profileShare ?? 0) / maxShare;
    return {
      x: x(demand),
      y: y(premium),
      r: 3 + 4 * Math.sqrt(part),
      text,
      width: textWidth(text),
    };
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
      {label('', [0, 12], 'pay premium (PayScale)')}
      {label('end', [right, bottom + 32], 'share of postings (Lightcast)')}
    </>
  );
}

function describePoint({ name, premium, demand, profileShare }: SkillPoint): string {
  const profiles =
    profileShare === null ? '' : `, in ${formatShare(profileShare, 'fraction')} of profiles`;
  const requested = `in ${formatShare(demand, 'fraction')} of postings`;
  return `${cleanText(name, 80)}: ${formatShareDifference(premium, 'fraction')}, ${requested}${profiles}`;
}
