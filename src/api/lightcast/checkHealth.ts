import { AppError } from '../../domain/faults/appError';
import { findJson } from '../../domain/findJson';
import { wrongShape } from '../http/parseAnswer';
import { toStatusError } from '../http/statusError';

import { findWords } from './findWords';
import { statusResponseSchema } from './metaSchemas';

import type { HttpResponse } from '../http/httpRequest';

/**
 * Returns when the service reports that it is healthy.
 *
 * @throws AppError
 */
export function checkHealth(response: HttpResponse): void {
  if (response.status !== 200) {
    const words = findWords(response);
    throw toStatusError(response, { service: 'lightcast', words, missing: null });
  }
  const status = statusResponseSchema.safeParse(findJson(response.text));
  if (!status.success) {
    throw wrongShape('lightcast', 'a status response without a health status');
  }
  if (status.data.data.healthy === false) {
    throw new AppError('http', 'Lightcast reports a problem on its side. Try again later.', {
      details: { service: 'lightcast', status: response.status, retryAfterMs: null },
    });
  }
}
