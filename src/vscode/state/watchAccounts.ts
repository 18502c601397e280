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
  /** Called after a sign-in or sign-out, for what waits for one. */
  onDidChange: () => void;
  onError: (thrown: unknown) => unknown;
}

/**
 * Keeps in step with who is signed in: the manifest's context key, the choice of sample data (which
 * ends with a sign-in), and the tokens (which end with the address that gave them).
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
