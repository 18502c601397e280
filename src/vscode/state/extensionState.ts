/** The part of VS Code's `Memento` that the extension uses, with unvalidated values. */
export interface ExtensionState {
  get(key: string): unknown;
  keys(): readonly string[];
  /** Undefined removes the key. */
  update(key: string, value: unknown): PromiseLike<void>;
}
