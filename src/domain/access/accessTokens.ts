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

/** Lets one window at a time ask for a token. */
export interface TokenLock {
  /**
   * Does the work in turn; `isAfterAnother` says that another window had its turn just before.
   *
   * @throws AppError `cancelled` at once when the signal aborts before its turn.
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
