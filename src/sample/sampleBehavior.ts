import type { PayService } from '../domain/payService';
import type { Fault } from './faults';

/** How the token endpoint responds, and how long its tokens stay valid. */
export interface TokenBehavior {
  /**
   * `grant` responds as documented; `invalidClient` and `invalidScope` reject every request;
   * `notJson` returns 200 with an HTML page, `noToken` returns 200 with JSON that has no token.
   */
  answer: 'grant' | 'invalidClient' | 'invalidScope' | 'notJson' | 'noToken';
  /** The literal value of `expires_in`. */
  advertisedExpiresIn: unknown;
  /** Milliseconds until a token expires, regardless of `expires_in`. */
  lifeMs: number;
  /** Requests that a token authorizes. With 1, the second poll gets a 401. */
  usesPerToken: number;
  /** False rejects valid tokens too, as for an account without access to this API. */
  entitled: boolean;
}

/** When an ordered report becomes ready. */
export interface Readiness {
  /** Milliseconds after the order; `Infinity` means never. */
  readyAfterMs: number;
  /** Polls that get a 202 even after that time, counted since the service started. */
  notReadyPolls: number;
}

/** A value to send unchanged, of any type. */
export interface Literal {
  literal: unknown;
}

/** The links in the response to an order. */
export interface LinkBehavior {
  /** `mixed` returns a v1 pay link and v2 for the others, whichever version was requested. */
  version: 'asked' | 'mixed';
  /** `missing` omits `Links`. */
  form: 'absolute' | 'relative' | 'foreign' | 'missing';
  /** The origin that `foreign` links point to. */
  foreignOrigin: string;
  /** Links in addition to the documented ones. */
  extra: Record<string, string>;
}

/** The parts of a pay report, with their names in the API. */
export type PaySubReport =
  'BasePayReport' | 'TotalPayReport' | 'HourlyPayReport' | 'Bonus' | 'Commission' | 'ProfitShare';

export interface JobalyzerBehavior {
  pay: Readiness;
  experience: Readiness;
  /** `auto` returns the remaining time, at least 250 and at most 1,000. */
  retryAfterMilliseconds: 'auto' | 'absent' | Literal;
  /** The literal `Retry-After` header of a 202. */
  retryAfterHeader: string | null;
  links: LinkBehavior;
  /**
   * Casing of JSON keys: the documentation pages show Pascal case, the specification camel case.
   */
  keyCase: 'pascal' | 'camel';
  /**
   * Which of `Report` and `Reports` a pay response has. `byVersion`: `Reports` in v1, both in v2.
   */
  payEnvelope: 'byVersion' | 'Report' | 'Reports' | 'both';
  nullSubReports: readonly PaySubReport[];
  absentSubReports: readonly PaySubReport[];
  /** True returns a rating of 0 and no sub-report. */
  thinData: boolean;
  /**
   * How to treat an answer that is not on the lists. A title without any match is always an error.
   */
  unconfirmedAnswers: 'ignore' | 'warning' | 'error400' | 'errorIn200';
  /** Whether reports repeat the warnings of the order. */
  repeatWarnings: boolean;
  /** `Context` in a report for a confirmed title. */
  confirmedContext: 'absent' | 'null';
  /** The status for a report that doesn't exist or has expired. */
  unknownReportStatus: 400 | 404;
  /** Milliseconds after the order until the report expires. */
  reportLifeMs: number;
  /** Changes figures every calendar month, so that a refresh has a change to show. */
  drift: boolean;
  /** Adds unknown keys to every object whose keys aren't data. */
  extraFields: boolean;
  /** When false, `/status` returns 500. */
  healthy: boolean;
}

