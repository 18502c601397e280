import type { PayService } from '../payService';

/** Why a sign-in fails: no credentials, rejected credentials, or no access to this API. */
export type AuthReason = 'missing' | 'rejected' | 'notEntitled';

/** The details of each kind of error. */
export interface AppErrorDetails {
  cancelled: Record<string, never>;
  configuration: { setting: string | null };
  auth: { service: PayService; reason: AuthReason };
  /** `delivered` is false only when the request certainly didn't reach the service. */
  network: { service: PayService; code: string | null; delivered: boolean };
  http: { service: PayService; status: number; retryAfterMs: number | null };
  responseShape: { service: PayService };
  requestRejected: { service: PayService; status: number };
  noData: { service: PayService };
  pollTimeout: { service: PayService; waitedMs: number };
  storage: { path: string | null };
  unexpected: Record<string, never>;
}

export type AppErrorKind = keyof AppErrorDetails;

export interface AppErrorOptions<K extends AppErrorKind> {
  details: AppErrorDetails[K];
  cause?: unknown;
}

/**
 * The only error type that the extension throws. `message` is shown to the user: it says what
 * happened and what to do. It never contains a token, a secret or a response body.
 */
export class AppError<K extends AppErrorKind = AppErrorKind> extends Error {
  override readonly name = 'AppError' as const;
  readonly kind: K;
  readonly details: AppErrorDetails[K];

  constructor(kind: K, message: string, options: AppErrorOptions<K>) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.kind = kind;
    this.details = options.details;
  }
}

/** A union of all errors, so that checking `kind` narrows `details`. */
export type AnyAppError = { [K in AppErrorKind]: AppError<K> }[AppErrorKind];

/** Doesn't use `instanceof AppError`, because another chunk of the bundle has its own class. */
export function isAppError(value: unknown): value is AnyAppError {
  return value instanceof Error && value.name === 'AppError' && 'kind' in value;
}

/** True when the user canceled. */
export function isCancelled(value: unknown): value is AppError<'cancelled'> {
  return isAppError(value) && value.kind === 'cancelled';
}

/** The error for an aborted delay or request. */
export function cancelled(): AppError<'cancelled'> {
  return new AppError('cancelled', 'Canceled.', { details: {} });
}

/** Throws a `cancelled` AppError when the signal is already aborted. */
export function throwIfCancelled(signal: AbortSignal): void {
  if (signal.aborted) {
    throw cancelled();
  }
}

/**
 * Converts any thrown value to an AppError. Other errors become the cause of an `unexpected` one.
 */
export function toAppError(value: unknown): AnyAppError {
  if (isAppError(value)) {
    return value;
  }
  return new AppError('unexpected', 'Something went wrong. See the log for details.', {
    details: {},
    cause: value,
  });
}
