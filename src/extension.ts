import * as vscode from 'vscode';

import { loadOnce } from './domain/loadOnce';
import { systemClock } from './storage/systemClock';
import { registerCommands } from './vscode/commands/registerCommands';
import { buildReports } from './vscode/composition/buildReports';
import { createLog } from './vscode/notices/log';
import { createNotifications } from './vscode/notices/notifications';
import { registerPanels } from './vscode/panel/registerPanels';
import { watchReports } from './vscode/state/watchReports';
import { showReports } from './vscode/tree/showReports';

import type { Session } from './vscode/composition/session';

/**
 * Shows the list of saved reports. Everything behind it, the session, loads right after the list or
 * with the first command or page.
 */
export function activate(context: vscode.ExtensionContext): void {
  const folder = vscode.Uri.joinPath(context.globalStorageUri, 'reports');
  const logChannel = vscode.window.createOutputChannel('Job Pay', { log: true });
  const log = createLog(logChannel);
  const notifications = createNotifications(log);
  const { showFailure } = notifications;

  const reports = buildReports({ context, folder, clock: systemClock, log });
  const getFile = (id: string): vscode.Uri => vscode.Uri.joinPath(folder, `${id}.json`);
  const view = showReports({ ...reports, getFile });

  const getSession = loadOnce(async (): Promise<Session> => {
    const { openSession } = await import('./vscode/composition/session');
    const session = openSession({ context, reports, view, notifications, logChannel, log });
    context.subscriptions.push(session);
    return session;
  });

  context.subscriptions.push(
    registerCommands(async id => (await getSession()).handlers[id], showFailure),
    registerPanels(async () => (await getSession()).panels),
    watchReports(folder, reports, showFailure),
    reports.otherRuns,
    view,
    logChannel,
  );
  void view.firstList.then(getSession).catch(showFailure);
}
