import { level, upright, uprights } from './marks';

import type { VNode } from 'preact';
import type { Scale } from './scale';
import type { StripMarks } from './stripMarks';

interface StripProps {
  marks: StripMarks;
  scale: Scale;
  /** The vertical center of the strip and the height of its box, in pixels. */
  y: number;
  height: number;
  /** A report with weak confidence is drawn with dashed lines. */
  isWeak?: boolean;
}

/**
 * A distribution: capped line from P10 to P90, box from P25 to P75, thick tick at the median,
 * hollow diamond at the mean. Missing figures are not drawn.
 */
export function Strip({ marks, scale, y, height, isWeak = false }: StripProps): VNode {
  const { line, box, caps, ticks, median, mean } = marks;
  const cap = height / 4 + 1;
  return (
    <g class={isWeak ? 'strip weak' : 'strip'}>
      {line && level('whisker', y, [scale(line.from), scale(line.to)])}
      {caps.length > 0 && uprights('whisker', caps.map(scale), [y - cap, y + cap])}
      {box && <Box from={scale(box.from)} to={scale(box.to)} y={y - height / 2} height={height} />}
      {ticks.length > 0 && uprights('whisker', ticks.map(scale), [y - height / 2, y + height / 2])}
      {median !== null &&
        upright('median', scale(median), [y - height / 2 - 2, y + height / 2 + 2])}
      {mean !== null && <path class="mean" d={diamond(scale(mean), y)} />}
    </g>
  );
}

interface BoxProps {
  from: number;
  to: number;
  y: number;
  height: number;
}

/** The box is covered by a hatch pattern that is only visible in high contrast. */
function Box({ from, to, y, height }: BoxProps): VNode {
  const width = Math.max(1, to - from);
  return (
    <>
      <rect class="box" x={from} y={y} width={width} height={height} />
      <rect class="hatch" x={from} y={y} width={width} height={height} />
    </>
  );
}

/** A hollow diamond for the mean. */
function diamond(x: number, y: number): string {
  return `M${x} ${y - 4.5}L${x + 4.5} ${y}L${x} ${y + 4.5}L${x - 4.5} ${y}Z`;
}

/** The id of the hatch pattern that fills boxes and areas in high contrast. */
const hatchId = 'hatch';

/** The hatch pattern, defined once for the page. */
export function HatchPattern(): VNode {
  return (
    <svg class="defs" width="0" height="0" aria-hidden="true">
      <defs>
        <pattern
          id={hatchId}
          width="6"
          height="6"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <line class="hatch-line" x1="0" y1="0" x2="0" y2="6" />
        </pattern>
      </defs>
    </svg>
  );
}

/** The legend, shown below charts that use all marks. */
export function StripKey(): VNode {
  return (
    <p class="key" aria-hidden="true">
      <span>
        <svg width="28" height="12">
          <path class="whisker" d="M1 6H27M1 3V9M27 3V9" />
        </svg>
        P10–P90
      </span>
      <span>
        <svg width="28" height="12">
          <Box from={1} to={27} y={1} height={10} />
        </svg>
        P25–P75
      </span>
      <span>
        <svg width="8" height="12">
          {upright('median', 4, [-1, 13])}
        </svg>
        median
      </span>
      <span>
        <svg width="12" height="12">
          <path class="mean" d={diamond(6, 6)} />
        </svg>
        mean
      </span>
    </p>
  );
}
