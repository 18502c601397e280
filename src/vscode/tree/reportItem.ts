import { sourceInfos } from '../../domain/payService';

import type { ReportState } from '../../domain/report/reportState';
import type { ReportSummary } from '../../reports/store/reportSummary';
import type { RunPlace } from '../../reports/runs/otherRuns';
import type { ItemAppearance } from './problemItem';

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/**
 * The local date of a timestamp, such as “Nov 21, 2026”; returns an invalid timestamp unchanged.
 * Doesn't use `Intl`, which takes longer to load than formatting thousands of rows.
 */
export function formatDay(iso: string): string {
  const day = new Date(iso);
  const month = months[day.getMonth()];
  return month === undefined ? iso : `${month} ${day.getDate()}, ${day.getFullYear()}`;
}

/** The state of a report, or where it's running. */
type Status = ReportState | Exclude<RunPlace, null> | 'mayBeCharged';

const statuses: Record<Status, { label: string; icon: ItemAppearance['icon'] }> = {
  here: { label: 'loading', icon: { name: 'loading~spin', color: null } },
  elsewhere: {
    label: 'loading in another window',
    icon: { name: 'window', color: null },
  },
  pending: {
    label: 'pending, resumable',
    icon: { name: 'debug-pause', color: 'charts.yellow' },
  },
  mayBeCharged: {
    label: 'order status unknown, may have been charged',
    icon: { name: 'question', color: 'list.warningForeground' },
  },
  ready: { label: 'ready', icon: { name: 'graph', color: 'charts.green' } },
  partlyFailed: {
    label: 'partly failed',
    icon: { name: 'warning', color: 'list.warningForeground' },
  },
  failed: { label: 'failed', icon: { name: 'error', color: 'list.errorForeground' } },
};

/**
 * The row of a report: title, then source, status, location and date. The status comes before what a
 * narrow Side Bar truncates.
 */
export function toReportItem(summary: ReportSummary, running: RunPlace): ItemAppearance {
  const { id, title, place, source, state } = summary;
  const { label, icon } = statuses[getStatus(summary, running)];
  // Concatenated: joining thousands of arrays is slower.
  const { badge } = sourceInfos[source];
  const sourcePrefix = badge === '' ? '' : `${badge} · `;
  const status = state === 'ready' && running === null ? '' : `${label} · `;
  const description = `${sourcePrefix}${status}${place} · ${formatDay(summary.createdAt)}`;
  return {
    id,
    label: title,
    description,
    icon,
    spoken: `${title}, ${description.replaceAll(' · ', ', ')}`,
    contextValue: getCapabilities(state, running),
  };
}

/** The status of a report, as in its row. */
export function describeStatus(summary: ReportSummary, running: RunPlace): string {
  return statuses[getStatus(summary, running)].label;
}

function getStatus({ state, orderState }: ReportSummary, running: RunPlace): Status {
  return running ?? (orderState === 'unknown' ? 'mayBeCharged' : state);
}

const openable = 'report openable renamable deletable';

function getCapabilities(state: ReportState, running: RunPlace): string {
  switch (state) {
    case 'pending':
      return running === null ? `${openable} resumable` : openable;
    case 'failed':
      return `${openable} refreshable`;
    case 'ready':
    case 'partlyFailed':
      return `${openable} refreshable exportable comparable`;
  }
}
