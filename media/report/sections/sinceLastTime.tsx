import { listRetrievals, type Retrieval } from '../../../src/domain/report/history';
import { Sparkline } from '../charts/sparkline';
import { describeChange, describeRetrieval, medianOf, speakHistory } from '../speech/historySpeech';

import { jumpTo } from './tableOfContents';

import type { VNode } from 'preact';
import type { ReportView } from '../../../src/protocol/reportView';

export const historyId = 'history';

/** A trend is drawn from three retrievals on. */
const leastTrend = 3;

/** Every answer to this question, oldest first, the latest last. */
export function listAllRetrievals(report: ReportView): Retrieval[] {
  return listRetrievals([
    ...report.history.map(({ sections }) => sections.pay),
    report.sections.pay,
  ]);
}

/** What changed since the retrieval before the latest, in words, with the way of the median. */
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

/** The way of the median, once there are enough retrievals that are alike. */
export function Trend({ retrievals }: { retrievals: readonly Retrieval[] }): VNode | null {
  const alike = retrievals.filter(one => one.unlike === null);
  const points = alike.flatMap(one => {
    const value = medianOf(one);
    const at = Date.parse(one.retrievedAt);
    const text = describeRetrieval(one);
    return value === null || Number.isNaN(at) ? [] : [{ at, value, text }];
  });
  return points.length < leastTrend ? null : (
    <Sparkline points={points} label={speakHistory(alike)} />
  );
}