export interface LightcastBehavior {
  /** Datasets to omit, each with a warning unless `warnings` is set. */
  missingDatasets: readonly string[];
  /** Datasets to return as null. */
  nullDatasets: readonly string[];
  /** `auto` warns about each missing dataset; a literal replaces those warnings. */
  warnings: 'auto' | Literal;
  /** Well-formed IDs that get a 404. */
  unknownIds: readonly string[];
  /** `changed` omits some datasets and levels, `changing` every other time; `down` returns 503. */
  meta: 'up' | 'changed' | 'changing' | 'down';
  /** When false, `/status` returns 503. */
  healthy: boolean;
  /** Scale of `percentage` and `value`. The real one isn't documented. */
  shareScale: 'fraction' | 'percent';
  /** The documented form of `errors`, or a form that a client has observed. */
  errorForm: 'array' | 'object' | 'stringStatus';
  /** Requests per second before the service returns 429; `Infinity` disables the limit. */
  callsPerSecond: number;
  /** The literal `Retry-After` header of that 429. */
  retryAfterHeader: string | null;
  extraFields: boolean;
}

/**
 * The configuration of the sample service. Each request reads it, so a test can change it while the
 * service runs. The README.md of this folder lists what is documented and what is the sample's
 * choice.
 */
export interface SampleBehavior {
  readonly tokens: Readonly<Record<PayService, TokenBehavior>>;
  readonly jobalyzer: JobalyzerBehavior;
  readonly lightcast: LightcastBehavior;
  /** Faults to inject, in this order. A fault is removed once it has occurred often enough. */
  readonly faults: Fault[];
}

/** Overrides of the defaults; groups can be partial. */
export interface SampleSwitches {
  tokens?: Partial<Record<PayService, Partial<TokenBehavior>>>;
  jobalyzer?: Partial<Omit<JobalyzerBehavior, 'links'>> & { links?: Partial<LinkBehavior> };
  lightcast?: Partial<LightcastBehavior>;
  faults?: readonly Fault[];
}

/** Ready at the first poll, for tests that don't depend on readiness. */
export const atOnce: Readiness = { readyAfterMs: 0, notReadyPolls: 0 };

/** A healthy service with the given overrides. */
export function createBehavior(switches: SampleSwitches = {}): SampleBehavior {
  const { links, ...jobalyzer } = switches.jobalyzer ?? {};
  return {
    tokens: {
      // PayScale documents a lifetime of ten minutes but shows an `expires_in` of 3600.
      jobalyzer: { ...createTokenBehavior(600_000), ...switches.tokens?.jobalyzer },
      lightcast: { ...createTokenBehavior(3_600_000), ...switches.tokens?.lightcast },
    },
    jobalyzer: { ...createJobalyzerBehavior(links), ...jobalyzer },
    lightcast: { ...createLightcastBehavior(), ...switches.lightcast },
    faults: [...(switches.faults ?? [])],
  };
}

function createTokenBehavior(lifeMs: number): TokenBehavior {
  return {
    answer: 'grant',
    advertisedExpiresIn: 3600,
    lifeMs,
    usesPerToken: Infinity,
    entitled: true,
  };
}

function createJobalyzerBehavior(links: Partial<LinkBehavior> | undefined): JobalyzerBehavior {
  return {
    pay: { readyAfterMs: 2500, notReadyPolls: 0 },
    experience: { readyAfterMs: 4000, notReadyPolls: 0 },
    retryAfterMilliseconds: 'auto',
    retryAfterHeader: null,
    links: {
      version: 'asked',
      form: 'absolute',
      foreignOrigin: 'https://elsewhere.example',
      extra: {},
      ...links,
    },
    keyCase: 'pascal',
    payEnvelope: 'byVersion',
    nullSubReports: [],
    absentSubReports: [],
    thinData: false,
    unconfirmedAnswers: 'warning',
    repeatWarnings: false,
    confirmedContext: 'absent',
    unknownReportStatus: 400,
    reportLifeMs: 30 * 24 * 3_600_000,
    drift: false,
    extraFields: false,
    healthy: true,
  };
}

function createLightcastBehavior(): LightcastBehavior {
  return {
    missingDatasets: [],
    nullDatasets: [],
    warnings: 'auto',
    unknownIds: [],
    meta: 'up',
    healthy: true,
    shareScale: 'fraction',
    errorForm: 'array',
    callsPerSecond: 5,
    retryAfterHeader: null,
    extraFields: false,
  };
}
