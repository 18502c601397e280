import { findMedianChange, type Retrieval } from '../../../src/domain/report/history';
import { type Unit, writeAmount, writeDifference, writeDistance } from '../text/amounts';
import { formatDay } from '../text/timestamps';

import { unitOf } from './describePay';

/** The change since a version: its day, and the difference. */
export interface Change {
  since: string;
  text: string;
}

/** The change of the median between two versions, or why they can’t be compared. */
export function describeChange(from: Retrieval, to: Retrieval): Change {
  const since = formatDay(from.retrievedAt);
  if (from.notComparable !== null) {
    return { since, text: `not comparable (${from.notComparable})` };
  }
  const change = findMedianChange(from, to);
  if (change?.amount === 0) {
    return { since, text: 'unchanged' };
  }
  return { since, text: writeDifference(change, unitOfRetrieval(to)) };
}

/** The trend of the median across all comparable versions. */
export function describeTrend(retrievals: readonly Retrieval[]): string {
  const comparable = retrievals.filter(one => one.notComparable === null && medianOf(one) !== null);
  const [first, last] = [comparable[0], comparable.at(-1)];
  if (first === undefined || last === undefined || first === last) {
    return 'These versions can’t be compared.';
  }
  const change = findMedianChange(first, last);
  if (change === null || change.amount === 0) {
    return `The median hasn’t changed since ${formatDay(first.retrievedAt)}.`;
  }
  const verb = change.amount > 0 ? 'risen' : 'fallen';
  const size = writeDistance(change, unitOfRetrieval(last));
  return `The median has ${verb} by ${size} across ${comparable.length} versions since ${formatDay(first.retrievedAt)}.`;
}

/** The accessible label of the trend: the medians in order. */
export function labelHistory(retrievals: readonly Retrieval[]): string {
  return `Median: ${retrievals.map(describeRetrieval).join(', ')}.`;
}

/** The median of a version, with its day. */
export function describeRetrieval(retrieval: Retrieval): string {
  const median = writeAmount(medianOf(retrieval), unitOfRetrieval(retrieval));
  return `${median} on ${formatDay(retrieval.retrievedAt)}`;
}

/** The median of a version; null if not provided. */
export function medianOf(retrieval: Retrieval): number | null {
  return retrieval.headline.figure.percentiles.p50;
}

export function unitOfRetrieval({ headline }: Retrieval): Unit {
  return unitOf(headline.component, headline.figure);
}
