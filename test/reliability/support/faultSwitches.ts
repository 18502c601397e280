import type { FaultEffect, SampleRoute } from '../../../src/sample/faults';
import type { SampleSwitches } from '../../../src/sample/sampleBehavior';
import type { Detour } from './detours';

/** How one fault is brought about, at a route and as often as its case says. */
export interface FaultSetting {
  effect?: FaultEffect;
  /** Whether the service does what it was asked all the same; the sample's own answer when absent. */
  executed?: boolean;
  /** Where the request ends up instead of at the service. */
  detour?: Detour;
  behavior?: SampleSwitches;
  /** By how much the clock of this computer is ahead of the service's, in milliseconds. */
  skewMs?: number;
  /** The request is given up after a short while; otherwise there is time for any answer. */
  isSlow?: boolean;
  /** Answers are well until the route has answered once; then every token is worthless. */
  revokes?: boolean;
}

const elevenMegabytes = 11 * 1024 * 1024;
const threeHoursMs = 3 * 3_600_000;
const webPage = '<html><body>Bad gateway</body></html>';
const page = { 'content-type': 'text/html' };

/** Gives every object of an answer's body other types than it should have. */
const withWrongTypes = (body: unknown): unknown =>
  typeof body === 'object' && body !== null
    ? Object.fromEntries(Object.keys(body).map(key => [key, 'not this']))
    : body;

const named: Record<string, FaultSetting> = {
  'nothing wrong': {},
  'connection refused': { detour: 'refused' },
  'name does not resolve': { detour: 'noSuchName' },
  'no TLS behind https': { detour: 'noTls' },
  'certificate not trusted': { detour: 'untrusted' },
  'connection closed at once': { detour: 'closesAtOnce' },
  'speaks no HTTP': { detour: 'noHttp' },
  reset: { effect: { kind: 'reset' } },
  'reset, carried out': { effect: { kind: 'reset' }, executed: true },
  'reset amid the body': { effect: { kind: 'resetAmid' } },
  'body cut short': { effect: { kind: 'truncate', honest: false } },
  'half a body, its length right': { effect: { kind: 'truncate', honest: true } },
  hang: { effect: { kind: 'hang' }, isSlow: true },
  'hang, carried out': { effect: { kind: 'hang' }, executed: true, isSlow: true },
  'stall amid the body': { effect: { kind: 'stall' }, isSlow: true },
  'slow drip': { effect: { kind: 'drip', bytes: 64, everyMs: 1 } },
  'too large, and says so': { effect: { kind: 'oversize', bytes: elevenMegabytes, sized: true } },
  'too large, unsaid': { effect: { kind: 'oversize', bytes: elevenMegabytes, sized: false } },
  'wrong content type': { effect: { kind: 'contentType', value: 'text/plain' } },
  'web page with 200': { effect: { kind: 'answer', status: 200, body: webPage, headers: page } },
  'web page with 502': { effect: { kind: 'answer', status: 502, body: webPage, headers: page } },
  'empty body': { effect: { kind: 'answer', status: 200, body: null } },
  'a list': { effect: { kind: 'rewrite', change: () => [] } },
  'null instead': { effect: { kind: 'rewrite', change: () => 'null' } },
  'wrong types': { effect: { kind: 'rewrite', change: withWrongTypes } },
  'clock 3 h ahead': { skewMs: threeHoursMs },
  'clock 3 h behind': { skewMs: -threeHoursMs },
  'invalid client': { behavior: { tokens: { jobalyzer: { answer: 'invalidClient' } } } },
  'invalid scope': { behavior: { tokens: { jobalyzer: { answer: 'invalidScope' } } } },
  'no token in it': { behavior: { tokens: { jobalyzer: { answer: 'noToken' } } } },
  'expires_in as text': { behavior: { tokens: { jobalyzer: { advertisedExpiresIn: '3600' } } } },
  'expires_in negative': { behavior: { tokens: { jobalyzer: { advertisedExpiresIn: -1 } } } },
  'token good for 1 s only': { behavior: { tokens: { jobalyzer: { lifeMs: 1000 } } } },
  'token good for one call': { behavior: { tokens: { jobalyzer: { usesPerToken: 1 } } } },
  'tokens revoked': { revokes: true },
  'not entitled': {
    behavior: { tokens: { jobalyzer: { entitled: false }, lightcast: { entitled: false } } },
  },
  'no Links': { behavior: { jobalyzer: { links: { form: 'missing' } } } },
  'relative links': { behavior: { jobalyzer: { links: { form: 'relative' } } } },
  'links of another origin': { behavior: { jobalyzer: { links: { form: 'foreign' } } } },
  'links of another version': { behavior: { jobalyzer: { links: { version: 'mixed' } } } },
  'unknown link keys': {
    behavior: { jobalyzer: { links: { extra: { Other: 'javascript:alert(1)' } } } },
  },
  'keys in camel case': { behavior: { jobalyzer: { keyCase: 'camel' } } },
  'Report only': { behavior: { jobalyzer: { payEnvelope: 'Report' } } },
  'Reports only': { behavior: { jobalyzer: { payEnvelope: 'Reports' } } },
  'sub-reports null': {
    behavior: { jobalyzer: { nullSubReports: ['BasePayReport', 'Bonus', 'TotalPayReport'] } },
  },
  'sub-reports absent': {
    behavior: { jobalyzer: { absentSubReports: ['BasePayReport', 'Bonus', 'TotalPayReport'] } },
  },
  'thin data': { behavior: { jobalyzer: { thinData: true } } },
  'unknown fields': { behavior: { jobalyzer: { extraFields: true } } },
  'id expired, 404': { behavior: { jobalyzer: { reportLifeMs: -1, unknownReportStatus: 404 } } },
  'id expired, 400': { behavior: { jobalyzer: { reportLifeMs: -1, unknownReportStatus: 400 } } },
  'never ready': {
    behavior: { jobalyzer: { pay: { readyAfterMs: Infinity, notReadyPolls: 0 } } },
  },
  'Errors inside a 200': {
    effect: {
      kind: 'answer',
      status: 200,
      body: { Errors: [{ AnswerId: 'City', AnswerValue: 'Atlantis', Message: 'not confirmed' }] },
    },
  },
  'Errors beside the answer': {
    effect: {
      kind: 'rewrite',
      change: body =>
        Object.assign({}, body, { Errors: [{ AnswerId: 'City', Message: 'ignored' }] }),
    },
  },
  '500 with Errors': {
    effect: { kind: 'answer', status: 500, body: { Errors: [{ Message: 'no such city' }] } },
  },
  'meta changed': { behavior: { lightcast: { meta: 'changed' } } },
  'datasets missing': { behavior: { lightcast: { missingDatasets: ['salary', 'employers'] } } },
  'datasets null': { behavior: { lightcast: { nullDatasets: ['salary', 'education'] } } },
  'unknown occupation': { behavior: { lightcast: { unknownIds: ['15-1252'] } } },
  'one call a second': { behavior: { lightcast: { callsPerSecond: 1 } } },
  'warnings of a wrong type': { behavior: { lightcast: { warnings: { literal: 7 } } } },
};

