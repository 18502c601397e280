import * as vscode from 'vscode';
import * as z from 'zod/mini';

import { payServiceNames, payServices } from '../../domain/payService';

import type { PayService } from '../../domain/payService';
import type { Accounts } from '../../connections/accounts';
import type { Notifications } from '../notices/notifications';
import type { Questions } from '../prompts/questions';
import type { CommandHandler } from './registerCommands';

const argumentsSchema = z.object({ service: z.enum(payServices) });

/** The service in a command's argument, such as `{service: 'jobalyzer'}`. */
function findGivenService(argument: unknown): PayService | undefined {
  const given = argumentsSchema.safeParse(argument);
  return given.success ? given.data.service : undefined;
}

/** Prompts for a service; undefined if the user cancels. */
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

/** Signs in to the given service, or prompts for one. */
export function createSignIn(deps: SignInDeps): CommandHandler {
  return async argument => {
    const service = findGivenService(argument) ?? (await askSignInService(deps.accounts));
    return service === undefined ? false : askSignIn(deps, service);
  };
}

/** Prompts for the client ID and secret until they're verified; false if the user cancels. */
export async function askSignIn(
  { accounts, notifications, getQuestions }: SignInDeps,
  service: PayService,
): Promise<boolean> {
  const before = await accounts.findCredentials(service);
  const questions = await getQuestions();
  const credentials = await questions.askCredentials(service, {
    clientId: before?.clientId,
    verify: (entered, signal) => accounts.signIn(service, entered, signal),
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

/** Removes the client ID, secret and tokens of a service. Saved reports stay. */
export function createSignOut({ accounts, notifications }: SignOutDeps): CommandHandler {
  const inform = (sentence: string): void => notifications.later(notifications.inform(sentence));
  return async argument => {
    const signedIn = await accounts.listSignedIn();
    const given = findGivenService(argument);
    if (given === undefined && signedIn.length === 0) {
      inform('You’re not signed in to PayScale or Lightcast.');
      return;
    }
    const service = given ?? (await askService(signedIn, { title: 'Sign Out' }));
    if (service !== undefined) {
      await accounts.signOut(service);
      inform(`Signed out of ${payServiceNames[service]}. Your saved reports were kept.`);
    }
  };
}
