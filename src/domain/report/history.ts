import { isSameCurrency } from '../figures/currencies';
import { type Difference, findDifference } from '../figures/difference';

import { findHeadline, type Headline } from './headline';

import type { PayReport } from '../figures/pay';
import type { SectionState } from './section';

/** One version of the pay data: when it was retrieved, and its figures. */
export interface Retrieval {
  retrievedAt: string;
  pay: PayReport;
  headline: Headline;
  /** Why it can't be compared with the latest version, as a sentence fragment; null if it can. */
  notComparable: string | null;
}

/** The versions that have pay figures, oldest first, each checked against the latest. */
export function listRetrievals(states: readonly SectionState<PayReport>[]): Retrieval[] {
  const ready = states.flatMap(state => {
    const headline = state.state === 'ready' ? findHeadline(state.figures) : undefined;
    return state.state === 'ready' && headline !== undefined
      ? [{ retrievedAt: state.retrievedAt, pay: state.figures, headline }]
      : [];
  });
  const byTime = new Map(ready.map(one => [one.retrievedAt, one]));
  const ordered = [...byTime.values()].sort((a, b) => compareTexts(a.retrievedAt, b.retrievedAt));
  const latest = ordered.at(-1);
  return ordered.map(one => ({
    ...one,
    notComparable: latest === undefined ? null : explainDifference(one, latest),
  }));
}

/** The change of the median between two comparable versions; null if a median was not provided. */
export function findMedianChange(from: Retrieval, to: Retrieval): Difference | null {
  return findDifference(from.headline.figure.percentiles.p50, to.headline.figure.percentiles.p50);
}

type Version = Omit<Retrieval, 'notComparable'>;

function explainDifference(one: Version, latest: Version): string | null {
  if (one.headline.component !== latest.headline.component) {
    return 'different pay component';
  }
  if (isSameCurrency(one.headline.figure.currency, latest.headline.figure.currency) === false) {
    return 'different currency';
  }
  return one.pay.levelUsed === latest.pay.levelUsed ? null : 'different geographic level';
}

function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
