import * as vscode from 'vscode';

import { orderedSections, sectionNames, sectionInfos } from '../../domain/report/sectionInfos';
import { runCommand } from '../commands/registerCommands';
import { confirmOrder } from '../runs/confirmOrder';

import type { OccupationChoice } from '../../domain/lookUp/lookUp';
import type { Report } from '../../domain/report/report';
import type { OrderedSection, SectionName } from '../../domain/report/sectionInfos';
import type { PageAction } from '../../protocol/messages';
import type { ReportRuns } from '../../reports/runs/reportRuns';
import type { ReportStore } from '../../reports/store/reportStore';
import type { FollowRun } from '../runs/followRun';
import type { Notifications } from '../notices/notifications';

export interface PageActionDeps {
  store: Pick<ReportStore, 'get'>;
  runs: ReportRuns;
  followRun: FollowRun;
  notifications: Notifications;
  /** Prompts for the occupation of a market section; undefined if the user cancels. */
  askOccupation: (jobTitle: string) => Promise<OccupationChoice | undefined>;
}

/** What each button of the page does for a report, or for one of its sections. */
export type PageActions = Record<
  PageAction,
  (reportId: string, section: SectionName | null) => Promise<void>
>;

/** Most actions run a command. A missing action doesn't compile. */
export function createPageActions(deps: PageActionDeps): PageActions {
  return {
    refresh: id => runCommand('jobPay.refreshReport', id),
    resume: (id, section) => resume(deps, id, section),
    stopWaiting: id => {
      deps.runs.stopWaiting(id);
      return Promise.resolve();
    },
    orderAgain: id => orderAgain(deps, id),
    leaveOrder: id => deps.runs.leaveOrder(id),
    lookUpAgain: id => lookUpAgain(deps, id),
    addSections: (id, section) => addSections(deps, id, section),
    signInJobalyzer: () => runCommand('jobPay.signIn', { service: 'jobalyzer' }),
    signInLightcast: () => runCommand('jobPay.signIn', { service: 'lightcast' }),
    checkOffer: id => runCommand('jobPay.checkOffer', id),
    compare: id => runCommand('jobPay.compareReports', id),
    export: id => runCommand('jobPay.exportReport', id),
    copy: id => runCommand('jobPay.copyReport', id),
    rename: id => runCommand('jobPay.renameReport', id),
    showLog: () => runCommand('jobPay.showLog'),
    openSettings: async () => {
      await vscode.commands.executeCommand('workbench.action.openSettings', 'jobPay');
    },
  };
}

/** Starts a lookup with the same source and the report's answers. */
async function lookUpAgain({ store }: PageActionDeps, id: string): Promise<void> {
  const { source } = await store.get(id);
  await runCommand('jobPay.lookUp', { source, startFrom: id });
}

/** Resumes a report, or retries a failed section if that isn't billed. */
async function resume(
  deps: PageActionDeps,
  id: string,
  section: SectionName | null,
): Promise<void> {
  const report = await deps.store.get(id);
  if (section === null || report.sections[section].state !== 'failed') {
    return runCommand('jobPay.resumeReport', id);
  }
  await deps.followRun(id, (runs, signal) => runs.retrySection(id, section, signal));
}

async function orderAgain(deps: PageActionDeps, id: string): Promise<void> {
  const report = await deps.store.get(id);
  const isUnknown = report.order?.state === 'unknown';
  const agreed = await confirmOrder(deps.notifications, {
    question: 'Order this report again?',
    consequence: isUnknown ? 'You may also be charged for the original order.' : '',
    source: report.source,
    sections: isUnknown ? (report.order?.sections ?? []) : listFailedOrders(report),
  });
  if (agreed) {
    await deps.followRun(id, (runs, signal) => runs.orderAgain(id, signal));
  }
}

function listFailedOrders({ sections }: Report): readonly OrderedSection[] {
  return orderedSections.filter(name => sections[name].state === 'failed');
}

async function addSections(
  deps: PageActionDeps,
  id: string,
  section: SectionName | null,
): Promise<void> {
  const report = await deps.store.get(id);
  const added = section === null ? await askSections(report) : [section];
  const agreed =
    added.length > 0 &&
    (await confirmOrder(deps.notifications, {
      question: `Add ${added.map(name => sectionInfos[name].title).join(', ')}?`,
      consequence: '',
      source: report.source,
      sections: orderedSections.filter(name => added.includes(name)),
    }));
  if (!agreed) {
    return;
  }
  const { occupation, jobTitle } = report.lookUp;
  const needsOccupation = added.includes('benchmark') && occupation === null;
  const chosen = needsOccupation ? await deps.askOccupation(jobTitle) : undefined;
  if (!needsOccupation || chosen !== undefined) {
    const addition = { sections: added, ...(chosen === undefined ? {} : { occupation: chosen }) };
    await deps.followRun(id, (runs, signal) => runs.addSections(id, addition, signal));
  }
}

async function askSections({ sections }: Report): Promise<readonly SectionName[]> {
  const picks = sectionNames
    .filter(name => sections[name].state === 'notRequested')
    .map(name => ({ label: sectionInfos[name].title, name }));
  const options = { title: 'Add Sections to Report', canPickMany: true } as const;
  const picked = await vscode.window.showQuickPick(picks, options);
  return (picked ?? []).map(({ name }) => name);
}
