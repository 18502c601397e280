import { type AnyAppError, AppError } from '../../domain/faults/appError';
import { wrongShape } from '../http/parseAnswer';
import { toRejection } from '../http/statusError';

import { toWords } from './warnings';

import type { RequestError } from './envelopeSchemas';

/**
 * The error for an answer about a report without the report: a null where it belongs says that there
 * are no figures; without even that it is another kind of answer.
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
        'PayScale has no figures for this job in this place. Try a more general title or a larger place.',
        { details: { service: 'jobalyzer' } },
      )
    : wrongShape('jobalyzer', 'without a report');
}
