import type { AppError, AppErrorKind, AnyAppError } from '../../domain/faults/appError';
import type { PayService } from '../../domain/payService';
import type { LogFacts } from '../../domain/log';

/** A button of a notification. */
export type NoticeButton =
  | { does: 'signIn'; service: PayService }
  | { does: 'openSetting'; setting: string }
  | { does: 'resume' }
  | { does: 'testConnection' }
  | { does: 'showLog' };

/** How an error is shown: severity and up to two buttons. The text is the error's message. */
export interface Notice {
  severity: 'information' | 'warning' | 'error';
  buttons: readonly [] | readonly [NoticeButton] | readonly [NoticeButton, NoticeButton];
}

const showLog: NoticeButton = { does: 'showLog' };
const resume: NoticeButton = { does: 'resume' };

/** How each kind of error is shown; null for not at all. */
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
    buttons: [resume, { does: 'openSetting', setting: 'jobPay.polling.maxWaitSeconds' }],
  }),
  storage: () => ({ severity: 'error', buttons: [showLog] }),
  unexpected: () => ({ severity: 'error', buttons: [showLog] }),
};

/** How to show an error; null for one that isn't shown. */
export function getNotice(error: AnyAppError): Notice | null {
  return getNoticeOfKind(error.kind, error);
}

/** Adds Resume for a report that the error left pending. It replaces the second button. */
export function withResume(notice: Notice): Notice {
  const [first] = notice.buttons;
  if (notice.buttons.some(({ does }) => does === 'resume')) {
    return notice;
  }
  return { ...notice, buttons: first === undefined ? [resume] : [first, resume] };
}

function getNoticeOfKind<K extends AppErrorKind>(kind: K, error: AppError<K>): Notice | null {
  return notices[kind](error);
}

/**
 * What the log adds to an error's message. Only an unexpected error is logged with the message of its
 * cause: in other kinds, that may contain parts of a response.
 */
export function describeError(error: AnyAppError): LogFacts {
  const facts: Record<string, string | number | boolean | null> = { kind: error.kind };
  for (const [name, value] of Object.entries(error.details)) {
    if (isFact(value)) {
      facts[name] = value;
    }
  }
  if (error.cause instanceof Error) {
    facts['cause'] = error.kind === 'unexpected' ? getStack(error.cause) : error.cause.name;
  }
  return facts;
}

function isFact(value: unknown): value is string | number | boolean | null {
  return value === null || ['string', 'number', 'boolean'].includes(typeof value);
}

function getStack(cause: Error): string {
  return cause.stack ?? `${cause.name}: ${cause.message}`;
}
