import * as z from 'zod/mini';

import { parseResponse, parseJson } from '../http/parseResponse';
import { serviceUrl } from '../http/serviceUrl';
import { toStatusError } from '../http/statusError';
import { present, figure, list, text } from '../http/wireSchemas';
import { findWords } from './warnings';
import { anyCase } from './anyCase';

import type { Log } from '../../domain/log';
import type { SendAuthorized } from '../auth/authorizedCalls';
import type { AutocompleteQuestion, Jobalyzer, Suggestion } from './jobalyzer';

/**
 * Values that start with a typed term, best first; here `Answers` is a list.
 *
 * @see https://developers.payscale.com/jobalyzer/matching.html
 */
const autocompleteResponseSchema = anyCase({
  Answers: z.nullish(list(anyCase({ Answer: text, Score: figure }))),
});

/**
 * Places by name. The format of `Text` is not documented.
 *
 * @see https://developers.payscale.com/_specs/jobalyzer.json (LocationSearchResponse)
 */
const locationsResponseSchema = anyCase({
  Results: z.nullish(list(anyCase({ Text: text, Frequency: figure }))),
});

export interface SuggestionsDeps {
  send: SendAuthorized;
  apiUrl: string;
  clientId: string;
  log: Log;
}

/**
 * The shortest term that each list accepts, in characters; not documented for certifications.
 *
 * @see https://developers.payscale.com/jobalyzer/matching.html
 */
const shortestTerms: Record<AutocompleteQuestion, number> = {
  JobTitle: 4,
  Skills: 2,
  Certifications: 2,
};

const shortestPlace = 2;

const maxSuggestions = 10;

const maxPlaces = 50;

/** Jobalyzer's lists: values that start with a term, and places by name. They exist in version 2 only. */
export function createSuggestions(
  deps: SuggestionsDeps,
): Pick<Jobalyzer, 'suggest' | 'searchLocations'> {
  const { send, apiUrl, clientId, log } = deps;

  const get = async (
    path: readonly string[],
    query: Record<string, string>,
    signal: AbortSignal,
  ): Promise<unknown> => {
    const url = serviceUrl(apiUrl, 'jobalyzer', 'v2', ...path);
    const client = { User: clientId, CustomerId: clientId };
    url.search = new URLSearchParams({ ...client, ...query }).toString();
    const response = await send({ method: 'GET', url, retry: 'safe', signal });
    if (response.status !== 200) {
      const words = findWords(response);
      throw toStatusError(response, { service: 'jobalyzer', words, missing: null });
    }
    return parseJson('jobalyzer', response);
  };

  return {
    suggest: async (question, term, signal) => {
      const typed = term.trim();
      if (countCharacters(typed) < shortestTerms[question]) {
        return [];
      }
      const value = await get(['autocomplete', question], { Term: typed }, signal);
      const form = {
        service: 'jobalyzer',
        schema: autocompleteResponseSchema,
        essential: ['Answers'],
      } as const;
      const answers = present(parseResponse(value, form, log).Answers);
      return toSuggestions(answers.map(one => [one.Answer, one.Score])).slice(0, maxSuggestions);
    },
    searchLocations: async (term, signal) => {
      const typed = term.trim();
      // A segment that consists of dots would change the path.
      if (countCharacters(typed) < shortestPlace || /^\.+$/u.test(typed)) {
        return [];
      }
      const value = await get(['locations', typed], {}, signal);
      const form = {
        service: 'jobalyzer',
        schema: locationsResponseSchema,
        essential: ['Results'],
      } as const;
      const places = present(parseResponse(value, form, log).Results);
      return toSuggestions(places.map(one => [one.Text, one.Frequency])).slice(0, maxPlaces);
    },
  };
}

type Pair = readonly [text: string | null, score: number | null];

function toSuggestions(pairs: readonly Pair[]): Suggestion[] {
  return pairs.flatMap(([text, score]) => (text ? [{ text, score }] : []));
}

function countCharacters(text: string): number {
  return Array.from(text).length;
}
