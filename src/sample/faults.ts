/** Every call that the sample service answers. */
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
 * What goes wrong with one answer.
 *
 * - `answer`: this status, these headers and this body instead; a string goes out as it is, null
 *   is an empty body, anything else becomes JSON.
 * - `redirect`: to `location`, which may be relative, of this origin or of another.
 * - `contentType`: the right body under a wrong name.
 * - `rewrite`: the right answer with its body changed.
 * - `delay`: the right answer, late.
 * - `reset`: the connection is reset before a byte of the answer.
 * - `resetAmid`: reset after the head and half of the body.
 * - `truncate`: half of the body, with a `Content-Length` that is `honest` about it or not.
 * - `hang`: no answer, ever.
 * - `stall`: the head and half of the body, then silence.
 * - `drip`: the body in pieces of so many bytes, with a wait before each.
 * - `oversize`: the right body, blown up with blanks to so many bytes; `sized` says so in
 *   `Content-Length`, else the body is chunked.
 */
export type Misdeed =
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

/** A misdeed and the calls that it befalls. */
export interface Fault {
  on: SampleRoute | readonly SampleRoute[] | 'any';
  misdeed: Misdeed;
  /** Matching calls that are answered as usual before it happens. 0 when left out. */
  skip?: number;
  /** How many calls it befalls. Once when left out. */
  times?: number;
  /**
   * Whether the service does what it was asked before the answer goes wrong: an order whose answer
   * is lost has been placed all the same. When left out, true for faults that spoil the right
   * answer and false for `answer`, `redirect`, `reset` and `hang`.
   */
  carriedOut?: boolean;
}

/** True when the request is carried out though its answer goes wrong. */
export function isCarriedOut(fault: Fault): boolean {
  const spoilsAnswer = !['answer', 'redirect', 'reset', 'hang'].includes(fault.misdeed.kind);
  return fault.carriedOut ?? spoilsAnswer;
}

/**
 * Takes the first fault of the queue that befalls this call, and leaves the queue without it when
 * it has happened often enough. Skipped calls are counted for every fault that matches.
 */
export class FaultQueue {
  readonly #faults: Fault[];
  readonly #met = new WeakMap<Fault, number>();

  /** The array is shared with whoever sets the faults. */
  constructor(faults: Fault[]) {
    this.#faults = faults;
  }

  take(route: SampleRoute): Fault | undefined {
    for (const fault of this.#faults.filter(each => befalls(each, route))) {
      const met = (this.#met.get(fault) ?? 0) + 1;
      this.#met.set(fault, met);
      const skip = fault.skip ?? 0;
      if (met > skip) {
        if (met >= skip + (fault.times ?? 1)) {
          this.#remove(fault);
        }
        return fault;
      }
    }
    return undefined;
  }

  #remove(fault: Fault): void {
    this.#met.delete(fault);
    this.#faults.splice(this.#faults.indexOf(fault), 1);
  }
}

function befalls(fault: Fault, route: SampleRoute): boolean {
  return fault.on === 'any' || [fault.on].flat().includes(route);
}
