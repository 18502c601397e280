import { formatDay } from './formatDay';

import type { ReportState } from '../../domain/report/report';
import type { ReportSummary } from '../../reports/store/reportSummary';
import type { ItemLook } from './itemLook';

/** How a saved report stands, for the tree; `running` while this window works on it. */
type Standing = ReportState | 'running' | 'mayBeCharged';

const standings: Record<Standing, { words: string; icon: ItemLook['icon'] }> = {
  running: { words: 'waiting for figures', icon: { name: 'loading~spin', color: null } },
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
export function toReportItem(summary: ReportSummary, running: boolean): ItemLook {
  const { id, title, place, source, state } = summary;
  const { words, icon } = standings[getStanding(summary, running)];
  // Put together piece by piece: thousands of lists that are joined keep the collector busy.
  const sample = source === 'sample' ? 'Sample · ' : '';
  const standing = state === 'ready' && !running ? '' : `${words} · `;
  const description = `${sample}${standing}${place} · ${formatDay(summary.createdAt)}`;
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
export function describeStanding(summary: ReportSummary, running: boolean): string {
  return standings[getStanding(summary, running)].words;
}

function getStanding({ state, orderState }: ReportSummary, running: boolean): Standing {
  if (running) {
    return 'running';
  }
  return orderState === 'unknown' ? 'mayBeCharged' : state;
}

const openable = 'report openable renamable deletable';

function getCapabilities(state: ReportState, running: boolean): string {
  switch (state) {
    case 'pending':
      return running ? openable : `${openable} resumable`;
    case 'failed':
      return `${openable} refreshable`;
    case 'ready':
    case 'partlyFailed':
      return `${openable} refreshable exportable comparable`;
  }
}
