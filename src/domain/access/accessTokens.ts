import type { PayService } from '../payService';

/** An OAuth client. */
export interface ClientCredentials {
  clientId: string;
  clientSecret: string;
}

/** A bearer token and when it stops being used, in ms since the epoch. */
export interface AccessToken {
  token: string;
  expiresAt: number;
}

/** Stores tokens beyond the life of a window. Keyed by service, client ID, scope and token URL. */
export interface TokenStorage {
  read(key: string): Promise<AccessToken | undefined>;
  write(key: string, token: AccessToken): Promise<void>;
}

/** A lock under which one window at a time requests a token. */
export interface TokenLock {
  /**
   * Does the work under the lock; `isAfterAnother` is true when another window held it just before.
   *
   * @throws AppError `cancelled` as soon as the signal aborts while waiting for the lock.
   */
  take<T>(
    key: string,
    work: (isAfterAnother: boolean) => Promise<T>,
    signal: AbortSignal,
  ): Promise<T>;
}

/** The tokens of one service. */
export interface AccessTokens {
  readonly service: PayService;
  /** A token that hasn't expired; concurrent callers share a single refresh. */
  get(signal: AbortSignal): Promise<AccessToken>;
  /** Marks a token as refused by the service, so that the next `get` requests a new one. */
  invalidate(token: AccessToken): void;
}
