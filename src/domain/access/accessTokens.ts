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

/** Stores tokens across windows. Keyed by service, client ID, scope and token URL. */
export interface TokenStorage {
  read(key: string): Promise<AccessToken | undefined>;
  write(key: string, token: AccessToken): Promise<void>;
}

/**
 * Lets one program at a time obtain a token, so that an expired token is replaced once.
 *
 * - A key has one holder at a time; keys don't wait for each other.
 * - It only saves requests: if the lock can't be acquired in time, the work is done without it. So a
 *   holder that has exited delays others no longer than that.
 * - Nothing of it has to outlive a program. A key may contain a client ID and is never shown or saved
 *   in a readable form.
 */
export interface TokenLock {
  /**
   * Does the work under the lock and returns its result. `isAfterAnother` says that another holder has
   * just succeeded, so its token may be available.
   *
   * @throws AppError `cancelled` at once when the signal aborts before the work begins.
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
