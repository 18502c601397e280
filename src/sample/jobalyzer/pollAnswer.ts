import { checkAnswers } from './answers';
import { refuseReport } from './orderAnswer';
import { getExperienceAnswer, getPayAnswer } from './reportAnswer';
import { type ReportCode, readReportId } from './reportId';

import type { JobalyzerBehavior, Readiness } from '../sampleBehavior';
import type { Answer } from '../server/answer';
import type { PollCounts } from './pollCounts';
import type { RequestError, SampleCode } from './requestError';

export interface PollDeps {
  behavior: JobalyzerBehavior;
  version: 'v1' | 'v2';
  now: number;
  attempts: PollCounts;
}

/**
 * Handles a poll of an ordered report: 202 until the report is ready, then always 200. The two
 * statuses and `RetryAfterMilliseconds` are documented, the rest of the timing isn't.
 *
 * @see https://developers.payscale.com/jobalyzer/patterns.html
 */
export function answerPoll(id: string, code: ReportCode, deps: PollDeps): Answer {
  const { behavior, now } = deps;
  const order = readReportId(id);
  if (order === undefined) {
    return refuse(deps, 'SAMPLE_UNKNOWN_REPORT', 'Report not found.');
  }
  if (now - order.orderedAt > behavior.reportLifeMs) {
    return refuse(deps, 'SAMPLE_EXPIRED_REPORT', 'The report has expired.');
  }
  const result = checkAnswers(order.answers);
  if (!order.reports.includes(code) || 'errors' in result) {
    return refuse(deps, 'SAMPLE_REPORT_NOT_REQUESTED', `No “${code}” report was ordered.`);
  }
  const readiness = code === 'pay' ? behavior.pay : behavior.experience;
  const leftMs = order.orderedAt + readiness.readyAfterMs - now;
  const attempts = deps.attempts.count(`${code} ${id}`);
  if (!isReady(readiness, leftMs, attempts)) {
    return notReady(leftMs, behavior);
  }
  const question = { submitted: order.answers, ...result, ...order, ...deps };
  return {
    status: 200,
    body: code === 'pay' ? getPayAnswer(question) : getExperienceAnswer(question),
  };
}

function isReady(readiness: Readiness, leftMs: number, attempts: number): boolean {
  return leftMs <= 0 && attempts > readiness.notReadyPolls;
}

function notReady(leftMs: number, behavior: JobalyzerBehavior): Answer {
  const { retryAfterHeader, retryAfterMilliseconds: wait } = behavior;
  const autoMs = Math.min(1000, Math.max(250, Math.ceil(leftMs)));
  const remaining = wait === 'auto' ? autoMs : undefined;
  return {
    status: 202,
    body: {
      ...(wait === 'absent'
        ? {}
        : { RetryAfterMilliseconds: typeof wait === 'object' ? wait.literal : remaining }),
      Warnings: null,
      Errors: null,
    },
    headers: retryAfterHeader === null ? {} : { 'retry-after': retryAfterHeader },
  };
}

function refuse({ behavior }: PollDeps, code: SampleCode, message: string): Answer {
  const error: RequestError = {
    AnswerId: 'ReportId',
    AnswerValue: null,
    Message: message,
    Code: code,
  };
  return refuseReport(behavior.unknownReportStatus, [error]);
}
