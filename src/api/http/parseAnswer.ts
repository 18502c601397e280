import { AppError } from '../../domain/faults/appError';
import { type PayService, payServiceNames } from '../../domain/payService';
import { findJson } from '../../domain/findJson';

import { blankAt, formatPath } from './blankAt';
import { nameSettings } from './serviceSettings';

import type * as z from 'zod/mini';
import type { Log } from '../../domain/log';
import type { HttpResponse } from './httpRequest';

/** How a response is read. */
export interface AnswerForm<T> {
  service: PayService;
  schema: z.ZodMiniType<T>;
  /** Required paths, such as `Report.Ranges`; the response itself is always required. */
  essential: readonly string[];
}

/** With more wrong fields than this, it is another kind of response and not a slip in a figure. */
const maxBlanked = 200;

/**
 * The body of a response as JSON, whatever its content type says.
 *
 * @throws AppError `responseShape` when it isn't JSON.
 */
export function parseJson(service: PayService, response: HttpResponse): unknown {
  const value = findJson(response.text);
  if (value === undefined) {
    throw wrongShape(service, isWebPage(response) ? 'a web page' : 'an unreadable response');
  }
  return value;
}

/**
 * Reads a response by its schema. One wrong figure must not cost a report that was paid for: a field
 * of the wrong type counts as not provided, and its path is logged. Only required fields must be right.
 *
 * @throws AppError `responseShape` when a required field, or nearly everything, is wrong.
 */
export function parseAnswer<T>(value: unknown, form: AnswerForm<T>, log: Log): T {
  const { service, schema, essential } = form;
  const first = schema.safeParse(value);
  if (first.success) {
    return first.data;
  }
  const paths = first.error.issues.map(issue => issue.path);
  const blankable = paths.filter(path => path.length > 0 && !essential.includes(path.join('.')));
  if (blankable.length < paths.length || paths.length > maxBlanked) {
    throw wrongShape(service, 'a response in an unexpected format');
  }
  const second = schema.safeParse(blankAt(value, paths));
  if (!second.success) {
    throw wrongShape(service, 'a response in an unexpected format');
  }
  for (const path of paths) {
    log.warn('Field has an unexpected type; treating it as missing', {
      service,
      path: formatPath(path),
    });
  }
  return second.data;
}

/** The error for an unreadable response; `what` continues “… returned”. */
export function wrongShape(service: PayService, what: string): AppError<'responseShape'> {
  return new AppError(
    'responseShape',
    `${payServiceNames[service]} returned ${what}. Check ${nameSettings(service, ['apiUrl'])}; if it’s right, try again later.`,
    { details: { service } },
  );
}

function isWebPage(response: HttpResponse): boolean {
  return (
    /\bhtml\b/iu.test(response.headers.get('content-type') ?? '') || /^\s*</u.test(response.text)
  );
}
