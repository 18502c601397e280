import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import * as vscode from 'vscode';

import { createDrawDocument } from '../../protocol/drawDocument';
import { createReportRuns } from '../../reports/runs/createReportRuns';
import { createHandlers } from '../commands/createHandlers';
import { getPanelContent } from '../panel/getPanelContent';
import { createPageActions } from '../panel/pageActions';
import { createPageHandlers } from '../panel/pageHandlers';
import { ReportPanels } from '../panel/reportPanels';
import { createFollowRun } from '../runs/followRun';
import { resumePending } from '../runs/resumePending';
import { createSettings, onDidChangeSettings } from '../settings/settings';
import { OfferMemento } from '../state/offerMemento';
import { createReadyTimesMemento } from '../state/readyTimesMemento';
import { watchAccounts } from '../state/watchAccounts';

import { buildPrompts } from './buildPrompts';
import { buildServices } from './buildServices';

import type { Settings } from '../../connections/settingValues';
import type { Connect } from '../../reports/runs/connections';
import type { ReportRuns } from '../../reports/runs/reportRuns';
import type { ExtensionState } from '../state/extensionState';
import type { CommandId } from '../commands/commandIds';
import type { CommandHandler } from '../commands/registerCommands';
import type { Notifications } from '../notices/notifications';
import type { ReportsView } from '../tree/showReports';
import type { SavedReports } from './buildReports';
import type { Log } from '../../domain/log';

export interface SessionDeps {
  context: vscode.ExtensionContext;
  reports: SavedReports;
  view: ReportsView;
  notifications: Notifications;
  logChannel: vscode.LogOutputChannel;
  log: Log;
}

/** What loads before the first request and before the first question. */
const loaders = {
  loadServices: () => import('../../connections/services'),
  loadQuestions: () => import('../prompts/questions'),
};

interface RunDeps {
  connect: Connect;
  settings: Settings;
  state: ExtensionState;
  log: Log;
}

/** Everything behind the list of reports: accounts, services, runs, pages and commands. */
export interface Session {
  handlers: Record<CommandId, CommandHandler>;
  panels: ReportPanels;
  dispose(): void;
}

/**
 * Wires the session. Import this module only with `await import(…)`, so that the list of reports
 * shows before commands, pages and schemas load.
 */
export function openSession(deps: SessionDeps): Session {
  const { context, reports: saved, view, notifications, logChannel, log } = deps;
  const { extensionUri, globalState } = context;
  const { clock } = saved;
  const settings = createSettings();
  const { accounts, sample, openSource } = buildServices({ ...deps, ...loaders, settings, clock });
  const runs = openRuns(saved, { connect: openSource, settings, state: globalState, log });
  const reports = { ...saved, runs };
  const offers = new OfferMemento(globalState, randomUUID);
  const prompts = buildPrompts({ ...deps, ...loaders, accounts, settings, state: globalState });
  const getHoursPerYear = (): number => settings.getOr('pay.hoursPerYear', 2080);
  const getMaxWaitMs = (): number => settings.getOr('polling.maxWaitSeconds', 300) * 1000;
  const isShown = (reportId: string): boolean => panels.isShown(reportId);
  const followRun = createFollowRun({ ...reports, notifications, isShown });
  const drawDocument = createDrawDocument({ load: loadDocumentBuild, getHoursPerYear });
  const shared = { ...reports, offers, followRun, notifications, getHoursPerYear };
  const pages = { ...shared, getMaxWaitMs, askOccupation: prompts.askOccupation };
  const listOffers = offers.list.bind(offers);
  const panels: ReportPanels = new ReportPanels({
    ...pages,
    extensionUri,
    getContent: subject => getPanelContent({ ...pages, listOffers }, subject),
    handlers: createPageHandlers({ actions: createPageActions(pages), offers }),
    showFailure: notifications.showFailure,
  });

  const handlers = createHandlers({
    ...shared,
    ...prompts,
    accounts,
    settings,
    openSource,
    logChannel,
    log,
    drawDocument,
    getSelection: view.getSelection,
    listInFront: panels.listInFront.bind(panels),
    filter: view.filter,
    stopWaiting: runs.stopWaiting.bind(runs),
    showPanel: panels.show.bind(panels),
    openReport: reportId => panels.show({ kind: 'report', reportId }),
  });

  const closing = new AbortController();
  const resume = (): void => void resumePending({ store: saved.store, runs, log }, closing.signal);
  const onError = notifications.showFailure;
  const disposables = vscode.Disposable.from(
    watchAccounts({ accounts, state: globalState, onDidChange: resume, onError }),
    onDidChangeSettings(['pay.hoursPerYear'], () => panels.refreshAll()),
    panels,
    sample,
    { dispose: () => closing.abort() },
    { dispose: () => runs.stopAll() },
  );
  resume();
  return { handlers, panels, dispose: () => void disposables.dispose() };
}

/** Wires the runs, which order reports and poll for them. */
function openRuns(
  { store, clock, progress, leases }: SavedReports,
  { connect, settings, state, log }: RunDeps,
): ReportRuns {
  return createReportRuns({
    store,
    connect,
    clock,
    random: Math.random,
    newId: randomUUID,
    log,
    maxWaitMs: () => settings.get('polling.maxWaitSeconds') * 1000,
    readyTimes: createReadyTimesMemento(state, log),
    onProgress: update => progress.update(update),
    onSettled: reportId => progress.end(reportId),
    lease: leases,
  });
}

/** The build that renders documents; no module imports it. */
function loadDocumentBuild(): Promise<unknown> {
  return import(join(__dirname, 'reportDocument.js'));
}
