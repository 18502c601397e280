import { formatDuration } from '../text/timestamps';

import type { SectionFailure } from '../../../src/domain/report/section';
import type { PageAction } from '../../../src/protocol/messages';
import type { SectionProgressView } from '../../../src/protocol/reportView';

/** The progress of a section, `elapsedMs` after its last update. */
export function describeProgress(
  service: string,
  progress: SectionProgressView,
  elapsedMs: number,
): string {
  if (progress.phase === 'ordering') {
    return `Ordering from ${service}…`;
  }
  if (progress.phase !== 'waiting') {
    return `Requesting data from ${service}…`;
  }
  const waited = Math.min(progress.waitedMs + elapsedMs, progress.maxWaitMs);
  return [
    `${service} is preparing the report.`,
    describeChecks(progress.attempts),
    `${describeNextCheck(progress, elapsedMs)}, for up to ${formatDuration(progress.maxWaitMs)}.`,
    `${formatDuration(waited)} elapsed.`,
  ].join(' ');
}

function describeChecks(count: number): string {
  return (
    ['Not checked yet.', 'Checked once.', 'Checked twice.'][count] ?? `Checked ${count} times.`
  );
}

function describeNextCheck(
  { attempts, nextPollInMs }: SectionProgressView,
  elapsedMs: number,
): string {
  const verb = attempts === 0 ? 'Checking' : 'Checking again';
  const waitMs = nextPollInMs === null ? 0 : nextPollInMs - elapsedMs;
  return waitMs < 500 ? `${verb} now` : `${verb} in ${formatDuration(waitMs)}`;
}

/** The action that helps with a failure. */
export interface Remedy {
  action: PageAction;
  label: string;
}

/** The message for a failed section, with its remedy. */
export interface FailureMessage {
  title: string;
  remedy: Remedy;
}

const resume: Remedy = { action: 'resume', label: 'Resume' };
const showLog: Remedy = { action: 'showLog', label: 'Show Log' };

/** The message and the remedy for each kind of failure. */
const failureKinds: Record<string, { title: (service: string) => string; remedy: Remedy }> = {
  cancelled: { title: () => 'You stopped waiting.', remedy: resume },
  configuration: {
    title: () => 'A setting prevents this request.',
    remedy: { action: 'openSettings', label: 'Open Settings' },
  },
  network: { title: service => `Couldn’t reach ${service}.`, remedy: resume },
  http: { title: service => `${service} returned an error.`, remedy: resume },
  responseShape: { title: service => `${service}’s response couldn’t be read.`, remedy: showLog },
  requestRejected: {
    title: service => `${service} rejected the request.`,
    remedy: { action: 'lookUpAgain', label: 'Look Up Again…' },
  },
  noData: {
    title: service => `${service} has no data for this.`,
    remedy: { action: 'lookUpAgain', label: 'Look Up Again…' },
  },
  pollTimeout: { title: service => `${service} wasn’t ready in time.`, remedy: resume },
  storage: { title: () => 'The report couldn’t be saved.', remedy: showLog },
};

/**
 * The message for a failure. `canResume` is false for an ordered section without a link, which
 * only another order can load.
 */
export function describeFailure(
  failure: SectionFailure,
  service: string,
  canResume: boolean,
): FailureMessage {
  if (failure.kind === 'auth') {
    return describeAuthFailure(failure, service);
  }
  const kind = Object.hasOwn(failureKinds, failure.kind) ? failureKinds[failure.kind] : undefined;
  if (kind === undefined) {
    return { title: 'Something went wrong.', remedy: showLog };
  }
  const mustOrder = kind.remedy === resume && !canResume;
  return {
    title: kind.title(service),
    remedy: mustOrder ? { action: 'orderAgain', label: 'Order Again…' } : kind.remedy,
  };
}

function describeAuthFailure(failure: SectionFailure, service: string): FailureMessage {
  const action = service === 'Lightcast' ? 'signInLightcast' : 'signInJobalyzer';
  const titles: Record<string, string> = {
    missing: `You’re not signed in to ${service}.`,
    rejected: `${service} rejected your credentials.`,
    notEntitled: `These credentials don’t have access to this part of ${service}.`,
  };
  return {
    title: titles[failure.reason ?? ''] ?? `${service} rejected your credentials.`,
    remedy: { action, label: `Sign In to ${service}…` },
  };
}
