import { isCancelled, toAppError } from '../../../domain/faults/appError';

import { warning } from './quickInputs';

import type { AutocompleteQuestion } from '../../../api/jobalyzer/jobalyzer';
import type { Clock } from '../../../domain/clock';
import type { Log } from '../../../domain/log';
import type { LookUpPromptDeps } from '../lookUp/lookUpContext';
import type { PickText } from './quickInputs';

/** The result of a search in one of the service's lists. */
export type Suggested =
  /** The term is too short, or the user isn't signed in. */
  | { state: 'notAsked' }
  /** In the service's spelling, best match first. */
  | { state: 'found'; texts: readonly string[] }
  | { state: 'unavailable'; sentence: string };

export interface SuggestionsOptions {
  /** Undefined when the user isn't signed in. */
  find: ((term: string, signal: AbortSignal) => Promise<readonly { text: string }[]>) | undefined;
  /** Shorter terms aren't searched for, in characters. */
  minLength: number;
  clock: Clock;
  log: Log;
}

/** How long to wait for more typing before a request, in milliseconds. */
export const debounceMs = 200;

/** The suggestions of a page, cached while it's open. */
export class Suggestions {
  readonly #options: SuggestionsOptions;
  readonly #found = new Map<string, readonly string[]>();

  constructor(options: SuggestionsOptions) {
    this.#options = options;
  }

  /** True if a search for the term sends a request. */
  needsRequest(term: string): boolean {
    return (
      this.#options.find !== undefined &&
      Array.from(term).length >= this.#options.minLength &&
      !this.#found.has(term)
    );
  }

  /** The cached result, if any. */
  getCached(term: string): Suggested {
    const texts = this.#found.get(term);
    return texts === undefined ? { state: 'notAsked' } : { state: 'found', texts };
  }

  /** Debounced `find`. Rejects only when the signal aborts. */
  async findDebounced(term: string, signal: AbortSignal): Promise<Suggested> {
    if (this.needsRequest(term)) {
      await this.#options.clock.sleep(debounceMs, signal);
    }
    return this.find(term, signal);
  }

  /** Searches for a term; an error becomes `unavailable`. Rejects only when the signal aborts. */
  async find(term: string, signal: AbortSignal): Promise<Suggested> {
    const { find, log } = this.#options;
    if (find === undefined || !this.needsRequest(term)) {
      return this.getCached(term);
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

/** The message for a failed search. Logs the kind of error. */
export function explainError(thrown: unknown, log: Log): string {
  const { kind, message } = toAppError(thrown);
  const error = thrown instanceof Error ? thrown.name : typeof thrown;
  log.warn('Suggestions unavailable', { kind, error });
  return message;
}

/** Suggestions from one of the service's lists; none when the user isn't signed in to it. */
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

/** The suggestion equal to the text, ignoring case, in the list's spelling. */
export function findListed(suggested: Suggested, text: string): string | undefined {
  return suggested.state === 'found'
    ? suggested.texts.find(each => each.toLowerCase() === text.toLowerCase())
    : undefined;
}

/** A note for a failed search; `instead` says what happens to the text. */
export function explainSuggested(suggested: Suggested, instead: string): readonly PickText[] {
  return suggested.state === 'unavailable'
    ? [warning('Suggestions unavailable', `${suggested.sentence} ${instead}`)]
    : [];
}
