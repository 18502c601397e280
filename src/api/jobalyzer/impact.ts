import * as z from 'zod/mini';

import { inferDifferentialScale, inferShareScale } from '../../domain/figures/shareScale';
import { wrongShape, parseResponse, parseJson } from '../http/parseResponse';
import { figure, mapOf } from '../http/wireSchemas';
import { anyCase } from './anyCase';
import { contextSchema, toTitleMatch } from './envelopeSchemas';
import { serviceUrl } from '../http/serviceUrl';
import { toStatusError } from '../http/statusError';
import { findWords } from './warnings';

import type { ImpactItem, ImpactReport } from '../../domain/figures/impact';
import type { Log } from '../../domain/log';
import type { SendAuthorized } from '../auth/authorizedCalls';

/**
 * The skill or certification section of a response, its items in the order received.
 *
 * @throws AppError `responseShape` when the response has no list of items, not even an empty one.
 */
export function toImpactReport(response: ImpactResponse): ImpactReport {
  if (response.Answers === undefined) {
    throw wrongShape('jobalyzer', 'a response without a list of answers');
  }
  const items = Object.entries(response.Answers ?? {}).flatMap(([name, impact]) =>
    impact === null || impact === undefined ? [] : [toImpactItem(name, impact)],
  );
  return {
    items,
    shareScale: inferShareScale(items.map(item => item.share)),
    differentialScale: inferDifferentialScale(items),
    titleMatch: toTitleMatch(response.Context),
  };
}

function toImpactItem(name: string, impact: Impact): ImpactItem {
  return {
    name,
    profiles: impact.ProfileCount,
    share: impact.PercentReporting,
    medianBasePay: impact.MedianBasePay,
    differential: impact.PayDifferential,
    differentialShare: impact.PayDifferentialPercentage,
  };
}

/**
 * The pay associated with one skill or certification.
 *
 * @see https://developers.payscale.com/_specs/jobalyzer.json (Impact)
 */
export const impactSchema = anyCase({
  ProfileCount: figure,
  PercentReporting: figure,
  MedianBasePay: figure,
  PayDifferential: figure,
  PayDifferentialPercentage: figure,
});

export type Impact = z.infer<typeof impactSchema>;

/**
 * The impact of every skill or certification of a title, by its name.
 *
 * @see https://developers.payscale.com/_specs/jobalyzer.json (ImpactResponseSuccess)
 */
export const impactResponseSchema = anyCase({
  Answers: z.nullish(mapOf(impactSchema)),
  Context: z.nullish(contextSchema),
});

export type ImpactResponse = z.infer<typeof impactResponseSchema>;

export interface ImpactQuestion {
  kind: 'skills' | 'certs';
  jobTitle: string;
  signal: AbortSignal;
}

export interface ImpactDeps {
  send: SendAuthorized;
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
  return toImpactReport(parseResponse(value, { service: 'jobalyzer', ...form }, log));
}
