/** The endpoints of the sample service. */
export const sampleRoutes = [
  'jobalyzer.token',
  'jobalyzer.order',
  'jobalyzer.pay',
  'jobalyzer.experience',
  'jobalyzer.impact',
  'jobalyzer.autocomplete',
  'jobalyzer.titleMatch',
  'jobalyzer.locations',
  'jobalyzer.status',
  'lightcast.token',
  'lightcast.status',
  'lightcast.meta',
  'lightcast.dimensions',
  'lightcast.dimension',
  'lightcast.benchmark',
] as const;

export type SampleRoute = (typeof sampleRoutes)[number];

/**
 * How an injected fault changes one response.
 *
 * - `answer`: replaces status, headers and body. A string is sent as is, null is an empty body,
 *   anything else becomes JSON.
 * - `redirect`: redirects to `location`, which can be relative, same-origin or cross-origin.
 * - `contentType`: sends the correct body with another content type.
 * - `rewrite`: sends the correct response with a changed body.
 * - `delay`: sends the correct response late.
 * - `reset`: resets the connection before the first byte of the response.
 * - `resetAmid`: resets the connection after the headers and half of the body.
 * - `truncate`: sends half of the body. `honest` sets `Content-Length` to that half, otherwise it is
 *   the full length.
 * - `hang`: never responds.
 * - `stall`: sends the headers and half of the body, then nothing.
 * - `drip`: sends the body in chunks of `bytes` bytes, with a delay before each.
 * - `oversize`: pads the correct body with spaces to `bytes` bytes. `sized` sets `Content-Length`,
 *   otherwise the body is chunked.
 */
export type FaultEffect =
  | {
      kind: 'answer';
      status: number;
      headers?: Readonly<Record<string, string>>;
      body?: unknown;
    }
  | { kind: 'redirect'; status: 301 | 302 | 303 | 307 | 308; location: string }
  | { kind: 'contentType'; value: string }
  | { kind: 'rewrite'; change: (body: unknown) => unknown }
  | { kind: 'delay'; ms: number }
  | { kind: 'reset' }
  | { kind: 'resetAmid' }
  | { kind: 'truncate'; honest: boolean }
  | { kind: 'hang' }
  | { kind: 'stall' }
  | { kind: 'drip'; bytes: number; everyMs: number }
  | { kind: 'oversize'; bytes: number; sized: boolean };

/** An injected fault and the requests it applies to. */
export interface Fault {
  on: SampleRoute | readonly SampleRoute[] | 'any';
  effect: FaultEffect;
  /** Matching requests to handle normally first. Defaults to 0. */
  skip?: number;
  /** Requests it applies to. Defaults to 1. */
  times?: number;
  /**
   * Whether the service executes the request: an order is placed even though its response is lost.
   * Defaults to false for `answer`, `redirect`, `reset` and `hang`, and to true for the faults that
   * alter the correct response.
   */
  executed?: boolean;
}

/** True when the service executes the request despite the fault. */
export function isExecuted(fault: Fault): boolean {
  const altersResponse = !['answer', 'redirect', 'reset', 'hang'].includes(fault.effect.kind);
  return fault.executed ?? altersResponse;
}

/**
 * Returns the first fault that applies to a request and removes it once it has occurred `times`
 * times. A skipped request counts for every fault that matches it.
 */
export class FaultQueue {
  readonly #faults: Fault[];
  readonly #matched = new WeakMap<Fault, number>();

  /** The caller keeps the array and may add faults to it at any time. */
  constructor(faults: Fault[]) {
    this.#faults = faults;
  }

  take(route: SampleRoute): Fault | undefined {
    for (const fault of this.#faults.filter(each => matches(each, route))) {
      const matched = (this.#matched.get(fault) ?? 0) + 1;
      this.#matched.set(fault, matched);
      const skip = fault.skip ?? 0;
      if (matched > skip) {
        if (matched >= skip + (fault.times ?? 1)) {
          this.#remove(fault);
        }
        return fault;
      }
    }
    return undefined;
  }

  #remove(fault: Fault): void {
    this.#matched.delete(fault);
    this.#faults.splice(this.#faults.indexOf(fault), 1);
  }
}

function matches(fault: Fault, route: SampleRoute): boolean {
  return fault.on === 'any' || [fault.on].flat().includes(route);
}
