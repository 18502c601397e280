import type { HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';
import type { SampleRoute } from '../faults';
import type { SampleRequest } from './answer';
import type { ReceivedRequest } from './requestRecords';

/** Hono's context, with Node's own request and response objects. */
export type SampleContext = Context<{ Bindings: HttpBindings }>;

/** A request whose body has been read. */
export interface Received {
  record: ReceivedRequest;
  request: SampleRequest;
}

/** Larger bodies aren't read. */
const maxBodyBytes = 1_000_000;

/** Reads a request for its route, and a copy without secrets for the record. */
export async function receiveRequest(
  context: SampleContext,
  route: SampleRoute | 'unknown',
  at: number,
): Promise<Received> {
  const url = new URL(context.req.url);
  const contentType = context.req.header('content-type') ?? null;
  const text = await readBody(context);
  const isForm = /^application\/x-www-form-urlencoded\b/iu.test(contentType ?? '');
  const form = isForm ? new URLSearchParams(text) : undefined;
  const json = isForm ? undefined : parseJson(text);
  const query = new Map([...url.searchParams].map(([name, value]) => [name.toLowerCase(), value]));
  return {
    record: {
      at,
      route,
      method: context.req.method,
      path: url.pathname,
      queryNames: [...url.searchParams.keys()],
      query: Object.fromEntries(url.searchParams),
      contentType,
      form: form === undefined ? null : hideSecret(form),
      json: json ?? null,
      authorization: 'none',
      fault: null,
      status: null,
    },
    request: {
      param: name => context.req.param(name) ?? '',
      query: name => query.get(name.toLowerCase()),
      json,
      form,
    },
  };
}

/** The body; empty when it is too large or has no `Content-Length`. */
async function readBody(context: SampleContext): Promise<string> {
  const bytes = Number(context.req.header('content-length') ?? '0');
  return bytes > 0 && bytes <= maxBodyBytes ? context.req.text() : '';
}

function parseJson(text: string): unknown {
  try {
    return text === '' ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}

function hideSecret(form: URLSearchParams): Record<string, string> {
  return Object.fromEntries(
    [...form].map(([name, value]) => [name, name === 'client_secret' ? '(left out)' : value]),
  );
}
