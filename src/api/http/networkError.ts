import { AppError } from '../../domain/faults/appError';
import { type PayService, payServiceNames } from '../../domain/payService';

/** What failed below HTTP, as far as the error of a fetch tells. */
interface NetworkFault {
  /** Such as `ENOTFOUND`; null when the error has none. */
  code: string | null;
  /** Such as `connect`; null when the error has none. */
  systemCall: string | null;
  reason: string;
}

/** Codes of a connection that was never made. */
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

/** Codes of a secure connection that was refused before anything was sent through it. */
const untrusted =
  /^(?:CERT_|UNABLE_TO_|DEPTH_ZERO_|SELF_SIGNED_|ERR_TLS_CERT_|CRL_|HOSTNAME_MISMATCH|INVALID_CA|INVALID_PURPOSE|ERROR_IN_CERT)/u;

/** OpenSSL's words for a handshake that both sides could not agree on. */
const noHandshake =
  /wrong version number|unsupported protocol|protocol version|handshake failure|unrecognized name/iu;

/** Reads what node, node-fetch or the fetch built into node put on the errors of a broken connection. */
function toNetworkFault(thrown: unknown): NetworkFault {
  let code: string | null = null;
  let systemCall: string | null = null;
  let reason = '';
  // The fetch built into node hides the reason in `cause`.
  for (let error = thrown, depth = 0; error instanceof Error && depth < 5; depth += 1) {
    code ??= findText(error, 'code');
    systemCall ??= findText(error, 'syscall') ?? findText(error, 'erroredSysCall');
    reason += ` ${error.message}`;
    error = error.cause;
  }
  return { code, systemCall, reason };
}

/** True when the request certainly never left: no name, no connection, no trusted channel. */
function isUndelivered(fault: NetworkFault): boolean {
  return (
    fault.systemCall === 'connect' ||
    fault.systemCall === 'getaddrinfo' ||
    neverConnected.has(fault.code ?? '') ||
    isTlsRefusal(fault)
  );
}

/** The error for a request that got no whole answer. `answering` is true once the status was there. */
export function toNetworkError(
  at: { service: PayService; url: URL; answering: boolean },
  thrown: unknown,
): AppError<'network'> {
  const fault = toNetworkFault(thrown);
  const delivered = at.answering || !isUndelivered(fault);
  return new AppError('network', explain(at, fault), {
    details: { service: at.service, code: fault.code, delivered },
  });
}

/** The error for a request whose time was over. */
export function timedOutRequest(
  at: { service: PayService; url: URL },
  timeoutMs: number,
): AppError<'network'> {
  return new AppError(
    'network',
    `${at.url.host} did not answer within ${Math.round(timeoutMs / 100) / 10} seconds. ` +
      'Try again, or raise the setting jobPay.http.timeoutSeconds.',
    { details: { service: at.service, code: 'ETIMEDOUT', delivered: true } },
  );
}

/** True when the certificate of the other side could not be trusted; trying again mends nothing. */
export function isUntrusted(code: string | null): boolean {
  return untrusted.test(code ?? '');
}

function isTlsRefusal({ code, reason }: NetworkFault): boolean {
  const words = `${code ?? ''} ${reason}`.replaceAll('_', ' ');
  return isUntrusted(code) || (/^(?:EPROTO|ERR SSL)\b/u.test(words) && noHandshake.test(words));
}

function explain(at: { service: PayService; url: URL }, fault: NetworkFault): string {
  const { host } = at.url;
  if (isTlsRefusal(fault)) {
    return (
      `The secure connection to ${host} could not be made (${fault.code ?? 'TLS'}). ` +
      'Check the address in the settings, the proxy, and the certificates of this computer.'
    );
  }
  if (fault.systemCall === 'getaddrinfo' || /^(?:ENOTFOUND|EAI_)/u.test(fault.code ?? '')) {
    return `${host} could not be found. Check the internet connection, the proxy, and the address in the settings.`;
  }
  if (isUndelivered(fault)) {
    return `${host} could not be reached (${fault.code ?? 'no connection'}). Check the internet connection, the proxy, and the address in the settings.`;
  }
  const code = fault.code === null ? '' : ` (${fault.code})`;
  return `The connection to ${payServiceNames[at.service]} broke before the answer was complete${code}. Try again.`;
}

function findText(error: Error, name: string): string | null {
  const value: unknown = Reflect.get(error, name);
  return typeof value === 'string' ? value : null;
}
