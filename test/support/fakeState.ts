import type { ExtensionState } from '../../src/vscode/state/extensionState';

/** In-memory extension state. Like the real one, it stores JSON and drops undefined values. */
export class FakeState implements ExtensionState {
  readonly #texts = new Map<string, string>();

  keys(): readonly string[] {
    return [...this.#texts.keys()];
  }

  get(key: string): unknown {
    const text = this.#texts.get(key);
    return text === undefined ? undefined : JSON.parse(text);
  }

  update(key: string, value: unknown): Promise<void> {
    if (value === undefined) {
      this.#texts.delete(key);
    } else {
      this.#texts.set(key, JSON.stringify(value));
    }
    return Promise.resolve();
  }

  /** Everything stored, as one searchable text. */
  get text(): string {
    return JSON.stringify([...this.#texts]);
  }
}

/** In-memory secret storage. */
export class FakeSecrets {
  readonly kept = new Map<string, string>();
  /** When set, every call fails with this message. */
  fault: string | undefined;

  get(key: string): Promise<string | undefined> {
    return this.#do(() => this.kept.get(key));
  }

  store(key: string, value: string): Promise<void> {
    return this.#do(() => void this.kept.set(key, value));
  }

  delete(key: string): Promise<void> {
    return this.#do(() => void this.kept.delete(key));
  }

  #do<T>(work: () => T): Promise<T> {
    return this.fault === undefined
      ? Promise.resolve(work())
      : Promise.reject(new Error(this.fault));
  }
}
