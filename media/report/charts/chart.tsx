import { createContext } from 'preact';
import { useContext, useState } from 'preact/hooks';

import { HostContext } from '../page/host';
import { type Fit, fits, type TextWidth, TextWidthContext, useWidth } from '../page/layout';

import type { ComponentChildren, TargetedPointerEvent, VNode } from 'preact';

/** A point of a chart that the arrow keys and the pointer can reach, with its text. */
export interface ChartPoint {
  x: number;
  y: number;
  text: string;
}

/** The space that a chart is drawn in. */
export interface Frame {
  width: number;
  textWidth: TextWidth;
}

/** A chart drawn at one width. */
export interface Drawing {
  height: number;
  points: readonly ChartPoint[];
  marks: ComponentChildren;
}

export interface PictureProps {
  draw: (frame: Frame) => Pick<Drawing, 'height' | 'marks'>;
  /** Extra class of the container. */
  class?: string;
  /** Width of the container; defaults to the column width. */
  fit?: Fit;
}

interface ChartProps extends PictureProps {
  /** Accessible label: one sentence with full numbers. */
  label: string;
  draw: (frame: Frame) => Drawing;
}

/** Charts have a label; decorative pictures have none. */
export type StaticPicture = (props: PictureProps & { label?: string }) => VNode;

/**
 * The component that draws charts in the HTML export, where there is no layout; undefined on the
 * page.
 */
export const StaticPictureContext = createContext<StaticPicture | undefined>(undefined);

/** The id of the element that explains the keys of charts, once per page. */
export const chartKeysId = 'chart-keys';

/**
 * A chart that is drawn for its actual width, so that its text never scales. Screen readers see
 * one image; the arrow keys, Home, and End move through its points and announce each one.
 */
export function Chart(props: ChartProps): VNode {
  const Static = useContext(StaticPictureContext);
  return Static ? <Static {...props} /> : <LiveChart {...props} />;
}

function LiveChart(props: ChartProps): VNode {
  const [box, width] = useWidth<HTMLDivElement>(props.fit ?? fits.column);
  return (
    <div class={`chart ${props.class ?? ''}`} ref={box}>
      <DrawnChart {...props} width={width} />
    </div>
  );
}

function DrawnChart({ label, draw, width }: ChartProps & { width: number }): VNode {
  const textWidth = useContext(TextWidthContext);
  const host = useContext(HostContext);
  const [current, setCurrent] = useState<number | null>(null);
  const { height, points, marks } = draw({ width, textWidth });
  const point = current === null ? undefined : points[current];

  const onKeyDown = (event: KeyboardEvent): void => {
    const next = movePoint(event.key, current, points.length);
    if (next === undefined) {
      return;
    }
    event.preventDefault();
    setCurrent(next);
    host?.announce((next === null ? undefined : points[next]?.text) ?? '');
  };
  const onPointerMove = (event: TargetedPointerEvent<SVGSVGElement>): void => {
    const { left, top } = event.currentTarget.getBoundingClientRect();
    setCurrent(findNearest(points, { x: event.clientX - left, y: event.clientY - top }));
  };
  const leave = (): void => setCurrent(null);

  return (
    <>
      <svg
        class="c"
        role="img"
        aria-label={label}
        aria-describedby={chartKeysId}
        tabIndex={0}
        height={height}
        viewBox={`0 0 ${width} ${height}`}
        onKeyDown={onKeyDown}
        onPointerMove={onPointerMove}
        onPointerLeave={leave}
        onBlur={leave}
      >
        {marks}
        {point === undefined ? null : <circle class="cursor" cx={point.x} cy={point.y} r={6} />}
      </svg>
      {point === undefined ? null : <Tip point={point} width={width} />}
    </>
  );
}

/** A decorative picture, such as an axis below rows of charts. */
export function Picture(props: PictureProps): VNode {
  const Static = useContext(StaticPictureContext);
  return Static ? <Static {...props} /> : <LivePicture {...props} />;
}

function LivePicture({ draw, class: className = '', fit = fits.column }: PictureProps): VNode {
  const [box, width] = useWidth<HTMLDivElement>(fit);
  return (
    <div class={`chart ${className}`} ref={box}>
      <DrawnPicture draw={draw} width={width} />
    </div>
  );
}

function DrawnPicture({ draw, width }: PictureProps & { width: number }): VNode {
  const { height, marks } = draw({ width, textWidth: useContext(TextWidthContext) });
  return (
    <svg class="c" aria-hidden="true" height={height} viewBox={`0 0 ${width} ${height}`}>
      {marks}
    </svg>
  );
}

/** Above this position there is no room for a tooltip above the point. */
const tipRoomPx = 34;

function Tip({ point, width }: { point: ChartPoint; width: number }): VNode {
  const side = point.x < width / 3 ? 'start' : point.x > (width * 2) / 3 ? 'end' : 'middle';
  const below = point.y < tipRoomPx;
  return (
    <div
      class={`tip ${side} ${below ? 'below' : ''}`}
      aria-hidden="true"
      style={{ left: `${point.x}px`, top: `${below ? point.y + 12 : point.y - 12}px` }}
    >
      {point.text}
    </div>
  );
}

/** The index that each key leads to among `count` points; null before the first key. */
const steps: Record<string, (current: number | null, count: number) => number | null> = {
  ArrowRight: (current, count) => (current === null ? 0 : Math.min(count - 1, current + 1)),
  ArrowDown: (current, count) => (current === null ? 0 : Math.min(count - 1, current + 1)),
  ArrowLeft: (current, count) => (current === null ? count - 1 : Math.max(0, current - 1)),
  ArrowUp: (current, count) => (current === null ? count - 1 : Math.max(0, current - 1)),
  Home: () => 0,
  End: (_, count) => count - 1,
  Escape: () => null,
};

/**
 * The index that a key leads to; null leaves the points, undefined means the chart ignores the
 * key.
 */
export function movePoint(
  key: string,
  current: number | null,
  count: number,
): number | null | undefined {
  return count === 0 ? undefined : steps[key]?.(current, count);
}

/** The maximum distance in pixels at which the pointer shows the tooltip of a point. */
const reachPx = 56;

/** The point nearest to the pointer, or null if none is near enough. */
export function findNearest(
  points: readonly ChartPoint[],
  pointer: { x: number; y: number },
): number | null {
  let nearest: number | null = null;
  let reach = reachPx;
  points.forEach(({ x, y }, index) => {
    const distance = Math.hypot(x - pointer.x, y - pointer.y);
    if (distance < reach) {
      nearest = index;
      reach = distance;
    }
  });
  return nearest;
}
