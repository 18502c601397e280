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

/**
 * Lets one of several programs at a time obtain a token, so that those who find the same token
 * expired don't all replace it.
 *
 * - One holder of a key works at a time; keys don't wait for each other.
 * - It saves requests and guards nothing: where the lock can't be had, or another holder takes too
 *   long, the work is done without it. A holder that ended holds nobody up for longer than that.
 * - Nothing of it has to outlive a program. A key may hold a client id and is never shown or saved
 *   in a readable form.
 */
export interface TokenLock {
  /**
   * Does the work when it is its turn and passes its result or error on. `isAfterAnother` says that
   * another holder succeeded just before, so that its token may be there to use.
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
