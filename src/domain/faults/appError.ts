import type { PayService } from '../payService';

/** Why a sign-in does not work: no credentials, refused ones, or a token without the right to this API. */
export type AuthReason = 'missing' | 'rejected' | 'notEntitled';

/** What each kind of failure carries beside its sentence. */
export interface AppErrorDetails {
  cancelled: Record<string, never>;
  configuration: { setting: string | null };
  auth: { service: PayService; reason: AuthReason };
  /** `delivered` is false only when the request certainly never reached the service. */
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
 * The one error that the extension throws on purpose. `message` is a sentence for a person: what
 * was wrong and what to do. It never holds a token, a secret or a response body.
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

/** Every AppError as a union, so that a check of `kind` narrows `details`. */
export type AnyAppError = { [K in AppErrorKind]: AppError<K> }[AppErrorKind];

/** True for an AppError, also one made by another chunk of the bundle. */
export function isAppError(value: unknown): value is AnyAppError {
  return value instanceof Error && value.name === 'AppError' && 'kind' in value;
}

/** True when a person, not a fault, ended the work. */
export function isCancelled(value: unknown): value is AppError<'cancelled'> {
  return isAppError(value) && value.kind === 'cancelled';
}

/** The error that an aborted wait or request throws. */
export function cancelled(): AppError<'cancelled'> {
  return new AppError('cancelled', 'Cancelled.', { details: {} });
}

/** Throws the cancelled error when the signal is already aborted. */
export function throwIfCancelled(signal: AbortSignal): void {
  if (signal.aborted) {
    throw cancelled();
  }
}

/** Any thrown value as an AppError; what nobody foresaw becomes `unexpected` with its cause kept. */
export function toAppError(value: unknown): AnyAppError {
  if (isAppError(value)) {
    return value;
  }
  return new AppError(
    'unexpected',
    'Something went wrong inside the extension. The log has more.',
    {
      details: {},
      cause: value,
    },
  );
}
