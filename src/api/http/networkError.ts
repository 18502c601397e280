import { AppError } from '../../domain/faults/appError';
import { payServiceNames } from '../../domain/payService';
import { formatSeconds } from './retryAfter';
import { nameUrlSetting } from './serviceUrl';

import type { RequestTarget } from './httpRequest';

/** A failure below HTTP, as far as it can be derived from a fetch error. */
interface NetworkFailure {
  /** Such as `ENOTFOUND`; null when the error has none. */
  code: string | null;
  /** Such as `connect`; null when the error has none. */
  systemCall: string | null;
  reason: string;
}

/** Codes of a connection that was never established. */
const neverConnected = new Set([
  'ENOTFOUND',
  'EAI_AGAIN',
  'EAI_FAIL',
  'EAI_NODATA',
  'ECONNREFUSED',
  'EHOSTUNREACH',
  'EHOSTDOWN',
  'ENETUNREACH',
  'ENETDOWN',
  'EADDRNOTAVAIL',
  'ERR_SOCKET_CONNECTION_TIMEOUT',
]);

/** Codes of a TLS connection that was refused before anything was sent through it. */
const untrusted =
  /^(?:CERT_|UNABLE_TO_|DEPTH_ZERO_|SELF_SIGNED_|ERR_TLS_CERT_|CRL_|HOSTNAME_MISMATCH|INVALID_CA|INVALID_PURPOSE|ERROR_IN_CERT)/u;

/** OpenSSL's messages for a failed handshake. */
const noHandshake =
  /wrong version number|unsupported protocol|protocol version|handshake failure|unrecognized name/iu;

/** Reads what Node.js, node-fetch or the built-in fetch attach to the errors of a broken connection. */
function toNetworkFailure(thrown: unknown): NetworkFailure {
  let code: string | null = null;
  let systemCall: string | null = null;
  let reason = '';
  // The built-in fetch puts the reason into `cause`.
  for (let error = thrown, depth = 0; error instanceof Error && depth < 5; depth += 1) {
    code ??= findText(error, 'code');
    systemCall ??= findText(error, 'syscall') ?? findText(error, 'erroredSysCall');
    reason += ` ${error.message}`;
    error = error.cause;
  }
  return { code, systemCall, reason };
}

/** True when the request was certainly never sent: no host, no connection, no trusted channel. */
function isUndelivered(failure: NetworkFailure): boolean {
  return (
    failure.systemCall === 'connect' ||
    failure.systemCall === 'getaddrinfo' ||
    neverConnected.has(failure.code ?? '') ||
    isTlsRefusal(failure)
  );
}

/** The error for a missing or incomplete response. `hasResponse` is true once the status arrived. */
export function toNetworkError(
  target: RequestTarget & { hasResponse: boolean },
  thrown: unknown,
): AppError<'network'> {
  const failure = toNetworkFailure(thrown);
  const delivered = target.hasResponse || !isUndelivered(failure);
  return new AppError('network', explain(target, failure), {
    details: { service: target.service, code: failure.code, delivered },
  });
}

/** The error for a request that timed out. */
export function timedOutRequest(
  { service, url }: Pick<RequestTarget, 'service' | 'url'>,
  timeoutMs: number,
): AppError<'network'> {
  return new AppError(
    'network',
    `${url.host} didn’t respond within ${formatSeconds(timeoutMs)}. ` +
      'Try again, or increase the setting jobPay.http.timeoutSeconds.',
    { details: { service, code: 'ETIMEDOUT', delivered: true } },
  );
}

/** True when the server's certificate isn't trusted; a retry can't fix that. */
export function isUntrusted(code: string | null): boolean {
  return untrusted.test(code ?? '');
}

function isTlsRefusal({ code, reason }: NetworkFailure): boolean {
  const words = `${code ?? ''} ${reason}`.replaceAll('_', ' ');
  return isUntrusted(code) || (/^(?:EPROTO|ERR SSL)\b/u.test(words) && noHandshake.test(words));
}

function explain(target: RequestTarget, failure: NetworkFailure): string {
  const { host } = target.url;
  const setting = nameUrlSetting(target);
  if (isTlsRefusal(failure)) {
    return (
      `Couldn’t establish a secure connection to ${host} (${failure.code ?? 'TLS'}). ` +
      `Check ${setting}, your proxy, and this computer’s certificates.`
    );
  }
  if (failure.systemCall === 'getaddrinfo' || /^(?:ENOTFOUND|EAI_)/u.test(failure.code ?? '')) {
    return `Couldn’t find ${host}. Check your internet connection, your proxy, and ${setting}.`;
  }
  if (isUndelivered(failure)) {
    return `Couldn’t reach ${host} (${failure.code ?? 'no connection'}). Check your internet connection, your proxy, and ${setting}.`;
  }
  const code = failure.code === null ? '' : ` (${failure.code})`;
  return `The connection to ${payServiceNames[target.service]} closed before the response was complete${code}. Try again.`;
}

function findText(error: Error, name: string): string | null {
  const value: unknown = Reflect.get(error, name);
  return typeof value === 'string' ? value : null;
}
