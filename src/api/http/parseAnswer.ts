import { AppError } from '../../domain/faults/appError';
import { type PayService, payServiceNames } from '../../domain/payService';
import { findJson } from '../../domain/findJson';

import { blankAt, formatPath } from './blankAt';

import type * as z from 'zod/mini';
import type { Log } from '../../domain/log';
import type { HttpResponse } from './httpRequest';

/** How an answer is read. */
export interface AnswerForm<T> {
  service: PayService;
  schema: z.ZodMiniType<T>;
  /** Paths, as in `Report.Ranges`, without which the answer is of no use; the answer itself always is. */
  essential: readonly string[];
}

/** More wrong fields than this are not a slip in a figure but another kind of answer. */
const maxBlanked = 200;

/**
 * The body of an answer as JSON, whatever its content type says.
 *
 * @throws AppError `responseShape` when it is none.
 */
export function parseJson(service: PayService, response: HttpResponse): unknown {
  const value = findJson(response.text);
  if (value === undefined) {
    throw wrongShape(
      service,
      isWebPage(response) ? 'with a web page' : 'with something unreadable',
    );
  }
  return value;
}

/**
 * Reads an answer by its schema. One wrong figure must not cost a report that was paid for: a field of
 * the wrong type counts as not provided, and its path is logged; only what is essential must be right.
 *
 * @throws AppError `responseShape` when something essential, or nearly everything, is wrong.
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
    throw wrongShape(service, 'in a form that is not known');
  }
  const second = schema.safeParse(blankAt(value, paths));
  if (!second.success) {
    throw wrongShape(service, 'in a form that is not known');
  }
  for (const path of paths) {
    log.warn('A field of the wrong type counts as not provided', {
      service,
      path: formatPath(path),
    });
  }
  return second.data;
}

/** The error for an answer that cannot be read; `how` goes on from “… answered”. */
export function wrongShape(service: PayService, how: string): AppError<'responseShape'> {
  return new AppError(
    'responseShape',
    `${payServiceNames[service]} answered ${how}. Check the addresses in the settings jobPay.${service}; if they are right, try again later.`,
    { details: { service } },
  );
}

function isWebPage(response: HttpResponse): boolean {
  return (
    /\bhtml\b/iu.test(response.headers.get('content-type') ?? '') || /^\s*</u.test(response.text)
  );
}
