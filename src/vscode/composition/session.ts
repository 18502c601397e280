import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import * as vscode from 'vscode';

import { createDrawDocument } from '../../protocol/drawDocument';
import { createHandlers } from '../commands/createHandlers';
import { showPanels } from '../panel/showPanels';
import { createFollowRun } from '../runs/followRun';
import { resumePending } from '../runs/resumePending';
import { createSettings, onDidChangeSettings } from '../settings/settings';
import { OfferMemento } from '../state/offerMemento';
import { watchAccounts } from '../state/watchAccounts';

import { buildPrompts } from './buildPrompts';
import { buildRuns } from './buildRuns';
import { buildServices } from './buildServices';

import type { CommandId } from '../commands/commandIds';
import type { CommandHandler } from '../commands/registerCommands';
import type { Notifications } from '../notices/notifications';
import type { ReportPanels } from '../panel/reportPanels';
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

/** Everything behind the list of reports: accounts, services, runs, pages and commands. */
export interface Session {
  handlers: Record<CommandId, CommandHandler>;
  panels: ReportPanels;
  dispose(): void;
}

/**
 * Wires the session. This module carries the commands, the pages and the schemas: import it only
 * with `await import(…)`, so that the list of reports shows before it loads.
 */
export function openSession(deps: SessionDeps): Session {
  const { context, reports: saved, view, notifications, logChannel, log } = deps;
  const { extensionUri, globalState } = context;
  const { clock } = saved;
  const settings = createSettings();
  const { accounts, sample, openSource } = buildServices({ context, settings, clock, log });
  const runs = buildRuns({ saved, state: globalState, connect: openSource, settings, log });
  const reports = { ...saved, runs };
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
  return {
    handlers,
    panels,
    dispose: () => {
      disposables.dispose();
    },
  };
}

/** The page's build for documents, which no module imports. */
function loadDocumentBuild(): Promise<unknown> {
  return import(join(__dirname, 'reportDocument.js'));
}
