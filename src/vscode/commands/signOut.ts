import { payServiceNames } from '../../domain/payService';

import { askService, findGivenService } from './askService';

import type { Accounts } from '../../connections/accounts';
import type { Notifications } from '../notices/notifications';
import type { CommandHandler } from './registerCommands';

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
