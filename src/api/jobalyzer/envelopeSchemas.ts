import * as z from 'zod/mini';

import { toSafeWords } from '../http/safeText';
import { figure, text } from '../http/wireSchemas';

import { anyCase, caseInsensitive } from './anyCase';

import type { TitleMatch } from '../../domain/figures/figures';

/**
 * A message of the service about one of the answers. No list of codes or messages is published.
 *
 * @see https://developers.payscale.com/_specs/jobalyzer.json (RequestError)
 */
export interface RequestError {
  AnswerId: string | null;
  AnswerValue: string | null;
  Message: string | null;
  Code: string | null;
}

/** Messages in any form: a malformed one must not make the response unreadable. */
const messagesSchema = z.optional(z.transform(toRequestErrors));

/** `Warnings` and `Errors`, in every report response; null and an empty list mean the same. */
export const warnings = { Warnings: messagesSchema, Errors: messagesSchema };

/**
 * The title matched to the submitted one; missing when the title was confirmed.
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
 * The response to an order: a link for each report. Links that weren't requested are ignored.
 *
 * @see https://developers.payscale.com/jobalyzer/patterns.html
 */
export const reportLinksResponseSchema = anyCase({
  Links: z.nullish(anyCase({ PayReport: text, YearsExperienceReport: text })),
  ...warnings,
});

export type ReportLinksResponse = z.infer<typeof reportLinksResponseSchema>;

/**
 * The response to a poll made before the report is ready, which its status, 202, indicates.
 *
 * @see https://developers.payscale.com/_specs/jobalyzer.json (ReportNotReadyResponse)
 */
export const reportNotReadyResponseSchema = anyCase({
  RetryAfterMilliseconds: z.optional(z.unknown()),
});

/**
 * The two shapes of an error response: lists of messages (reports), one message (everything else).
 *
 * @see https://developers.payscale.com/_specs/jobalyzer.json (ReportErrorResponse, ImpactResponseError)
 */
export const errorResponseSchema = anyCase({
  Errors: messagesSchema,
  ErrorMessage: text,
});

const maxMessages = 50;

function toRequestErrors(value: unknown): RequestError[] {
  const given: unknown[] = Array.isArray(value) ? value : [value];
  return given
    .slice(0, maxMessages)
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

/** The matched title; null when the service doesn't return one. */
export function toTitleMatch(context: Context | null | undefined): TitleMatch | null {
  if (context === null || context === undefined) {
    return null;
  }
  return {
    submitted: context.SubmittedJobTitle,
    matched: context.MatchedJobTitle,
    rating: context.JobTitleRating,
  };
}
