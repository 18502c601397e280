import { listRetrievals, type Retrieval } from '../../../src/domain/report/history';
import { Sparkline } from '../charts/sparkline';
import {
  describeChange,
  describeRetrieval,
  medianOf,
  labelHistory,
} from '../descriptions/describeHistory';

import { jumpTo } from './tableOfContents';

import type { VNode } from 'preact';
import type { ReportView } from '../../../src/protocol/reportView';

export const historyId = 'history';

/** The number of versions from which a trend is drawn. */
const minTrendPoints = 3;

/** Every version of the report with pay data, oldest first. */
export function listAllRetrievals(report: ReportView): Retrieval[] {
  return listRetrievals([
    ...report.history.map(({ sections }) => sections.pay),
    report.sections.pay,
  ]);
}

/** What changed since the previous version, with a sparkline of the median. */
export function SinceLastTime({ report }: { report: ReportView }): VNode | null {
  const retrievals = listAllRetrievals(report);
  const [before, latest] = retrievals.slice(-2);
  if (before === undefined || latest === undefined) {
    return null;
  }
  const { since, text } = describeChange(before, latest);
  return (
    <div class="since">
      <Trend retrievals={retrievals} /> Median since {since}: <span class="value">{text}</span> ·{' '}
      <a href={`#${historyId}`} onClick={jumpTo(historyId)}>
        History
      </a>
    </div>
  );
}

/** A sparkline of the median, if there are enough comparable versions. */
export function Trend({ retrievals }: { retrievals: readonly Retrieval[] }): VNode | null {
  const comparable = retrievals.filter(one => one.notComparable === null);
  const points = comparable.flatMap(one => {
    const value = medianOf(one);
    const at = Date.parse(one.retrievedAt);
    const text = describeRetrieval(one);
    return value === null || Number.isNaN(at) ? [] : [{ at, value, text }];
  });
  return points.length < minTrendPoints ? null : (
    <Sparkline points={points} label={labelHistory(comparable)} />
  );
}
