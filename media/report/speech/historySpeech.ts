import { findMedianChange, type Retrieval } from '../../../src/domain/report/history';
import { type Unit, writeAmount, writeDifference, writeDistance } from '../text/amounts';
import { formatDay } from '../text/timestamps';

import { unitOf } from './paySpeech';

/** What changed since a retrieval: the sentence's beginning, and the difference in figures. */
export interface Change {
  since: string;
  text: string;
}

/** The change of the median between two retrievals; why there is none when they are not alike. */
export function describeChange(from: Retrieval, to: Retrieval): Change {
  const since = formatDay(from.retrievedAt);
  if (from.unlike !== null) {
    return { since, text: `not comparable (${from.unlike})` };
  }
  const change = findMedianChange(from, to);
  if (change?.amount === 0) {
    return { since, text: 'unchanged' };
  }
  return { since, text: writeDifference(change, unitOfRetrieval(to)) };
}

/** The course of the median over all retrievals that are alike, as a lead. */
export function describeCourse(retrievals: readonly Retrieval[]): string {
  const alike = retrievals.filter(one => one.unlike === null && medianOf(one) !== null);
  const [first, last] = [alike[0], alike.at(-1)];
  if (first === undefined || last === undefined || first === last) {
    return 'The retrievals cannot be held against each other.';
  }
  const change = findMedianChange(first, last);
  if (change === null || change.amount === 0) {
    return `The median has not changed since ${formatDay(first.retrievedAt)}.`;
  }
  const verb = change.amount > 0 ? 'risen' : 'fallen';
  const size = writeDistance(change, unitOfRetrieval(last));
  return `The median has ${verb} by ${size} over ${alike.length} retrievals since ${formatDay(first.retrievedAt)}.`;
}

/** The medians in the order of their dates. */
export function speakHistory(retrievals: readonly Retrieval[]): string {
  return `Median: ${retrievals.map(describeRetrieval).join(', ')}.`;
}

/** One median and its day. */
export function describeRetrieval(retrieval: Retrieval): string {
  const median = writeAmount(medianOf(retrieval), unitOfRetrieval(retrieval));
  return `${median} on ${formatDay(retrieval.retrievedAt)}`;
}

/** The median of a retrieval; null when it was not provided. */
export function medianOf(retrieval: Retrieval): number | null {
  return retrieval.headline.figure.percentiles.p50;
}

export function unitOfRetrieval({ headline }: Retrieval): Unit {
  return unitOf(headline.component, headline.figure);
}
