import type { PayService } from '../../domain/payService';
import type { SampleRoute } from '../faults';

/** An answer before it is written out; a body of undefined is an empty one. */
export interface Answer {
  status: number;
  body?: unknown;
  headers?: Readonly<Record<string, string>>;
}

/** What a route needs to know of a request. */
export interface SampleRequest {
  /** A part of the path by its name in the route's pattern. */
  param(name: string): string;
  /** A value of the query by its name, whatever its casing. */
  query(name: string): string | undefined;
  /** The parsed JSON body, undefined when there is none or it is not JSON. */
  json: unknown;
  /** The fields of a form-encoded body, undefined for any other body. */
  form: URLSearchParams | undefined;
}

/** One call of the sample service. */
export interface Route {
  name: SampleRoute;
  service: PayService;
  method: 'GET' | 'POST';
  /** A pattern of hono, in lower case. */
  path: string;
  /** True for the one call of each service that needs no token. */
  isOpen?: true;
  answer: (request: SampleRequest) => Answer;
}
