import type { TitleMatch } from '../../domain/figures/figures';
import type { Context } from './envelopeSchemas';

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
