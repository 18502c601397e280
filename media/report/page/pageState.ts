import { sectionLabels, sectionOrder } from './sectionLabels';

import type { ToPage } from '../../../src/protocol/messages';
import type { ReportView } from '../../../src/protocol/reportView';

/** The state of the page. */
export type PageState =
  | { kind: 'loading' }
  | { kind: 'report'; report: ReportView }
  | { kind: 'comparison'; reports: ReportView[] }
  | { kind: 'gone'; sentence: string };

type Handlers = {
  [K in ToPage['type']]: (state: PageState, message: Extract<ToPage, { type: K }>) => PageState;
};

/** One handler for each message type; a missing handler is a compile error. */
const handlers: Handlers = {
  'report/show': (_, { report }) => ({ kind: 'report', report }),
  'comparison/show': (_, { reports }) => ({ kind: 'comparison', reports }),
  'progress/update': (state, { section, progress }) =>
    state.kind === 'report'
      ? {
          kind: 'report',
          report: {
            ...state.report,
            progress: { ...state.report.progress, [section]: progress },
          },
        }
      : state,
  'report/gone': (_, { sentence }) => ({ kind: 'gone', sentence }),
};

/** Whether a message that was posted to the window comes from the extension. */
export function isToPage(posted: unknown): posted is ToPage {
  return (
    typeof posted === 'object' &&
    posted !== null &&
    'type' in posted &&
    typeof posted.type === 'string' &&
    Object.hasOwn(handlers, posted.type)
  );
}

/** The page after a message of the extension. */
export function handleMessage(state: PageState, message: ToPage): PageState {
  // The handler of a type takes messages of that type, which the compiler can't verify.
  const handle = handlers[message.type] as (state: PageState, message: ToPage) => PageState;
  return handle(state, message);
}

/** What is saved across reloads: the ids of the reports, none of their data. */
export function toSavedState(
  state: PageState,
): { reportId: string } | { reportIds: string[] } | undefined {
  if (state.kind === 'report') {
    return { reportId: state.report.id };
  }
  return state.kind === 'comparison'
    ? { reportIds: state.reports.map(report => report.id) }
    : undefined;
}

/** Announces to screen readers which pending sections became ready or failed. */
export function describeChange(before: PageState, after: PageState): string {
  if (before.kind !== 'report' || after.kind !== 'report' || before.report.id !== after.report.id) {
    return '';
  }
  const was = before.report.sections;
  const is = after.report.sections;
  return sectionOrder
    .filter(name => was[name].state === 'pending' && is[name].state !== 'pending')
    .map(name => `${sectionLabels[name]}: ${is[name].state === 'ready' ? 'ready' : 'failed'}.`)
    .join(' ');
}
