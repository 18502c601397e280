import type { SampleRoute } from '../faults';

/** A request and its outcome, for tests. Tokens and secrets aren't recorded. */
export interface ReceivedRequest {
  /** When it arrived, in milliseconds since the epoch. */
  at: number;
  /** `unknown` for a path without a route. */
  route: SampleRoute | 'unknown';
  method: string;
  path: string;
  /** The names of the query parameters, in order. */
  queryNames: readonly string[];
  query: Readonly<Record<string, string>>;
  contentType: string | null;
  /** The form fields, with the value of `client_secret` replaced. */
  form: Readonly<Record<string, string>> | null;
  /** The parsed JSON body, or null. */
  json: unknown;
  authorization: 'none' | 'accepted' | 'refused';
  /** The kind of the injected fault, or null. */
  fault: string | null;
  /** The status sent; null before the response and when the connection ended without one. */
  status: number | null;
}

/** The latest requests up to a limit, oldest first. */
export class RequestRecords {
  readonly all: ReceivedRequest[] = [];
  readonly #limit: number;
  #open = 0;
  #mostOpen = 0;

  constructor(limit: number) {
    this.#limit = limit;
  }

  add(request: ReceivedRequest): void {
    this.all.push(request);
    if (this.all.length > this.#limit) {
      this.all.splice(0, this.all.length - this.#limit);
    }
  }

  /** Counts a request as open until the returned function is called. */
  open(): () => void {
    this.#open += 1;
    this.#mostOpen = Math.max(this.#mostOpen, this.#open);
    return () => {
      this.#open -= 1;
    };
  }

  /** The highest number of concurrent requests so far. */
  get mostOpen(): number {
    return this.#mostOpen;
  }
}
