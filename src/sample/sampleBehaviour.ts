import type { PayService } from '../domain/payService';
import type { Fault } from './faults';

/** How tokens are given and how long they are good for. */
export interface TokenBehaviour {
  /**
   * `grant` answers as documented; `invalidClient` and `invalidScope` refuse whoever asks;
   * `notJson` answers 200 with a page, `noToken` 200 with an object that holds no token.
   */
  answer: 'grant' | 'invalidClient' | 'invalidScope' | 'notJson' | 'noToken';
  /** `expires_in` as the answer says it, in any literal form. */
  advertisedExpiresIn: unknown;
  /** Milliseconds after which a token is refused, whatever was advertised. */
  lifeMs: number;
  /** Calls that a token is good for; `1` makes the second look of a poll a 401. */
  usesPerToken: number;
  /** False: every call is refused however fresh its token is, as without the right to this API. */
  entitled: boolean;
}

/** When an ordered report is there. */
export interface Readiness {
  /** Milliseconds after the order; `Infinity` is never. */
  readyAfterMs: number;
  /** Looks that find it not ready even so. Counted per start of the service. */
  notReadyPolls: number;
}

/** A literal to send as it stands, whatever its type. */
export interface Literal {
  literal: unknown;
}

/** The links of an order's answer. */
export interface LinkBehaviour {
  /** `mixed` gives v1 for the pay link and v2 for the others, whichever version was asked. */
  version: 'asked' | 'mixed';
  /** `missing` leaves out `Links` as a whole. */
  form: 'absolute' | 'relative' | 'foreign' | 'missing';
  /** The origin that `foreign` links point to. */
  foreignOrigin: string;
  /** Keys beside the documented ones. */
  extra: Record<string, string>;
}

/** The parts of a pay report, as the service names them. */
export type PaySubReport =
  'BasePayReport' | 'TotalPayReport' | 'HourlyPayReport' | 'Bonus' | 'Commission' | 'ProfitShare';

export interface JobalyzerBehaviour {
  pay: Readiness;
  experience: Readiness;
  /** `auto` names the time that is left, between a quarter of a second and one second. */
  retryAfterMilliseconds: 'auto' | 'absent' | Literal;
  /** A `Retry-After` header on 202, in any literal form. */
  retryAfterHeader: string | null;
  links: LinkBehaviour;
  /** Casing of the keys of answers; the pages show Pascal, the specification camel. */
  keyCase: 'pascal' | 'camel';
  /** Which of `Report` and `Reports` a pay answer fills; `byVersion`: v1 `Reports`, v2 both. */
  payEnvelope: 'byVersion' | 'Report' | 'Reports' | 'both';
  nullSubReports: readonly PaySubReport[];
  absentSubReports: readonly PaySubReport[];
  /** Rating 0 and no sub-report at all. */
  thinData: boolean;
  /** What becomes of an answer that is not on the lists. A title that matches nothing is an error in any mode. */
  unconfirmedAnswers: 'ignore' | 'warning' | 'error400' | 'errorIn200';
  /** Whether the warnings about answers are said again in the reports. */
  repeatWarnings: boolean;
  /** `Context` of a report for a confirmed title. */
  confirmedContext: 'absent' | 'null';
  /** The status for a report that does not exist, or exists no longer. */
  unknownReportStatus: 400 | 404;
  /** How long a report can be fetched after it was ordered. */
  reportLifeMs: number;
  /** Moves figures from one calendar month to the next, so that a refresh shows a change. */
  drift: boolean;
  /** Adds keys that nobody knows, at every level that is not data. */
  extraFields: boolean;
  /** False: `/status` answers 500. */
  healthy: boolean;
}

export interface LightcastBehaviour {
  /** Datasets that stay out of the answer, each with a warning unless `warnings` is set. */
  missingDatasets: readonly string[];
  /** Datasets that are in the answer as null. */
  nullDatasets: readonly string[];
  /** `warnings` in any literal form, in place of the ones that follow from the answer. */
  warnings: 'auto' | Literal;
  /** Ids that get a 404 though their form is right. */
  unknownIds: readonly string[];
  /** `changed` offers fewer datasets and region levels; `changing` alternates between calls; `down` is a 503. */
  meta: 'up' | 'changed' | 'changing' | 'down';
  /** False: `/status` says so, with 503. */
  healthy: boolean;
  /** Scale of `percentage` and `value`; which one the service uses is not documented. */
  shareScale: 'fraction' | 'percent';
  /** `errors` as documented, or as one client saw it. */
  errorForm: 'array' | 'object' | 'stringStatus';
  /** Calls in any one second before 429; `Infinity` turns the limit off. */
  callsPerSecond: number;
  /** `Retry-After` of that 429, in any literal form. */
  retryAfterHeader: string | null;
  extraFields: boolean;
}

/**
 * Every switch of the sample service. Read at each request, so a test may change any of them while
 * the service runs. README.md beside this file says which shapes are documented and which are
 * the sample's choice.
 */
export interface SampleBehaviour {
  readonly tokens: Readonly<Record<PayService, TokenBehaviour>>;
  readonly jobalyzer: JobalyzerBehaviour;
  readonly lightcast: LightcastBehaviour;
  /** Faults in the order in which they happen; each goes when it has happened often enough. */
  readonly faults: Fault[];
}

/** Switches to set at the start; a group may be given in part. */
export interface SampleSwitches {
  tokens?: Partial<Record<PayService, Partial<TokenBehaviour>>>;
  jobalyzer?: Partial<Omit<JobalyzerBehaviour, 'links'>> & { links?: Partial<LinkBehaviour> };
  lightcast?: Partial<LightcastBehaviour>;
  faults?: readonly Fault[];
}

/** Ready at the first look, for tests that are about something else. */
export const atOnce: Readiness = { readyAfterMs: 0, notReadyPolls: 0 };

/** The behaviour of a service that is well, with the given switches set. */
export function createBehaviour(switches: SampleSwitches = {}): SampleBehaviour {
  const { links, ...jobalyzer } = switches.jobalyzer ?? {};
  return {
    tokens: {
      // PayScale's page says that a token is good for ten minutes and that `expires_in` is 3600.
      jobalyzer: { ...createTokenBehaviour(600_000), ...switches.tokens?.jobalyzer },
      lightcast: { ...createTokenBehaviour(3_600_000), ...switches.tokens?.lightcast },
    },
    jobalyzer: { ...createJobalyzerBehaviour(links), ...jobalyzer },
    lightcast: { ...createLightcastBehaviour(), ...switches.lightcast },
    faults: [...(switches.faults ?? [])],
  };
}

function createTokenBehaviour(lifeMs: number): TokenBehaviour {
  return {
    answer: 'grant',
    advertisedExpiresIn: 3600,
    lifeMs,
    usesPerToken: Infinity,
    entitled: true,
  };
}

function createJobalyzerBehaviour(links: Partial<LinkBehaviour> | undefined): JobalyzerBehaviour {
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

function createLightcastBehaviour(): LightcastBehaviour {
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
