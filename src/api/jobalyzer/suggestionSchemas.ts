import * as z from 'zod/mini';

import { figure, list, text } from '../http/wireSchemas';

import { anyCase } from './anyCase';

/**
 * Values that start with a typed term, best first; here `Answers` is a list.
 *
 * @see https://developers.payscale.com/jobalyzer/matching.html
 */
export const autocompleteResponseSchema = anyCase({
  Answers: z.nullish(list(anyCase({ Answer: text, Score: figure }))),
});

/**
 * Places by name. The format of `Text` is not documented.
 *
 * @see https://developers.payscale.com/_specs/jobalyzer.json (LocationSearchResponse)
 */
export const locationsResponseSchema = anyCase({
  Results: z.nullish(list(anyCase({ Text: text, Frequency: figure }))),
});
