import * as vscode from 'vscode';
import * as z from 'zod/mini';

import { payServiceNames, payServices } from '../../domain/payService';

import type { PayService } from '../../domain/payService';
import type { Accounts } from '../../connections/accounts';
import type { Notifications } from '../notices/notifications';
import type { Questions } from '../prompts/questions';
import type { CommandHandler } from './registerCommands';

const argumentsSchema = z.object({ service: z.enum(payServices) });

/** The service that a command was called with, as `{service: 'jobalyzer'}`. */
function findGivenService(argument: unknown): PayService | undefined {
  const given = argumentsSchema.safeParse(argument);
  return given.success ? given.data.service : undefined;
}

/** Asks which of the services is meant; undefined when the person leaves. */
async function askService(
  services: readonly PayService[],
  options: { title: string; describe?: (service: PayService) => string },
): Promise<PayService | undefined> {
  const picks = services.map(service => ({
    label: payServiceNames[service],
    description: options.describe?.(service) ?? '',
    service,
  }));
  const picked = await vscode.window.showQuickPick(picks, { title: options.title });
  return picked?.service;
}

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

export interface SignOutDeps {
  accounts: Accounts;
  notifications: Notifications;
}

/** Removes id, secret and token of a service. Your saved reports were kept. */
export function createSignOut({ accounts, notifications }: SignOutDeps): CommandHandler {
  const say = (sentence: string): void => notifications.later(notifications.inform(sentence));
  return async argument => {
    const signedIn = await accounts.listSignedIn();
    const given = findGivenService(argument);
    if (given === undefined && signedIn.length === 0) {
      say('You’re not signed in to PayScale or Lightcast.');
      return;
    }
    const service = given ?? (await askService(signedIn, { title: 'Sign Out' }));
    if (service !== undefined) {
      await accounts.signOut(service);
      say(`Signed out of ${payServiceNames[service]}. Your saved reports were kept.`);
    }
  };
}
