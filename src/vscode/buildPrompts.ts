import { askOffer } from './askOffer';
import { askSignIn } from './commands/signIn';
import { createChooseSource } from './dataSource';
import { createSearchOccupations } from './searchOccupations';

import type { Memento } from 'vscode';
import type { Accounts } from './accounts';
import type { LookUpDeps } from './commands/lookUp';
import type { Notifications } from './notifications';
import type { Settings } from './settings';

export interface PromptsDeps {
  accounts: Accounts;
  settings: Settings;
  notifications: Notifications;
  state: Memento;
}

/** Wires what a look-up asks beside the services. The list of occupations is loaded at first use. */
export function buildPrompts(
  deps: PromptsDeps,
): Pick<LookUpDeps, 'chooseSource' | 'memory' | 'searchOccupations'> {
  const { accounts, settings, state } = deps;
  return {
    memory: state,
    chooseSource: createChooseSource({
      getSetting: () => settings.get('dataSource'),
      listSignedIn: () => accounts.listSignedIn(),
      askOffer,
      signIn: service => askSignIn(deps, service),
      state,
    }),
    searchOccupations: createSearchOccupations(async () => {
      const list = await import('./prompts/builtInOccupationSearch');
      return list.createBuiltInOccupationSearch();
    }),
  };
}
