import type { Memento } from '../../src/vscode/state/lookUpMemory';

/** In-memory extension state, stored as JSON like the real one. */
export class FakeMemento implements Memento {
  readonly #texts = new Map<string, string>();

  get(key: string): unknown {
    const text = this.#texts.get(key);
    return text === undefined ? undefined : JSON.parse(text);
  }

  update(key: string, value: unknown): Promise<void> {
    this.#texts.set(key, JSON.stringify(value));
    return Promise.resolve();
  }
}
