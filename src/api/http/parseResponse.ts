import { AppError } from '../../domain/faults/appError';
import { type PayService, payServiceNames } from '../../domain/payService';
import { findJson } from '../../domain/findJson';
import { nameSettings } from './serviceUrl';
import { isRecord } from './wireSchemas';

import type * as z from 'zod/mini';
import type { Log } from '../../domain/log';
import type { HttpResponse } from './httpRequest';

/** How a response is read. */
export interface ResponseForm<T> {
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
export function parseResponse<T>(value: unknown, form: ResponseForm<T>, log: Log): T {
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

type Path = readonly PropertyKey[];

/**
 * The value with null at every path; the rest is shared with the original. Object keys are matched
 * exactly, else case-insensitively, as the schemas read them.
 */
function blankAt(value: unknown, paths: readonly Path[]): unknown {
  /** The containers already copied, so that each is copied once. */
  const copies = new Set<unknown>();
  return paths.reduce((whole, path) => blankOne(whole, path, copies), value);
}

/** A path in the usual notation: `Report.Ranges[3].Percent10`. */
function formatPath(path: Path): string {
  return path
    .map(key => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`))
    .join('')
    .replace(/^\./u, '')
    .slice(0, 200);
}

function blankOne(value: unknown, path: Path, copies: Set<unknown>): unknown {
  const [key, ...rest] = path;
  if (key === undefined) {
    return null;
  }
  if (Array.isArray(value)) {
    const list = own(value, copies, () => value.map((item: unknown) => item));
    const index = Number(key);
    list[index] = blankOne(list[index], rest, copies);
    return list;
  }
  if (isRecord(value)) {
    const record = own(value, copies, () => ({ ...value }));
    const name = findKey(record, String(key));
    return Object.assign(record, { [name]: blankOne(record[name], rest, copies) });
  }
  return value;
}

function own<T extends object>(value: T, copies: Set<unknown>, copy: () => T): T {
  if (copies.has(value)) {
    return value;
  }
  const copied = copy();
  copies.add(copied);
  return copied;
}

function findKey(record: Record<string, unknown>, name: string): string {
  return Object.hasOwn(record, name)
    ? name
    : (Object.keys(record).find(key => key.toLowerCase() === name.toLowerCase()) ?? name);
}
