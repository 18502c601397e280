import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import * as vscode from 'vscode';

import { buildPrompts } from './vscode/composition/buildPrompts';
import { buildReports } from './vscode/composition/buildReports';
import { buildServices } from './vscode/composition/buildServices';
import { createHandlers } from './vscode/commands/createHandlers';
import { registerCommands } from './vscode/commands/registerCommands';
import { createDrawDocument } from './protocol/drawDocument';
import { createFollowRun } from './vscode/runs/followRun';
import { createLog } from './vscode/notices/log';
import { createNotifications } from './vscode/notices/notifications';
import { showPanels } from './vscode/panel/showPanels';
import { resumePending } from './vscode/runs/resumePending';
import { createSettings, onDidChangeSettings } from './vscode/settings/settings';
import { OfferMemento } from './vscode/state/offerMemento';
import { systemClock } from './domain/systemClock';
import { showReports } from './vscode/tree/showReports';
import { watchAccounts } from './vscode/state/watchAccounts';
import { watchReports } from './vscode/state/watchReports';

/** Puts the extension together. Nothing is read, loaded or asked before somebody wants something. */
export function activate(context: vscode.ExtensionContext): void {
  const { extensionUri, globalState } = context;
  const folder = vscode.Uri.joinPath(context.globalStorageUri, 'reports');
  const clock = systemClock;

  const logChannel = vscode.window.createOutputChannel('Job Pay', { log: true });
  const log = createLog(logChannel);
  const settings = createSettings();
  const notifications = createNotifications(log);
  const { showFailure } = notifications;

  const { accounts, sample, openSource } = buildServices({ context, settings, clock, log });
  const reports = buildReports({ context, folder, connect: openSource, settings, clock, log });
  const { store, runs, otherRuns } = reports;
  const offers = new OfferMemento(globalState, randomUUID);

  const prompts = buildPrompts({ accounts, settings, notifications, state: globalState, log });
  const getHoursPerYear = (): number => settings.getOr('pay.hoursPerYear', 2080);
  const getMaxWaitMs = (): number => settings.getOr('polling.maxWaitSeconds', 300) * 1000;
  const isShown = (reportId: string): boolean => panels.isShown(reportId);
  const followRun = createFollowRun({ ...reports, notifications, isShown });
  const drawDocument = createDrawDocument({ load: loadDocumentBuild, getHoursPerYear });
  const shared = { ...reports, offers, followRun, notifications, getHoursPerYear };
  const { askOccupation } = prompts;
  const panels = showPanels({ ...shared, extensionUri, askOccupation, getMaxWaitMs });

  const getFile = (id: string): vscode.Uri => vscode.Uri.joinPath(folder, `${id}.json`);
  const view = showReports({ ...reports, getFile });

  const handlers = createHandlers({
    ...shared,
    accounts,
    settings,
    openSource,
    logChannel,
    log,
    clock,
    ...prompts,
    drawDocument,
    getSelection: view.getSelection,
    listInFront: panels.listInFront.bind(panels),
    filter: view.filter,
    stopWaiting: runs.stopWaiting.bind(runs),
    showPanel: panels.show.bind(panels),
    openReport: reportId => panels.show({ kind: 'report', reportId }),
  });

  const closing = new AbortController();
  const resume = (): void => void resumePending({ store, runs, log }, closing.signal);
  context.subscriptions.push(
    registerCommands(handlers, showFailure),
    watchAccounts({ accounts, state: globalState, onDidChange: resume, onError: showFailure }),
    watchReports(folder, reports, showFailure),
    onDidChangeSettings(['pay.hoursPerYear'], () => panels.refreshAll()),
    otherRuns,
    view,
    panels,
    sample,
    { dispose: () => closing.abort() },
    { dispose: () => runs.stopAll() },
    logChannel,
  );
  resume();
}

/** The page's build for documents, which no module imports. */
function loadDocumentBuild(): Promise<unknown> {
  return import(join(__dirname, 'reportDocument.js'));
}
