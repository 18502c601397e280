import type { AppError, AppErrorKind, AnyAppError } from '../../domain/faults/appError';
import type { PayService } from '../../domain/payService';
import type { LogFacts } from '../../domain/log';

/** What a button under a message does. */
export type NoticeButton =
  | { does: 'signIn'; service: PayService }
  | { does: 'openSetting'; setting: string }
  | { does: 'resume' }
  | { does: 'testConnection' }
  | { does: 'showLog' };

/** How a failure is shown: how loudly, and with at most two buttons. The sentence is the error's. */
export interface Notice {
  severity: 'information' | 'warning' | 'error';
  buttons: readonly [] | readonly [NoticeButton] | readonly [NoticeButton, NoticeButton];
}

const showLog: NoticeButton = { does: 'showLog' };

/** What each kind of failure looks like; null says nothing, because a person asked for it. */
const notices: { [K in AppErrorKind]: (error: AppError<K>) => Notice | null } = {
  cancelled: () => null,
  configuration: ({ details: { setting } }) => ({
    severity: 'error',
    buttons: setting === null ? [] : [{ does: 'openSetting', setting }],
  }),
  auth: ({ details: { service, reason } }) => ({
    severity: reason === 'missing' ? 'warning' : 'error',
    buttons: [{ does: 'signIn', service }, showLog],
  }),
  network: () => ({ severity: 'error', buttons: [{ does: 'testConnection' }, showLog] }),
  http: () => ({ severity: 'error', buttons: [showLog] }),
  responseShape: () => ({ severity: 'error', buttons: [showLog] }),
  requestRejected: () => ({ severity: 'error', buttons: [showLog] }),
  noData: () => ({ severity: 'information', buttons: [] }),
  pollTimeout: () => ({
    severity: 'warning',
    buttons: [
      { does: 'resume' },
      { does: 'openSetting', setting: 'jobPay.polling.maxWaitSeconds' },
    ],
  }),
  storage: () => ({ severity: 'error', buttons: [showLog] }),
  unexpected: () => ({ severity: 'error', buttons: [showLog] }),
};

/** How to show an error; null when it is not to be shown. */
export function getNotice(error: AnyAppError): Notice | null {
  return noticeOf(error.kind, error);
}

function noticeOf<K extends AppErrorKind>(kind: K, error: AppError<K>): Notice | null {
  return notices[kind](error);
}

/**
 * What the log says of a failure beside its sentence. Only of an unforeseen fault are the words of
 * its cause written, as those of the others may hold parts of an answer.
 */
export function describeError(error: AnyAppError): LogFacts {
  const facts: Record<string, string | number | boolean | null> = { kind: error.kind };
  for (const [name, value] of Object.entries(error.details)) {
    if (isFact(value)) {
      facts[name] = value;
    }
  }
  if (error.cause instanceof Error) {
    facts['cause'] = error.kind === 'unexpected' ? stackOf(error.cause) : error.cause.name;
  }
  return facts;
}

function isFact(value: unknown): value is string | number | boolean | null {
  return value === null || ['string', 'number', 'boolean'].includes(typeof value);
}

function stackOf(cause: Error): string {
  return cause.stack ?? `${cause.name}: ${cause.message}`;
}
