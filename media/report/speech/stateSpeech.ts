import { formatSpan } from '../text/timestamps';

import type { SectionFailure } from '../../../src/domain/report/section';
import type { PageAction } from '../../../src/protocol/messages';
import type { SectionProgressView } from '../../../src/protocol/reportView';

/** What a section is waiting for, in one sentence, `elapsedMs` after it was last heard of. */
export function describeProgress(
  service: string,
  progress: SectionProgressView,
  elapsedMs: number,
): string {
  if (progress.phase === 'ordering') {
    return `Ordering from ${service}.`;
  }
  if (progress.phase !== 'waiting') {
    return `Asking ${service}.`;
  }
  const waited = Math.min(progress.waitedMs + elapsedMs, progress.maxWaitMs);
  const next =
    progress.nextPollInMs === null
      ? ''
      : `; next look in ${formatSpan(progress.nextPollInMs - elapsedMs)}`;
  const limit = formatSpan(progress.maxWaitMs);
  return `${service} is preparing this. Look ${progress.attempts}, waited ${formatSpan(waited)} of at most ${limit}${next}.`;
}

/** What the person can do about a failure: the one action that helps. */
export interface Remedy {
  action: PageAction;
  label: string;
}

/** A failed section in words, with its remedy. */
export interface FailureWords {
  title: string;
  remedy: Remedy;
}

const resume: Remedy = { action: 'resume', label: 'Resume' };
const showLog: Remedy = { action: 'showLog', label: 'Show Log' };

/** How each kind of failure is called, and what helps. */
const failureKinds: Record<string, { title: (service: string) => string; remedy: Remedy }> = {
  cancelled: { title: () => 'Waiting was stopped.', remedy: resume },
  configuration: {
    title: () => 'A setting keeps this from being asked.',
    remedy: { action: 'openSettings', label: 'Open Settings' },
  },
  network: { title: service => `${service} could not be reached.`, remedy: resume },
  http: { title: service => `${service} answered with an error.`, remedy: resume },
  responseShape: { title: service => `${service}’s answer could not be read.`, remedy: showLog },
  requestRejected: {
    title: service => `${service} refused the question.`,
    remedy: { action: 'lookUpAgain', label: 'Look Up Again…' },
  },
  noData: {
    title: service => `${service} has no figures for this.`,
    remedy: { action: 'lookUpAgain', label: 'Look Up Again…' },
  },
  pollTimeout: { title: service => `${service} was not ready in time.`, remedy: resume },
  storage: { title: () => 'The report could not be saved.', remedy: showLog },
};

/**
 * A failure in words. `canResume` is false for a section that was ordered and has no link: only
 * another order would bring it.
 */
export function describeFailure(
  failure: SectionFailure,
  service: string,
  canResume: boolean,
): FailureWords {
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

function describeAuthFailure(failure: SectionFailure, service: string): FailureWords {
  const action = service === 'Lightcast' ? 'signInLightcast' : 'signInJobalyzer';
  const titles: Record<string, string> = {
    missing: `Not signed in to ${service}.`,
    rejected: `${service} refused the sign-in.`,
    notEntitled: `These credentials may not use this part of ${service}.`,
  };
  return {
    title: titles[failure.reason ?? ''] ?? `${service} refused the sign-in.`,
    remedy: { action, label: `Sign In to ${service}…` },
  };
}
