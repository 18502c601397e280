import * as vscode from 'vscode';

import { payServices } from '../../domain/payService';
import { setContextKey } from './contextKeys';
import { onDidChangeSettings } from '../settings/settings';

import { sampleChosenKey } from '../../connections/chooseSource';

import type { ExtensionState } from './extensionState';
import type { Accounts } from '../../connections/accounts';

export interface WatchAccountsDeps {
  accounts: Accounts;
  state: Pick<ExtensionState, 'update'>;
  /** Called after each sign-in and sign-out. */
  onDidChange: () => void;
  onError: (thrown: unknown) => unknown;
}

/**
 * Updates what depends on the accounts: the context key, the choice of sample data (cleared by a
 * sign-in or sign-out), and the saved tokens (cleared when the token URL changes).
 */
export function watchAccounts(deps: WatchAccountsDeps): vscode.Disposable {
  const { accounts, state, onError } = deps;
  const updateKey = async (): Promise<void> => {
    await setContextKey('jobPay.signedOut', (await accounts.listSignedIn()).length === 0);
  };
  const change = async (): Promise<void> => {
    await state.update(sampleChosenKey, undefined);
    await updateKey();
    deps.onDidChange();
  };
  updateKey().catch(onError);
  return vscode.Disposable.from(
    accounts.onDidChange(() => void change().catch(onError)),
    ...payServices.map(service =>
      onDidChangeSettings([`${service}.tokenUrl`], () => {
        accounts.forgetTokens(service).catch(onError);
      }),
    ),
  );
}
