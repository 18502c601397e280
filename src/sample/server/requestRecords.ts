import type { SampleRoute } from '../faults';

/** What the service received and how it ended, for tests. No token and no secret is kept. */
export interface ReceivedRequest {
  /** When it came, in milliseconds since the epoch. */
  at: number;
  /** `unknown` for a path that the service does not have. */
  route: SampleRoute | 'unknown';
  method: string;
  path: string;
  /** Names in the query, in the order given. */
  queryNames: readonly string[];
  query: Readonly<Record<string, string>>;
  contentType: string | null;
  /** Fields of a form; the value of `client_secret` is left out. */
  form: Readonly<Record<string, string>> | null;
  /** The parsed JSON body, null without one. */
  json: unknown;
  authorization: 'none' | 'accepted' | 'refused';
  /** The kind of the fault that befell it. */
  fault: string | null;
  /** The status that was sent; null while unanswered, and when the connection ended before one. */
  status: number | null;
}

/** The latest requests, oldest first, so many at most. */
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

  /** Counts a request as being answered until the returned function is called. */
  open(): () => void {
    this.#open += 1;
    this.#mostOpen = Math.max(this.#mostOpen, this.#open);
    return () => {
      this.#open -= 1;
    };
  }

  /** The most requests that were being answered at one moment. */
  get mostOpen(): number {
    return this.#mostOpen;
  }
}
