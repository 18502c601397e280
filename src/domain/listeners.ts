/** Ends a subscription. */
export interface Subscription {
  dispose(): void;
}

/** Who wants to hear of a change; VS Code's own emitter for code that runs without VS Code. */
export class Listeners<T> {
  readonly #all = new Set<(event: T) => void>();

  /** Calls the listener at every change until the subscription is disposed. */
  add(listener: (event: T) => void): Subscription {
    const own = (event: T): void => listener(event);
    this.#all.add(own);
    return { dispose: () => void this.#all.delete(own) };
  }

  /** Tells everyone who listens at this moment. */
  notify(event: T): void {
    for (const listener of [...this.#all]) {
      listener(event);
    }
  }
}