/** The setting behind the name of a fault: one of the list, a redirect, or a status with what it says. */
export function findFault(name: string): FaultSetting | undefined {
  return named[name] ?? findRedirect(name) ?? findStatus(name);
}

const redirects = [301, 302, 303, 307, 308] as const;

/** Where a redirect leads: to the very route again, or to a computer that nobody asked for. */
const locations: Record<string, string> = {
  'same origin': '?again',
  'other origin': 'https://elsewhere.invalid/',
};

/** `307 to same origin`, `302 to other origin, carried out`. */
function findRedirect(name: string): FaultSetting | undefined {
  const parts = /^(\d{3}) to (same origin|other origin)(, carried out)?$/u.exec(name);
  const status = redirects.find(each => String(each) === parts?.[1]);
  const location = locations[parts?.[2] ?? ''];
  if (status === undefined || location === undefined) {
    return undefined;
  }
  const executed = parts?.[3] !== undefined;
  return { effect: { kind: 'redirect', status, location }, executed };
}

/** The routes that a lookup comes by. */
export const faultyRoutes = [
  'jobalyzer.token',
  'jobalyzer.order',
  'jobalyzer.pay',
  'jobalyzer.experience',
  'jobalyzer.impact',
  'lightcast.token',
  'lightcast.meta',
  'lightcast.benchmark',
] as const satisfies readonly SampleRoute[];

export type FaultyRoute = (typeof faultyRoutes)[number];

export function isFaultyRoute(name: string): name is FaultyRoute {
  return faultyRoutes.some(route => route === name);
}

/** `503`, `429 Retry-After: 7`, `202 RetryAfterMilliseconds: "1500"`. */
function findStatus(name: string): FaultSetting | undefined {
  const parts = /^(\d{3})(?: (Retry-After|RetryAfterMilliseconds): (.+))?$/u.exec(name);
  const [, status, field, value = ''] = parts ?? [];
  if (status === undefined) {
    return undefined;
  }
  const answer = { kind: 'answer', status: Number(status) } as const;
  if (field === undefined) {
    return { effect: { ...answer, body: {} } };
  }
  return field === 'Retry-After'
    ? { effect: { ...answer, body: {}, headers: { date: serverDate, 'retry-after': value } } }
    : { effect: { ...answer, body: { RetryAfterMilliseconds: JSON.parse(value) as unknown } } };
}

/** What the service takes for the moment when it sends a date to come back at. */
const serverDate = 'Sun, 22 Nov 2026 10:00:00 GMT';
