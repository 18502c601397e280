import { payServiceNames } from '../../domain/payService';

import { askService, findGivenService } from './askService';

import type { Accounts } from '../accounts';
import type { Notifications } from '../notifications';
import type { CommandHandler } from './registerCommands';

export interface SignOutDeps {
  accounts: Accounts;
  notifications: Notifications;
}

/** Removes id, secret and token of a service. Saved reports stay. */
export function createSignOut({ accounts, notifications }: SignOutDeps): CommandHandler {
  return async argument => {
    const signedIn = await accounts.listSignedIn();
    const service =
      findGivenService(argument) ??
      (signedIn.length === 0 ? undefined : await askService(signedIn, { title: 'Sign Out' }));
    if (service === undefined) {
      if (signedIn.length === 0) {
        // Not awaited: the command is over, the message may stay.
        void notifications.tell('Nobody is signed in to PayScale or Lightcast.');
      }
      return;
    }
    await accounts.signOut(service);
    void notifications.tell(`Signed out of ${payServiceNames[service]}. Saved reports stay.`);
  };
}
