import type { TitleMatch } from '../../domain/figures/figures';
import type { Context } from './envelopeSchemas';

/** Which title was taken; null when the service says nothing about it. */
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
