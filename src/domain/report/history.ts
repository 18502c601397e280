import { isSameCurrency } from '../figures/currencies';
import { type Difference, findDifference } from '../figures/difference';

import { findHeadline, type Headline } from './headline';

import type { PayReport } from '../figures/pay';
import type { SectionState } from './section';

/** One answer to the question of the report: when it was retrieved, and what it said of pay. */
export interface Retrieval {
  retrievedAt: string;
  pay: PayReport;
  headline: Headline;
  /** Why it cannot be held against the latest one, as a sentence's end; null when it can. */
  unlike: string | null;
}

/** The answers that have pay figures, oldest first, each held against the latest. */
export function listRetrievals(states: readonly SectionState<PayReport>[]): Retrieval[] {
  const ready = states.flatMap(state => {
    const headline = state.state === 'ready' ? findHeadline(state.figures) : undefined;
    return state.state === 'ready' && headline !== undefined
      ? [{ retrievedAt: state.retrievedAt, pay: state.figures, headline }]
      : [];
  });
  const timestamps = new Map(ready.map(one => [one.retrievedAt, one]));
  const ordered = [...timestamps.values()].sort((a, b) =>
    compareTexts(a.retrievedAt, b.retrievedAt),
  );
  const latest = ordered.at(-1);
  return ordered.map(one => ({
    ...one,
    unlike: latest === undefined ? null : findUnlikeness(one, latest),
  }));
}

/** How the median moved between two retrievals that are alike; null when a median was not provided. */
export function findMedianChange(from: Retrieval, to: Retrieval): Difference | null {
  return findDifference(from.headline.figure.percentiles.p50, to.headline.figure.percentiles.p50);
}

type Answered = Omit<Retrieval, 'unlike'>;

function findUnlikeness(one: Answered, latest: Answered): string | null {
  if (one.headline.component !== latest.headline.component) {
    return 'another part of pay';
  }
  if (isSameCurrency(one.headline.figure.currency, latest.headline.figure.currency) === false) {
    return 'another currency';
  }
  return one.pay.levelUsed === latest.pay.levelUsed ? null : 'another level of place';
}

function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
