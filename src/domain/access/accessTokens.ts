import type { PayService } from '../payService';

/** An OAuth client: who asks. */
export interface ClientCredentials {
  clientId: string;
  clientSecret: string;
}

/** A bearer token and the moment (ms since the epoch) until which it is believed. */
export interface AccessToken {
  token: string;
  expiresAt: number;
}

/** Where tokens outlive a window. Keyed by service, client id, scope and token URL. */
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

/** Where the tokens of one service come from. */
export interface AccessTokens {
  readonly service: PayService;
  /** A token that is still believed; one refresh in flight whoever asks. */
  get(signal: AbortSignal): Promise<AccessToken>;
  /** Says that the service refused this token, so that the next `get` asks for another one. */
  invalidate(token: AccessToken): void;
}
