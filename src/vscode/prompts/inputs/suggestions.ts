import { isCancelled, toAppError } from '../../../domain/faults/appError';

import { warning } from './quickInputs';

import type { AutocompleteQuestion } from '../../../api/jobalyzer/jobalyzer';
import type { Clock } from '../../../domain/clock';
import type { Log } from '../../../domain/log';
import type { LookUpPromptDeps } from '../lookUp/lookUpContext';
import type { PickWords } from './quickInputs';

/** What a list of the service says of a term. */
export type Suggested =
  /** The term is too short, or nobody is signed in. */
  | { state: 'notAsked' }
  /** Values of the list in the service's spelling, best first. */
  | { state: 'found'; texts: readonly string[] }
  | { state: 'unavailable'; sentence: string };

export interface SuggestionsOptions {
  /** Undefined when there is nobody to ask. */
  find: ((term: string, signal: AbortSignal) => Promise<readonly { text: string }[]>) | undefined;
  /** Shorter terms are not asked about, in characters. */
  minLength: number;
  clock: Clock;
  log: Log;
}

/** How long a person must pause before the service is asked. */
export const typingPauseMs = 200;

/** The suggestions of one page. What was found is kept while the page is open. */
export class Suggestions {
  readonly #options: SuggestionsOptions;
  readonly #found = new Map<string, readonly string[]>();

  constructor(options: SuggestionsOptions) {
    this.#options = options;
  }

  /** True when the next `follow` of the term goes to the service. */
  isWorthAsking(term: string): boolean {
    return (
      this.#options.find !== undefined &&
      Array.from(term).length >= this.#options.minLength &&
      !this.#found.has(term)
    );
  }

  /** What is known of the term without asking. */
  recall(term: string): Suggested {
    const texts = this.#found.get(term);
    return texts === undefined ? { state: 'notAsked' } : { state: 'found', texts };
  }

  /** As `ask`, after a pause in typing. Rejects only when the signal aborts. */
  async follow(term: string, signal: AbortSignal): Promise<Suggested> {
    if (this.isWorthAsking(term)) {
      await this.#options.clock.sleep(typingPauseMs, signal);
    }
    return this.ask(term, signal);
  }

  /** Asks the service; a fault of it is an answer too. Rejects only when the signal aborts. */
  async ask(term: string, signal: AbortSignal): Promise<Suggested> {
    const { find, log } = this.#options;
    if (find === undefined || !this.isWorthAsking(term)) {
      return this.recall(term);
    }
    try {
      const texts = (await find(term, signal)).map(({ text }) => text);
      this.#found.set(term, texts);
      return { state: 'found', texts };
    } catch (thrown) {
      if (isCancelled(thrown)) {
        throw thrown;
      }
      return { state: 'unavailable', sentence: explainError(thrown, log) };
    }
  }
}

/** The sentence for a list that could not be had; the log gets what kind of fault it was. */
export function explainError(thrown: unknown, log: Log): string {
  const { kind, message } = toAppError(thrown);
  const error = thrown instanceof Error ? thrown.name : typeof thrown;
  log.warn('Suggestions unavailable', { kind, error });
  return message;
}

/** The suggestions of one of the service's lists; none when nobody is signed in to it. */
export function suggestEntries(
  deps: LookUpPromptDeps,
  question: AutocompleteQuestion,
  minLength: number,
): Suggestions {
  const { available, clock, log } = deps;
  return new Suggestions({
    find: available.jobalyzer ? (term, signal) => deps.suggest(question, term, signal) : undefined,
    minLength,
    clock,
    log,
  });
}

/** The value of the list that the text names, in the list's spelling; undefined when it is not there. */
export function findListed(suggested: Suggested, text: string): string | undefined {
  return suggested.state === 'found'
    ? suggested.texts.find(each => each.toLowerCase() === text.toLowerCase())
    : undefined;
}

/** A quiet line for a service that did not answer, with what happens to the text instead. */
export function explainSuggested(suggested: Suggested, instead: string): readonly PickWords[] {
  return suggested.state === 'unavailable'
    ? [warning('Suggestions unavailable', `${suggested.sentence} ${instead}`)]
    : [];
}
