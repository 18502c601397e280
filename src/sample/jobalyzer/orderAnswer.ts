import { randomBytes } from 'node:crypto';

import { readTexts } from '../server/readFields';

import { checkAnswers, readAnswers } from './answers';
import { type ReportCode, type SampleOrder, reportCodes, toReportId } from './reportId';
import { fictionalNote } from './sampleNote';

import type { JobalyzerBehavior, LinkBehavior } from '../sampleBehavior';
import type { Answer } from '../server/answer';
import type { RequestError } from './requestError';

export interface OrderDeps {
  behavior: JobalyzerBehavior;
  /** The API version of the order, `v1` or `v2`. */
  version: string;
  /** The origin and base path of correct links. */
  origin: string;
  basePath: string;
  now: number;
  onOrder: (order: SampleOrder, id: string) => void;
}

/**
 * Handles `POST /reports`. The success body and the shape of errors are documented; the conditions
 * and codes of errors are the sample's choice.
 *
 * @see https://developers.payscale.com/jobalyzer/patterns.html
 */
export function answerOrder(body: unknown, deps: OrderDeps): Answer {
  const answers = readAnswers(body);
  const named = readTexts(body, 'requestedReports');
  const result = checkAnswers(answers);
  const errors = [...checkCodes(named), ...('errors' in result ? result.errors : [])];
  const ignored = 'checked' in result ? result.checked.ignored : [];
  const refused = findRefusal(errors, ignored, deps.behavior);
  if (refused !== undefined) {
    return refused;
  }
  const order: SampleOrder = {
    orderedAt: deps.now,
    reports: reportCodes.filter(code => named.includes(code)),
    answers,
    nonce: randomBytes(6).toString('base64url'),
  };
  const id = toReportId(order);
  deps.onOrder(order, id);
  const warns = deps.behavior.unconfirmedAnswers === 'warning' && ignored.length > 0;
  return {
    status: 200,
    body: {
      ...toLinks(id, order.reports, deps),
      Warnings: warns ? ignored : null,
      Errors: null,
      SampleNote: fictionalNote,
    },
  };
}

/** `{Warnings, Errors}` without `Links`: the response to every rejected order or poll. */
export function refuseReport(status: number, errors: readonly RequestError[]): Answer {
  return { status, body: { Warnings: null, Errors: errors, SampleNote: fictionalNote } };
}

function findRefusal(
  errors: readonly RequestError[],
  ignored: readonly RequestError[],
  { unconfirmedAnswers }: JobalyzerBehavior,
): Answer | undefined {
  const isStrict = unconfirmedAnswers === 'error400' || unconfirmedAnswers === 'errorIn200';
  const all = [...errors, ...(isStrict ? ignored : [])];
  return all.length === 0
    ? undefined
    : refuseReport(unconfirmedAnswers === 'errorIn200' ? 200 : 400, all);
}

function checkCodes(named: readonly string[]): RequestError[] {
  const unknown = named.filter(name => !reportCodes.some(code => code === name));
  return (named.length === 0 ? [''] : unknown).map(code => ({
    AnswerId: 'requestedReports',
    AnswerValue: code,
    Message: `“${code}” is no report that can be ordered: name “pay”, “yoe” or both.`,
    Code: 'SAMPLE_UNKNOWN_REPORT_CODE',
  }));
}

function toLinks(id: string, reports: readonly ReportCode[], deps: OrderDeps): object {
  const { links } = deps.behavior;
  if (links.form === 'missing') {
    return {};
  }
  const link = (end: string, version: string): string =>
    `${toLinkOrigin(links, deps.origin)}${deps.basePath}/jobalyzer/${version}/reports/${id}${end}`;
  const isMixed = links.version === 'mixed';
  return {
    Links: {
      Self: link('', isMixed ? 'v2' : deps.version),
      ...(reports.includes('pay')
        ? { PayReport: link('/pay', isMixed ? 'v1' : deps.version) }
        : {}),
      ...(reports.includes('yoe')
        ? { YearsExperienceReport: link('/yoe', isMixed ? 'v2' : deps.version) }
        : {}),
      ...links.extra,
    },
  };
}

function toLinkOrigin(links: LinkBehavior, origin: string): string {
  const origins = { absolute: origin, relative: '', foreign: links.foreignOrigin, missing: '' };
  return origins[links.form];
}
