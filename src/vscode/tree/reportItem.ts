import { sourceInfos } from '../../domain/payService';

import type { ReportState } from '../../domain/report/reportState';
import type { ReportSummary } from '../../reports/store/reportSummary';
import type { RunPlace } from '../../reports/runs/otherRuns';
import type { ItemAppearance } from './problemItem';

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/**
 * A moment as a day, such as “Nov 21, 2026”, where the person is; what is no moment stays as it is.
 * By hand: `Intl` takes longer to load than thousands of rows take to be made.
 */
export function formatDay(iso: string): string {
  const day = new Date(iso);
  const month = months[day.getMonth()];
  return month === undefined ? iso : `${month} ${day.getDate()}, ${day.getFullYear()}`;
}

/** How a saved report stands, for the tree, or where it is worked on. */
type Standing = ReportState | Exclude<RunPlace, null> | 'mayBeCharged';

const standings: Record<Standing, { words: string; icon: ItemAppearance['icon'] }> = {
  here: { words: 'waiting for figures', icon: { name: 'loading~spin', color: null } },
  elsewhere: {
    words: 'another window waits',
    icon: { name: 'window', color: null },
  },
  pending: {
    words: 'pending, can be resumed',
    icon: { name: 'debug-pause', color: 'charts.yellow' },
  },
  mayBeCharged: {
    words: 'order lost, may have been charged',
    icon: { name: 'question', color: 'list.warningForeground' },
  },
  ready: { words: 'ready', icon: { name: 'graph', color: 'charts.green' } },
  partlyFailed: {
    words: 'partly failed',
    icon: { name: 'warning', color: 'list.warningForeground' },
  },
  failed: { words: 'failed', icon: { name: 'error', color: 'list.errorForeground' } },
};

/**
 * The row of one report: title, then source, state, place and day. The state is an icon and a word,
 * before what a narrow side bar cuts off.
 */
export function toReportItem(summary: ReportSummary, running: RunPlace): ItemAppearance {
  const { id, title, place, source, state } = summary;
  const { words, icon } = standings[getStanding(summary, running)];
  // Put together piece by piece: thousands of lists that are joined keep the collector busy.
  const { badge } = sourceInfos[source];
  const mark = badge === '' ? '' : `${badge} · `;
  const standing = state === 'ready' && running === null ? '' : `${words} · `;
  const description = `${mark}${standing}${place} · ${formatDay(summary.createdAt)}`;
  return {
    id,
    label: title,
    description,
    icon,
    spoken: `${title}, ${description.replaceAll(' · ', ', ')}`,
    contextValue: getCapabilities(state, running),
  };
}

/** The words for how a report stands. */
export function describeStanding(summary: ReportSummary, running: RunPlace): string {
  return standings[getStanding(summary, running)].words;
}

function getStanding({ state, orderState }: ReportSummary, running: RunPlace): Standing {
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
