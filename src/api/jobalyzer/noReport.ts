import { type AnyAppError, AppError } from '../../domain/faults/appError';
import { wrongShape } from '../http/parseResponse';
import { toRejection } from '../http/statusError';
import { toWords } from './warnings';

import type { RequestError, Context } from './envelopeSchemas';
import type { TitleMatch } from '../../domain/figures/figures';

/**
 * The error for a report response without a report: null in its place means that there is no data;
 * without even that, it is another kind of response.
 */
export function explainNoReport(
  given: readonly unknown[],
  errors: readonly RequestError[] | undefined,
): AnyAppError {
  if (errors !== undefined && errors.length > 0) {
    return toRejection(200, { service: 'jobalyzer', words: toWords(errors) });
  }
  return given.includes(null)
    ? new AppError(
        'noData',
        'PayScale has no data for this job in this location. Try a more general title or a larger area.',
        { details: { service: 'jobalyzer' } },
      )
    : wrongShape('jobalyzer', 'a response without a report');
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
