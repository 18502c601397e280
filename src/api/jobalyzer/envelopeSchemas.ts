import * as z from 'zod/mini';

import { toSafeWords } from '../http/safeText';
import { figure, text } from '../http/wireSchemas';

import { anyCase, caseInsensitive } from './anyCase';

/**
 * What the service says about an answer. No list of codes or messages is published.
 *
 * @see https://developers.payscale.com/_specs/jobalyzer.json (RequestError)
 */
export interface RequestError {
  AnswerId: string | null;
  AnswerValue: string | null;
  Message: string | null;
  Code: string | null;
}

/** Remarks in whatever form they come: nothing in them may cost the answer that they are about. */
const remarksSchema = z.optional(z.transform(toRequestErrors));

/** `Warnings` and `Errors`, in every answer about a report; null and an empty list mean the same. */
export const warnings = { Warnings: remarksSchema, Errors: remarksSchema };

/**
 * Which title was taken for the submitted one; absent when the title was confirmed.
 *
 * @see https://developers.payscale.com/jobalyzer/ratings.html
 */
export const contextSchema = anyCase({
  JobTitleRating: figure,
  MatchedJobTitle: text,
  SubmittedJobTitle: text,
});

export type Context = z.infer<typeof contextSchema>;

/**
 * The answer to an order: a link for each report. Keys of links that were not asked for are ignored.
 *
 * @see https://developers.payscale.com/jobalyzer/patterns.html
 */
export const reportLinksResponseSchema = anyCase({
  Links: z.nullish(anyCase({ PayReport: text, YearsExperienceReport: text })),
  ...warnings,
});

export type ReportLinksResponse = z.infer<typeof reportLinksResponseSchema>;

/**
 * The answer to a look that came too early; its status, 202, is what says so.
 *
 * @see https://developers.payscale.com/_specs/jobalyzer.json (ReportNotReadyResponse)
 */
export const reportNotReadyResponseSchema = anyCase({
  RetryAfterMilliseconds: z.optional(z.unknown()),
});

/**
 * The two shapes of a refusal: lists of remarks (reports), one message (everything else).
 *
 * @see https://developers.payscale.com/_specs/jobalyzer.json (ReportErrorResponse, ImpactResponseError)
 */
export const errorResponseSchema = anyCase({
  Errors: remarksSchema,
  ErrorMessage: text,
});

const maxRemarks = 50;

function toRequestErrors(value: unknown): RequestError[] {
  const given: unknown[] = Array.isArray(value) ? value : [value];
  return given
    .slice(0, maxRemarks)
    .filter(one => one !== null && one !== undefined)
    .map(one => toRequestError(typeof one === 'object' ? one : { Message: one }));
}

function toRequestError(value: object): RequestError {
  const named = new Map<string, unknown>(
    Object.entries(caseInsensitive(value, ['AnswerId', 'AnswerValue', 'Message', 'Code']) ?? {}),
  );
  const read = (name: string): string | null => {
    const one = named.get(name);
    return toSafeWords(typeof one === 'number' || typeof one === 'boolean' ? String(one) : one);
  };
  return {
    AnswerId: read('AnswerId'),
    AnswerValue: read('AnswerValue'),
    Message: read('Message'),
    Code: read('Code'),
  };
}
