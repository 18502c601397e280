import type { AccessToken, TokenStorage } from '../../src/domain/access/accessTokens';

/** In-memory token storage that tests can inspect. */
export class MemoryTokens implements TokenStorage {
  readonly kept = new Map<string, unknown>();
  /** When set, every call fails. */
  broken = false;

  read(key: string): Promise<AccessToken | undefined> {
    return this.#do(() => this.kept.get(key) as AccessToken | undefined);
  }

  write(key: string, token: AccessToken): Promise<void> {
    return this.#do(() => void this.kept.set(key, token));
  }

  #do<T>(work: () => T): Promise<T> {
    return this.broken ? Promise.reject(new Error('no storage')) : Promise.resolve(work());
  }
}
