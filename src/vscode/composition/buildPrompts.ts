import { askSourceOffer } from '../prompts/signIn/askSourceOffer';
import { askSignIn } from '../commands/signIn';
import { createChooseSource } from '../../connections/chooseSource';
import { loadOnce } from '../../domain/loadOnce';

import type { Log } from '../../domain/log';
import type { Accounts } from '../../connections/accounts';
import type { LookUpDeps } from '../commands/lookUp';
import type { Notifications } from '../notices/notifications';
import type { PageActionDeps } from '../panel/pageActions';
import type { Settings } from '../../connections/settingValues';
import type { ExtensionState } from '../state/extensionState';
import type { OccupationSearch } from '../../occupations/occupationSearch';
import type { Questions } from '../prompts/questions';
import type { OccupationCandidates } from '../prompts/lookUp/lookUpContext';

export interface PromptsDeps {
  accounts: Accounts;
  settings: Settings;
  notifications: Notifications;
  state: ExtensionState;
  log: Log;
  loadQuestions: () => Promise<{ createQuestions: () => Questions }>;
}

/** Wires the prompts of a lookup. Pages and lists load on first use. */
export function buildPrompts(
  deps: PromptsDeps,
): Pick<LookUpDeps, 'chooseSource' | 'getQuestions' | 'memory' | 'searchOccupations'> &
  Pick<PageActionDeps, 'askOccupation'> {
  const { accounts, settings, state, log } = deps;
  const getQuestions = loadOnce(async () => (await deps.loadQuestions()).createQuestions());
  const searchOccupations = createSearchOccupations(async () => {
    const list = await import('../../occupations/builtInOccupationSearch');
    return list.createBuiltInOccupationSearch();
  });
  return {
    getQuestions,
    askOccupation: async jobTitle => {
      const questions = await getQuestions();
      return questions.askOccupation({ searchOccupations, memory: state, log }, jobTitle);
    },
    memory: state,
    chooseSource: createChooseSource({
      getSetting: () => settings.get('dataSource'),
      listSignedIn: () => accounts.listSignedIn(),
      askOffer: askSourceOffer,
      signIn: service => askSignIn({ ...deps, getQuestions }, service),
      state,
    }),
    searchOccupations,
  };
}

/** Searches the built-in list of occupations, which loads on the first search. */
function createSearchOccupations(
  load: () => Promise<OccupationSearch>,
): (text: string) => Promise<OccupationCandidates> {
  const getSearch = loadOnce(load);
  return async text => {
    const search = await getSearch();
    const { verdict, matches } = search(text);
    const candidates = matches.map(({ occupation: { code, title }, quality }) => ({
      code,
      title,
      quality,
    }));
    return { verdict, candidates };
  };
}
