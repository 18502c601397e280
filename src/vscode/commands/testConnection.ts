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

/** Tests the connection to each service. Makes no billed call. */
export function createTestConnection(deps: TestConnectionDeps): CommandHandler {
  return async () => {
    const source = sourceOfSetting[deps.settings.get('dataSource')];
    // Before the progress notification, which would otherwise stay next to a settings error.
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
  const allPassed = checks.every(({ problem }) => problem === null);
  if (!anySignedIn) {
    if ((await notifications.inform(sentence, 'Sign In')) === 'Sign In') {
      await runCommand('jobPay.signIn');
    }
  } else if (allPassed) {
    await offerLog(notifications.inform(sentence, 'Show Log'));
  } else {
    await offerLog(notifications.warn(sentence, 'Show Log'));
  }
}

/** Opens the log on request. With a button, VS Code shows the message expanded. */
async function offerLog(answer: Promise<string | undefined>): Promise<void> {
  if ((await answer) === 'Show Log') {
    await runCommand('jobPay.showLog');
  }
}
