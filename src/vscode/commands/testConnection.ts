import { payServices } from '../../domain/payService';
import { sourceOfSetting } from '../../connections/chooseSource';
import { checkConnection, describeCheck } from '../../connections/checkConnection';
import { withProgress } from '../runs/progress';
import { formatTimestamp } from '../tree/reportFacts';
import { runCommand } from './registerCommands';

import type { OpenSource } from '../../connections/connect';
import type { ConnectionCheck } from '../../connections/checkConnection';
import type { Notifications } from '../notices/notifications';
import type { Settings } from '../../connections/settingValues';
import type { CommandHandler } from './registerCommands';

export interface TestConnectionDeps {
  settings: Settings;
  openSource: OpenSource;
  notifications: Notifications;
}

/** Says per service whether a look-up would work. Makes no billed call. */
export function createTestConnection(deps: TestConnectionDeps): CommandHandler {
  return async () => {
    const source = sourceOfSetting[deps.settings.get('dataSource')];
    // Before the progress, which VS Code would leave standing beside the sentence about a setting.
    const connections = await deps.openSource(source);
    const checks = await withProgress('Testing the connection…', signal =>
      Promise.all(payServices.map(service => checkConnection(connections, service, signal))),
    );
    deps.notifications.later(showChecks(deps.notifications, checks));
    return checks;
  };
}

async function showChecks(
  notifications: Notifications,
  checks: readonly ConnectionCheck[],
): Promise<void> {
  const sentence = checks.map(check => describeCheck(check, formatTimestamp)).join(' ');
  const anySignedIn = checks.some(({ signedIn }) => signedIn);
  const allWell = checks.every(({ problem }) => problem === null);
  if (!anySignedIn) {
    if ((await notifications.inform(sentence, 'Sign In')) === 'Sign In') {
      await runCommand('jobPay.signIn');
    }
  } else if (allWell) {
    await showLogWhen(notifications.inform(sentence, 'Show Log'));
  } else {
    await showLogWhen(notifications.warn(sentence, 'Show Log'));
  }
}

/** The button also makes VS Code show the whole sentence instead of its beginning. */
async function showLogWhen(answer: Promise<string | undefined>): Promise<void> {
  if ((await answer) === 'Show Log') {
    await runCommand('jobPay.showLog');
  }
}
