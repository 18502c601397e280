import { isCancelled } from '../../../domain/faults/appError';

import type { PageResult, PickLine, PickList, PickPage, PickReply } from './quickInputs';

/** The part of a quick pick that a `PickSession` controls. */
export interface PickSurface<V> {
  /** `active` is the index of the active line, -1 for none. */
  showLines(lines: readonly PickLine<V>[], active: number): void;
  setBusy(busy: boolean): void;
  setText(text: string): void;
}

/**
 * An open pick page, independent of VS Code. Fills the list after each change of the text, cancels
 * work for earlier texts, and settles `result` once.
 */
export class PickSession<V, R> {
  readonly #page: PickPage<V, R>;
  readonly #surface: PickSurface<V>;
  readonly #done = createDeferred<PageResult<R>>();
  #text: string;
  /** Aborts when the text changes or the page closes. */
  #work = new AbortController();
  #choosing = false;
  /** False while the list shows the lines of an earlier text. */
  #isFilled = false;
  /** Enter was pressed before the list was filled. */
  #isAcceptPending = false;

  /** How the user left the page; rejects after an unexpected error. */
  readonly result: Promise<PageResult<R>> = this.#done.promise;

  constructor(page: PickPage<V, R>, surface: PickSurface<V>) {
    this.#page = page;
    this.#surface = surface;
    this.#text = page.text;
    this.#fill();
  }

  /** The text may have changed. */
  type(text: string): void {
    if (text !== this.#text) {
      this.#text = text;
      this.#fill();
    }
  }

  /**
   * Enter was pressed. Ignored for a note, and while an accepted line is processed. While the list
   * still shows an earlier text, the active line of the next list is accepted.
   */
  accept(line: PickLine<V> | undefined): void {
    if (this.#choosing || this.#work.signal.aborted) {
      return;
    }
    if (!this.#isFilled) {
      this.#isAcceptPending = true;
    } else if (line?.kind === 'item') {
      this.#choose(line.value);
    }
  }

  #choose(value: V): void {
    this.#choosing = true;
    this.#surface.setBusy(true);
    const signal = this.#startWork();
    void this.#run(signal, async () => {
      const reply = await this.#page.choose(value, this.#text, signal);
      if (!signal.aborted) {
        this.#handleReply(reply);
      }
    });
  }

  goBack(): void {
    this.#finish({ went: 'back', text: this.#text });
  }

  leave(): void {
    this.#finish({ went: 'cancel', text: this.#text });
  }

  #handleReply(reply: PickReply<R>): void {
    if ('done' in reply) {
      this.#finish({ went: 'next', value: reply.done });
      return;
    }
    if (reply.stay.text !== undefined && reply.stay.text !== this.#text) {
      this.#text = reply.stay.text;
      this.#surface.setText(this.#text);
    }
    this.#fill();
  }

  #fill(): void {
    this.#choosing = false;
    this.#isFilled = false;
    this.#isAcceptPending = false;
    this.#surface.setBusy(false);
    const signal = this.#startWork();
    void this.#run(signal, () => this.#page.fill(this.#text, this.#listUntil(signal), signal));
  }

  #listUntil(signal: AbortSignal): PickList<V> {
    return {
      show: (lines, active) => {
        if (!signal.aborted) {
          this.#show(lines, findActive(lines, active));
        }
      },
      setBusy: busy => {
        if (!signal.aborted) {
          this.#surface.setBusy(busy);
        }
      },
    };
  }

  #show(lines: readonly PickLine<V>[], active: number): void {
    this.#isFilled = true;
    this.#surface.showLines(lines, active);
    if (this.#isAcceptPending) {
      this.#isAcceptPending = false;
      this.accept(lines[active]);
    }
  }

  #startWork(): AbortSignal {
    this.#work.abort();
    this.#work = new AbortController();
    return this.#work.signal;
  }

  /** Ignores errors of superseded work; any other error closes the page. */
  async #run(signal: AbortSignal, work: () => void | Promise<void>): Promise<void> {
    try {
      await work();
    } catch (thrown) {
      if (!signal.aborted && !isCancelled(thrown)) {
        this.#work.abort();
        this.#done.reject(thrown);
      }
    }
  }

  #finish(result: PageResult<R>): void {
    this.#work.abort();
    this.#done.resolve(result);
  }
}

function findActive<V>(lines: readonly PickLine<V>[], active: V | null | undefined): number {
  if (active === null) {
    return -1;
  }
  const wanted = lines.findIndex(line => line.kind === 'item' && line.value === active);
  return active === undefined || wanted === -1
    ? lines.findIndex(line => line.kind === 'item')
    : wanted;
}

/** A promise and the functions that settle it. Only the first call counts. */
export interface Deferred<T> {
  promise: Promise<T>;
  resolve(value: T): void;
  reject(reason: unknown): void;
}

export function createDeferred<T>(): Deferred<T> {
  const settle: Partial<Omit<Deferred<T>, 'promise'>> = {};
  const promise = new Promise<T>((resolve, reject) => {
    settle.resolve = resolve;
    settle.reject = reject;
  });
  return {
    promise,
    resolve: value => settle.resolve?.(value),
    reject: reason => settle.reject?.(reason),
  };
}
