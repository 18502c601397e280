import { parseAnswer, parseJson } from '../http/parseAnswer';
import { serviceUrl } from '../http/serviceUrl';
import { toStatusError } from '../http/statusError';

import { impactResponseSchema } from './impactSchemas';
import { findWords } from './warnings';
import { toImpactReport } from './toImpactReport';

import type { ImpactReport } from '../../domain/figures/impact';
import type { Log } from '../../domain/log';
import type { SendAuthorised } from '../auth/authorisedCalls';

export interface ImpactQuestion {
  kind: 'skills' | 'certs';
  jobTitle: string;
  signal: AbortSignal;
}

export interface ImpactDeps {
  send: SendAuthorised;
  apiUrl: string;
  apiVersion: 'v1' | 'v2';
  clientId: string;
  log: Log;
}

const subjects: Record<ImpactQuestion['kind'], string> = {
  skills: 'skill',
  certs: 'certification',
};

/**
 * How skills or certifications are associated with pay for a title. Synchronous and not billed.
 *
 * @throws AppError `noData` when the service has none for the title.
 * @see https://developers.payscale.com/jobalyzer/patterns.html
 */
export async function getImpact(
  { kind, jobTitle, signal }: ImpactQuestion,
  { send, apiUrl, apiVersion, clientId, log }: ImpactDeps,
): Promise<ImpactReport> {
  const url = serviceUrl(apiUrl, 'jobalyzer', apiVersion, 'impact', kind);
  url.search = new URLSearchParams({
    jobTitle,
    autoResolveJobTitle: 'true',
    customerId: clientId,
    user: clientId,
  }).toString();
  const response = await send({ method: 'GET', url, retry: 'safe', signal });
  if (response.status !== 200) {
    const words = findWords(response);
    const missing =
      words === null ? null : `PayScale has no ${subjects[kind]} data for “${jobTitle}”.`;
    throw toStatusError(response, {
      service: 'jobalyzer',
      words,
      missing,
      settings: ['apiUrl', 'apiVersion'],
    });
  }
  const value = parseJson('jobalyzer', response);
  const form = { schema: impactResponseSchema, essential: ['Answers'] };
  return toImpactReport(parseAnswer(value, { service: 'jobalyzer', ...form }, log));
}
