import { AppError } from '../../domain/faults/appError';
import { payServiceNames } from '../../domain/payService';

import type { AnyAppError } from '../../domain/faults/appError';
import type { PayService } from '../../domain/payService';
import type { SectionFailure } from '../../domain/report/section';

/** What is kept of an error when a section fails with it. */
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

/** The error of a section whose service nobody signed in to. */
export function notSignedIn(service: PayService): AppError<'auth'> {
  return new AppError(
    'auth',
    `You are not signed in to ${payServiceNames[service]}. Sign in, then try again.`,
    { details: { service, reason: 'missing' } },
  );
}

/** Why a section that was to be ordered was not: the run ended before anything was sent. */
export const notOrdered: SectionFailure = {
  kind: 'cancelled',
  message: 'This section wasn’t ordered, so you weren’t charged. Order it to get its data.',
  service: 'jobalyzer',
  reason: null,
  status: null,
};

/** Why a section has nothing when the answer to its order was lost. */
export function toLostFailure(error: AnyAppError | null): SectionFailure {
  const message =
    'PayScale’s answer to the order was lost. It may have been charged, and is not sent again ' +
    'by itself: order again, or leave it.';
  const lost = { kind: 'network', service: 'jobalyzer', reason: null, status: null } as const;
  return error === null
    ? { ...lost, message }
    : { ...lost, ...toSectionFailure(error), service: 'jobalyzer', message };
}

/** Why a section has nothing when a person left a lost order as it is. */
export const abandonedFailure: SectionFailure = {
  ...toLostFailure(null),
  message: 'PayScale’s answer to the order was lost, and it was left so. It may have been charged.',
};

/** Why a section has nothing when its order was taken without it. */
export const noLinkFailure: SectionFailure = {
  kind: 'responseShape',
  message:
    'PayScale accepted the order but returned no link for this report. Order it again to get it.',
  service: 'jobalyzer',
  reason: null,
  status: null,
};

/**
 * Whether an order may have reached the service although it failed here; only then may it have been
 * charged. The client says so itself, and a fault that nobody foresaw counts as such.
 */
export function mayHaveArrived(error: AnyAppError): boolean {
  return error.kind === 'network' ? error.details.delivered : error.kind === 'unexpected';
}

/** Whether a section keeps waiting at its link: what failed can pass, and the report is paid for. */
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

/** A 4xx that is about this link; the others are about a sign-in, a proxy or the moment. */
function isRefusal(status: number): boolean {
  return status >= 400 && status < 500 && ![401, 407, 408, 429].includes(status);
}
