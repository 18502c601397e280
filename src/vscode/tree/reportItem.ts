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
  const standing = standings[getStanding(summary, running)];
  const parts = [
    ...(summary.source === 'sample' ? ['Sample'] : []),
    ...(summary.state === 'ready' && !running ? [] : [standing.words]),
    summary.place,
    formatDay(summary.createdAt),
  ];
  return {
    id: summary.id,
    label: summary.title,
    description: parts.join(' · '),
    icon: standing.icon,
    spoken: [summary.title, ...parts].join(', '),
    contextValue: getCapabilities(summary, running).join(' '),
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

function getCapabilities({ state }: ReportSummary, running: boolean): readonly string[] {
  const hasFigures = state === 'ready' || state === 'partlyFailed';
  return [
    'report openable renamable deletable',
    ...(state === 'pending' && !running ? ['resumable'] : []),
    ...(state === 'pending' ? [] : ['refreshable']),
    ...(hasFigures ? ['exportable comparable'] : []),
  ];
}
