import { AppError } from '../../domain/faults/appError';
import { payServiceNames } from '../../domain/payService';

import type { AnyAppError } from '../../domain/faults/appError';
import type { PayService } from '../../domain/payService';
import type { SectionFailure } from '../../domain/report/section';

/** The part of an error that is saved with a failed section. */
export function toSectionFailure(error: AnyAppError): SectionFailure {
  const { kind, message, details } = error;
  return {
    kind,
    message,
    service: 'service' in details ? details.service : null,
    reason: 'reason' in details ? details.reason : null,
    status: 'status' in details ? details.status : null,
  };
}

/** The error of a section whose service the user isn't signed in to. */
export function notSignedIn(service: PayService): AppError<'auth'> {
  return new AppError(
    'auth',
    `You’re not signed in to ${payServiceNames[service]}. Sign in, then try again.`,
    { details: { service, reason: 'missing' } },
  );
}

/** The failure of a section whose run ended before its order was sent. */
export const notOrdered: SectionFailure = {
  kind: 'cancelled',
  message: 'This section wasn’t ordered, so you weren’t charged. Order it to get its data.',
  service: 'jobalyzer',
  reason: null,
  status: null,
};

/** The failure of a section when the response to its order was lost. */
export function toLostFailure(error: AnyAppError | null): SectionFailure {
  const message =
    'PayScale’s response to the order was lost. You may have been charged. The order isn’t ' +
    'resent automatically. Order it again, or leave it as is.';
  const lost = { kind: 'network', service: 'jobalyzer', reason: null, status: null } as const;
  return error === null
    ? { ...lost, message }
    : { ...lost, ...toSectionFailure(error), service: 'jobalyzer', message };
}

/** The failure of a section when the user left a lost order as is. */
export const abandonedFailure: SectionFailure = {
  ...toLostFailure(null),
  message:
    'PayScale’s response to the order was lost, and you left it as is. You may have been charged.',
};

/** The failure of a section when its order was accepted without a link for it. */
export const noLinkFailure: SectionFailure = {
  kind: 'responseShape',
  message:
    'PayScale accepted the order but returned no link for this report. Order it again to get it.',
  service: 'jobalyzer',
  reason: null,
  status: null,
};

/**
 * Whether a failed order may have reached the service; only then may it have been charged. A network
 * error says so; an unexpected error may have occurred after the request.
 */
export function mayHaveArrived(error: AnyAppError): boolean {
  return error.kind === 'network' ? error.details.delivered : error.kind === 'unexpected';
}

/** Whether a section stays pending at its link: the error may be transient, and the report is paid for. */
export function keepsWaiting(error: AnyAppError): boolean {
  switch (error.kind) {
    case 'http':
      return !isRefusal(error.details.status);
    case 'noData':
    case 'requestRejected':
    case 'responseShape':
    case 'unexpected':
      return false;
    default:
      return true;
  }
}

/** A 4xx about this link; the others concern the sign-in, a proxy or a temporary condition. */
function isRefusal(status: number): boolean {
  return status >= 400 && status < 500 && ![401, 407, 408, 429].includes(status);
}
