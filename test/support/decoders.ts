import { requestToken } from '../../src/api/auth/requestToken';
import { createJobalyzer } from '../../src/api/jobalyzer/jobalyzerClient';
import { createLightcast } from '../../src/api/lightcast/lightcastClient';
import { isRecord } from '../../src/api/http/wireSchemas';
import { parseReadyTimes } from '../../src/domain/waiting/readyTimes';
import { findJson } from '../../src/domain/findJson';
import { toHostSchema } from '../../src/protocol/messages';
import { formatStoredReport } from '../../src/reports/store/formatStoredReport';
import { parseStoredReport } from '../../src/reports/store/parseStoredReport';
import { parsePanelState } from '../../src/vscode/panel/panelSubject';
import { parseSetting, settingNames } from '../../src/connections/settingValues';

import { SkippingClock } from './fakeClock';
import { makeExperienceAnswer, makeImpactAnswer, makePayAnswer } from './jobalyzerAnswers';
import { makeLookUp } from './jobalyzerHarness';
import { KeptLog } from './keptLog';
import { makeBenchmarkAnswer, makeMetaAnswer } from './lightcastAnswers';
import { NumberedTokens } from './numberedTokens';
import { makeReport } from './savedReports';

import type { HttpClient } from '../../src/api/http/httpClient';
import type { Jobalyzer } from '../../src/api/jobalyzer/jobalyzer';
import type { Lightcast } from '../../src/api/lightcast/lightcast';

/** A decoder of external data, with a valid example. */
export interface Decoder {
  answer: unknown;
  /** Returns a value, or fails with an `AppError`. */
  decode: (text: string) => unknown;
}

const never = new AbortController().signal;
const origin = 'https://api.test';
const link = `${origin}/jobalyzer/v1/reports/1/pay`;

