import { formatShare, toFraction } from '../../../src/domain/figures/shares';
import { useShowAll } from '../parts/button';
import { NotProvided } from '../parts/text';
import { cleanText } from '../text/cleanText';

import type { VNode } from 'preact';
import type { ShareScale } from '../../../src/domain/figures/figures';
import type { CellBar } from '../parts/tableModel';

export interface BarItem {
  name: string;
  share: number | null;
  /** Shown after the name: “typical”. */
  note?: string;
}

interface BarListProps {
  label: string;
  items: readonly BarItem[];
  scale: ShareScale;
  /** The share that fills the whole width; without it, bars are drawn on a track of 100%. */
  full?: number;
  /** How many are shown until the user selects *Show all*. */
  first?: number;
}

/**
 * Shares as bars, each with its name and its figure, so that the list is its own text alternative.
 */
export function BarList({ label, items, scale, full, first = items.length }: BarListProps): VNode {
  const [shown, showAll] = useShowAll(items.length, first);
  return (
    <>
      <ul class="bars" aria-label={label}>
        {items.slice(0, shown).map(({ name, share, note }) => (
          <li>
            <span class="bar-name">
              {cleanText(name, 120)}
              {note !== undefined && <small> · {note}</small>}
            </span>
            <ShareBar
              fraction={toFraction(share, scale)}
              full={full ?? 1}
              hasTrack={full === undefined}
            />
            <span class="number">
              {share === null ? <NotProvided /> : formatShare(share, scale)}
            </span>
          </li>
        ))}
      </ul>
      {showAll}
    </>
  );
}

interface ShareBarProps {
  fraction: number | null;
  full: number;
  hasTrack: boolean;
}

function ShareBar({ fraction, full, hasTrack }: ShareBarProps): VNode {
  const part = fraction === null || full <= 0 ? 0 : Math.min(1, Math.max(0, fraction / full));
  return (
    <svg class="c share-bar" height="10" aria-hidden="true">
      {hasTrack && fraction !== null && <rect class="track" width="100%" height="10" />}
      {part > 0 && <rect class="bar" width={`${part * 100}%`} height="10" />}
    </svg>
  );
}

/** A bar to the right of 0 for positive values, a hollow one to the left for negative values. */
export function DivergingBar({ value, from, to }: CellBar): VNode {
  const range = to - from || 1;
  const percent = (amount: number): number => ((amount - from) / range) * 100;
  const zero = percent(0);
  const x = `${Math.min(zero, percent(value ?? 0))}%`;
  const width = `${(Math.abs(value ?? 0) / range) * 100}%`;
  return (
    <svg class="c diverging" height="14" aria-hidden="true">
      {value !== null && value !== 0 && (
        <rect class={value < 0 ? 'negative' : 'bar'} x={x} width={width} y="2" height="10" />
      )}
      <line class="axis" x1={`${zero}%`} x2={`${zero}%`} y1="-60" y2="74" />
    </svg>
  );
}
