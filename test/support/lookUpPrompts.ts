import { runLookUpFlow } from '../../src/vscode/prompts/lookUp/lookUpFlow';

import { FakeClock } from './fakeClock';
import { FakeMemento } from './fakeMemento';
import { FakeUser } from './fakeUser';
import { KeptLog } from './keptLog';
import { wholeLookUp } from './wholeLookUp';

import type { LookUp } from '../../src/domain/lookUp/lookUp';
import type { AnswerName, GivenAnswers } from '../../src/domain/lookUp/lookUpAnswers';
import type {
  FoundOccupation,
  LookUpPromptDeps,
} from '../../src/vscode/prompts/lookUp/lookUpContext';
import type { Memento } from '../../src/vscode/state/lookUpMemory';

/** A lookup that is prompting a simulated user. */
export interface LookUpPrompts {
  user: FakeUser;
  clock: FakeClock;
  memory: Memento;
  log: KeptLog;
  /** The suggestion requests, as “question: term”. */
  asked: string[];
  result: Promise<LookUp | undefined>;
}

export interface LookUpPromptsOptions {
  given?: GivenAnswers;
  deps?: Partial<LookUpPromptDeps>;
  /** The answers of earlier lookups. */
  memory?: Memento;
}

const titles = ['Software Developer', 'Software Engineer', 'Registered Nurse (RN)', 'Welder'];
const skills = ['Python', 'JavaScript', 'Java', 'Public Speaking'];
const places = ['Seattle, Washington', 'Spokane, Washington', 'Springfield, Illinois', 'London'];
const occupations: readonly FoundOccupation[] = [
  { code: '15-1252', title: 'Software Developers', quality: 'exact' },
  { code: '15-1253', title: 'Software Quality Assurance Analysts and Testers', quality: 'close' },
  { code: '29-1141', title: 'Registered Nurses', quality: 'exact' },
];

/** Starts the prompts of a lookup with short lists of suggestions. */
export function startLookUp(options: LookUpPromptsOptions = {}): LookUpPrompts {
  const user = new FakeUser();
  const clock = new FakeClock();
  const log = new KeptLog();
  const memory = options.memory ?? new FakeMemento();
  const asked: string[] = [];
  const deps: LookUpPromptDeps = {
    suggest: (question, term) => {
      asked.push(`${question}: ${term}`);
      return Promise.resolve(complete(question === 'JobTitle' ? titles : skills, term));
    },
    searchLocations: term => {
      asked.push(`place: ${term}`);
      return Promise.resolve(complete(places, term));
    },
    findNations: () => Promise.resolve(null),
    searchOccupations: text => {
      const candidates = occupations.filter(
        ({ code, title }) =>
          code.startsWith(text) || title.toLowerCase().includes(text.toLowerCase()),
      );
      const verdict = (['none', 'read'] as const)[candidates.length] ?? 'ask';
      return Promise.resolve({ verdict, candidates });
    },
    memory,
    available: { jobalyzer: true, lightcast: true },
    source: 'live',
    clock,
    log,
    ...options.deps,
  };
  const result = runLookUpFlow(user.inputs, deps, options.given ?? {});
  return { user, clock, memory, log, asked, result };
}

function complete(list: readonly string[], term: string): { text: string; score: number }[] {
  return list
    .filter(text => text.toLowerCase().startsWith(term.toLowerCase()))
    .map((text, index) => ({ text, score: 100 - index }));
}

/** A complete lookup without one answer, so that only this answer is prompted for. */
export function givenAllBut(left: AnswerName): GivenAnswers {
  return Object.fromEntries(Object.entries(wholeLookUp).filter(([name]) => name !== left));
}
