import { createAuthorizedCalls, obtainToken } from '../auth/authorizedCalls';
import { parseJson } from '../http/parseResponse';
import { serviceUrl } from '../http/serviceUrl';
import { toStatusError } from '../http/statusError';
import { yearsExperienceReportResponseSchema, toExperienceReport } from './toExperienceReport';
import { getImpact } from './impact';
import { pollReport } from './pollReport';
import { toOrderError, toOrderReceipt } from './orderOutcome';
import { toReportGenerationRequest } from './orderRequest';
import { payReportResponseSchema } from './paySchemas';
import { findWords } from './warnings';
import { createSuggestions } from './suggestions';
import { toPayReport } from './toPayReport';

import type { AccessTokens } from '../../domain/access/accessTokens';
import type { HttpClient } from '../http/httpClient';
import type { Jobalyzer } from './jobalyzer';

export interface JobalyzerDeps {
  /** As `parseServiceUrl` returns it. */
  apiUrl: string;
  /** The version of the report and impact paths; the other paths are documented for v2 only. */
  apiVersion: 'v1' | 'v2';
  clientId: string;
  tokens: AccessTokens;
  http: HttpClient;
}

/** Jobalyzer over HTTP. */
export function createJobalyzer(deps: JobalyzerDeps): Jobalyzer {
  const { apiUrl, apiVersion, clientId, http } = deps;
  const { log } = http;
  const send = createAuthorizedCalls({ tokens: deps.tokens, http, findWords });
  const calls = { send, apiUrl, apiVersion, clientId, log };

  return {
    prepare: async signal => {
      await obtainToken(deps.tokens, signal);
    },
    orderReports: async (lookUp, sections, signal) => {
      const url = serviceUrl(apiUrl, 'jobalyzer', apiVersion, 'reports');
      const json = toReportGenerationRequest(lookUp, sections, clientId);
      try {
        const body = { json };
        const response = await send({ method: 'POST', url, body, retry: 'billed', signal });
        return toOrderReceipt(response, { apiUrl, log });
      } catch (thrown) {
        throw toOrderError(thrown);
      }
    },
    pollPay: (link, signal) =>
      pollReport(link, signal, {
        ...calls,
        schema: payReportResponseSchema,
        essential: ['Report', 'Reports'],
        toReport: toPayReport,
      }),
    pollExperience: (link, signal) =>
      pollReport(link, signal, {
        ...calls,
        schema: yearsExperienceReportResponseSchema,
        essential: ['Report', 'Report.Ranges'],
        toReport: toExperienceReport,
      }),
    getSkillImpact: (jobTitle, signal) => getImpact({ kind: 'skills', jobTitle, signal }, calls),
    getCertificationImpact: (jobTitle, signal) =>
      getImpact({ kind: 'certs', jobTitle, signal }, calls),
    ...createSuggestions(calls),
    checkStatus: async signal => {
      const response = await send({
        method: 'GET',
        url: serviceUrl(apiUrl, 'status'),
        retry: 'safe',
        signal,
      });
      if (response.status !== 200) {
        const words = findWords(response);
        throw toStatusError(response, { service: 'jobalyzer', words, missing: null });
      }
      parseJson('jobalyzer', response);
    },
  };
}
