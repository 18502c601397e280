import { payServiceNames, payServices } from '../../domain/payService';

import { askService, findGivenService } from './askService';

import type { PayService } from '../../domain/payService';
import type { Accounts } from '../../connections/accounts';
import type { Notifications } from '../notices/notifications';
import type { Questions } from '../prompts/questions';
import type { CommandHandler } from './registerCommands';

export interface SignInDeps {
  accounts: Accounts;
  notifications: Notifications;
  getQuestions: () => Promise<Questions>;
}

/** Asks for id and secret of the given service, or of one that is picked. */
export function createSignIn(deps: SignInDeps): CommandHandler {
  return async argument => {
    const service = findGivenService(argument) ?? (await askSignInService(deps.accounts));
    return service === undefined ? false : askSignIn(deps, service);
  };
}

/** Asks for id and secret until they are proved; true when somebody signed in. */
export async function askSignIn(
  { accounts, notifications, getQuestions }: SignInDeps,
  service: PayService,
): Promise<boolean> {
  const before = await accounts.findCredentials(service);
  const questions = await getQuestions();
  const credentials = await questions.askCredentials(service, {
    clientId: before?.clientId,
    verify: (claimed, signal) => accounts.signIn(service, claimed, signal),
  });
  if (credentials === undefined) {
    return false;
  }
  notifications.later(notifications.inform(`Signed in to ${payServiceNames[service]}.`));
  return true;
}

async function askSignInService(accounts: Accounts): Promise<PayService | undefined> {
  const signedIn = await accounts.listSignedIn();
  return askService(payServices, {
    title: 'Sign In',
    describe: service => (signedIn.includes(service) ? 'signed in' : ''),
  });
}
