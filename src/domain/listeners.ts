/** Ends a subscription. */
export interface Subscription {
  dispose(): void;
}

/** An event emitter for code that runs without VS Code. */
export class Listeners<T> {
  readonly #all = new Set<(event: T) => void>();

  /** Calls the listener for every event until the subscription is disposed. */
  add(listener: (event: T) => void): Subscription {
    const own = (event: T): void => listener(event);
    this.#all.add(own);
    return { dispose: () => void this.#all.delete(own) };
  }

  /** Calls the current listeners. */
  notify(event: T): void {
    for (const listener of [...this.#all]) {
      listener(event);
    }
  }
}
