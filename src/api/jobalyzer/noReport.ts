import { type AnyAppError, AppError } from '../../domain/faults/appError';
import { wrongShape } from '../http/parseResponse';
import { toRejection } from '../http/statusError';
import { toWords } from './warnings';

import type { RequestError } from './envelopeSchemas';

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
