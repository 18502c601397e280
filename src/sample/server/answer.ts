import type { PayService } from '../../domain/payService';
import type { SampleRoute } from '../faults';

/** A response before serialization. An undefined body is empty. */
export interface Answer {
  status: number;
  body?: unknown;
  headers?: Readonly<Record<string, string>>;
}

/** The parts of a request that routes read. */
export interface SampleRequest {
  /** A path parameter. */
  param(name: string): string;
  /** A query parameter; the name is case-insensitive. */
  query(name: string): string | undefined;
  /** The parsed JSON body; undefined when the body is empty or isn't JSON. */
  json: unknown;
  /** The fields of a form-encoded body; undefined for any other body. */
  form: URLSearchParams | undefined;
}

/** One endpoint of the sample service. */
export interface Route {
  name: SampleRoute;
  service: PayService;
  method: 'GET' | 'POST';
  /** A Hono path pattern, in lower case. */
  path: string;
  /** True for the token endpoint, which needs no token. */
  isOpen?: true;
  answer: (request: SampleRequest) => Answer;
}