/** All decoders of responses, files, messages, settings and states, with valid examples. */
export const decoders: Record<string, Decoder> = {
  token: {
    answer: { access_token: 'abc', expires_in: 3600, token_type: 'Bearer', scope: 'jobalyzer' },
    decode: text => askToken(200, text),
  },
  'refused token': {
    answer: { error: 'invalid_client', error_description: 'No such client' },
    decode: text => askToken(400, text),
  },
  order: {
    answer: {
      Links: { PayReport: link, YearsExperienceReport: `${link}/yoe`, Self: '/reports/1' },
      Errors: [{ AnswerId: 'City', AnswerValue: 'Atlantis', Message: 'not known', Code: 'x' }],
    },
    decode: text =>
      openJobalyzer(200, text).orderReports(makeLookUp(), ['pay', 'experience'], never),
  },
  'refused order': {
    answer: { Errors: [{ AnswerId: 'City', Message: 'not known' }], ErrorMessage: 'no' },
    decode: text => openJobalyzer(400, text).orderReports(makeLookUp(), ['pay'], never),
  },
  link: {
    answer: link,
    decode: text => {
      const value = findJson(text);
      const given = typeof value === 'string' ? value : text;
      return openJobalyzer(202, '{}').pollPay(given, never);
    },
  },
  'not ready': {
    answer: { RetryAfterMilliseconds: 1500, Message: 'not yet' },
    decode: text => openJobalyzer(202, text).pollPay(link, never),
  },
  pay: {
    answer: makePayAnswer(),
    decode: text => openJobalyzer(200, text).pollPay(link, never),
  },
  experience: {
    answer: makeExperienceAnswer(),
    decode: text => openJobalyzer(200, text).pollExperience(link, never),
  },
  'skill impact': {
    answer: makeImpactAnswer(),
    decode: text => openJobalyzer(200, text).getSkillImpact('Nurse', never),
  },
  'certification impact': {
    answer: makeImpactAnswer(),
    decode: text => openJobalyzer(200, text).getCertificationImpact('Nurse', never),
  },
  suggestions: {
    answer: { Answers: [{ Answer: 'Nurse', Score: 12.5 }, { Answer: 'Nursing Aide' }] },
    decode: text => openJobalyzer(200, text).suggest('JobTitle', 'Nurse', never),
  },
  locations: {
    answer: { Locations: [{ City: 'Seattle', State: 'Washington', Country: 'United States' }] },
    decode: text => openJobalyzer(200, text).searchLocations('Seattle', never),
  },
  meta: {
    answer: makeMetaAnswer(),
    decode: text => openLightcast(200, text).getMeta(never),
  },
  benchmark: {
    answer: makeBenchmarkAnswer(),
    decode: text => askBenchmark(200, text),
  },
  'refused benchmark': {
    answer: { errors: [{ status: 400, title: 'Bad dataset', detail: 'no such dataset' }] },
    decode: text => askBenchmark(400, text),
  },
  'stored report': {
    answer: JSON.parse(formatStoredReport(makeReport())) as unknown,
    decode: text => {
      const stored = parseStoredReport(text);
      return stored.problem === null ? formatStoredReport(stored.report) : stored.sentence;
    },
  },
  'message of a page': {
    answer: { type: 'action/run', action: 'refresh', section: 'pay' },
    decode: text => toHostSchema.safeParse(findJson(text)).success,
  },
  'state of a page': {
    answer: { kind: 'comparison', reportIds: ['a', 'b'] },
    decode: text => parsePanelState(findJson(text)) ?? 'none',
  },
  'times of earlier reports': {
    answer: { 'live.jobalyzer.pay': [1200, 3400, 900] },
    decode: text => parseReadyTimes(findJson(text)),
  },
  settings: {
    answer: {
      dataSource: 'auto',
      'jobalyzer.apiUrl': 'https://api.example.com/path',
      'jobalyzer.tokenUrl': 'http://localhost:8080/token',
      'jobalyzer.apiVersion': 'v1',
      'lightcast.apiUrl': 'https://[::1]:8443',
      'lightcast.tokenUrl': 'http://127.0.0.1:1',
      'lightcast.lotVersion': '7',
      'polling.maxWaitSeconds': 300,
      'http.timeoutSeconds': 30,
      'pay.hoursPerYear': 2080,
    },
    decode: text => {
      const values = findJson(text);
      return settingNames.map(name => parseSetting(name, isRecord(values) ? values[name] : values));
    },
  },
};

function answering(status: number, text: string): HttpClient {
  const headers = { get: () => null };
  return {
    log: new KeptLog(),
    send: () => Promise.resolve({ status, headers, text, retryAfterMs: null }),
  };
}

function askToken(status: number, text: string): Promise<unknown> {
  return requestToken(
    {
      service: 'jobalyzer',
      tokenUrl: `${origin}/connect/token`,
      scope: 'jobalyzer',
      credentials: { clientId: 'me', clientSecret: 'secret' },
      http: answering(status, text),
      clock: new SkippingClock(),
    },
    never,
  );
}

function openJobalyzer(status: number, text: string): Jobalyzer {
  return createJobalyzer({
    apiUrl: origin,
    apiVersion: 'v1',
    clientId: 'me',
    tokens: new NumberedTokens('jobalyzer'),
    http: answering(status, text),
  });
}

function openLightcast(status: number, text: string): Lightcast {
  return createLightcast({
    apiUrl: origin,
    lotVersion: '7',
    tokens: new NumberedTokens('lightcast'),
    http: answering(status, text),
    clock: new SkippingClock(),
  });
}

/** Uses the same text for `/meta` and for the benchmark, so that either can be invalid. */
function askBenchmark(status: number, text: string): Promise<unknown> {
  const occupation = { dimension: 'soc', id: '15-1252', name: null } as const;
  const region = { nation: 'us', level: null, id: null };
  return openLightcast(status, text).getBenchmark({ occupation, region }, never);
}
