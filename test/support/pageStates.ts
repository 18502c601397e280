import { makeHostileView } from './hostileView';
import { makeNullsView } from './nullsView';
import { makeLookUp, makePay, makePayFigure, makePercentiles } from './reportFigures';
import {
  failed,
  makeHistoryEntry,
  makeReportView,
  makeSections,
  notRequested,
  pending,
  ready,
} from './reportViews';

import type { ToPage } from '../../src/protocol/messages';
import type { OfferView, ReportView } from '../../src/protocol/reportView';

function show(report: ReportView): ToPage {
  return { type: 'report/show', report };
}

export function makeOffer(text: string, overrides: Partial<OfferView>): OfferView {
  return { id: `offer ${text}`, text, amount: null, period: 'year', problem: null, ...overrides };
}

const offers: OfferView[] = [
  makeOffer('$145k', { amount: 145_000 }),
  makeOffer('160,000–175,000', { amount: 160_000, upTo: 175_000 }),
  makeOffer('$240k', { amount: 240_000 }),
  makeOffer('$70/h', { amount: 70, period: 'hour' }),
  makeOffer('€62.50/h', {
    period: 'hour',
    problem: 'The offer is in euros, the report in US dollars. Currencies aren’t converted.',
  }),
];

const widePay = makePay({
  levelUsed: 'Country',
  reportRating: 0.78,
  notes: [
    {
      severity: 'warning',
      answerId: 'Skills',
      answerValue: 'Kubernetes (k8s)',
      message: 'This skill is not on the list.',
      code: null,
    },
    {
      severity: 'error',
      answerId: 'HighestDegreeEarned',
      answerValue: 'Bachelors',
      message: 'This degree is not one of the nine.',
      code: null,
    },
  ],
});

const history = [
  makeHistoryEntry('2026-03-03T09:12:00.000Z', 0.969, widePay),
  makeHistoryEntry('2026-08-21T16:40:00.000Z', 0.984, widePay),
];

const thinPay = makePay({
  parts: {
    base: makePayFigure({
      percentiles: makePercentiles(58_200, 71_400, 83_900, 104_300, 139_800),
      mean: 88_400,
      standardDeviation: null,
      count: 6,
    }),
    total: null,
    hourly: null,
    bonus: null,
    commission: null,
    profitSharing: null,
  },
  companies: null,
  profiles: 6,
  incumbents: null,
  levelUsed: 'Metro',
  reportRating: 0.18,
  titleMatch: { submitted: 'Firmware Wizard', matched: 'Firmware Engineer', rating: 50 },
  rankedFactors: [],
});

const austin = makeReportView({
  id: 'austin',
  title: 'Software Engineer, remote from Austin',
  lookUp: makeLookUp({
    place: { country: 'United States', state: 'Texas', city: 'Austin' },
    occupation: null,
  }),
  sections: makeSections({
    pay: ready(
      makePay({
        parts: {
          ...makePay().parts,
          base: makePayFigure({
            percentiles: makePercentiles(74_100, 93_800, 121_400, 152_900, 189_300),
            mean: 127_300,
            count: 32,
          }),
          bonus: null,
        },
        reportRating: 0.84,
      }),
    ),
    benchmark: notRequested,
  }),
});

/** Every state of the page under test, by name. */
export const pageStates = {
  complete: show(
    makeReportView({
      source: 'sample',
      sections: makeSections({ pay: ready(widePay) }),
      offers,
      history,
    }),
  ),
  live: show(makeReportView()),
  pending: show(
    makeReportView({
      state: 'pending',
      sections: makeSections({
        pay: pending(),
        experience: pending(),
        benchmark: pending(null),
        skillImpact: pending(null),
        certificationImpact: notRequested,
      }),
      progress: {
        pay: {
          phase: 'waiting',
          attempts: 4,
          waitedMs: 18_000,
          maxWaitMs: 300_000,
          nextPollInMs: 3000,
        },
        benchmark: {
          phase: 'asking',
          attempts: 0,
          waitedMs: 0,
          maxWaitMs: 300_000,
          nextPollInMs: null,
        },
      },
    }),
  ),
  partlyFailed: show(
    makeReportView({
      state: 'partlyFailed',
      sections: makeSections({
        experience: failed(
          {
            kind: 'pollTimeout',
            message:
              'The report wasn’t ready after 5 minutes. It’s saved; resume it later at no extra charge.',
            service: 'jobalyzer',
            reason: null,
            status: null,
          },
          'https://jobalyzer.payscale.com/x',
        ),
        benchmark: failed(),
        certificationImpact: failed({
          kind: 'noData',
          message: 'PayScale has no certifications for this title.',
          service: 'jobalyzer',
          reason: null,
          status: 404,
        }),
      }),
    }),
  ),
  lostOrder: show(
    makeReportView({
      state: 'pending',
      order: {
        state: 'unknown',
        at: '2026-11-21T14:04:00.000Z',
        sections: ['pay', 'experience'],
        notes: [],
      },
      sections: makeSections({ pay: pending(null), experience: pending(null) }),
    }),
  ),
  notAsked: show(
    makeReportView({
      sections: makeSections({
        experience: notRequested,
        benchmark: notRequested,
        skillImpact: notRequested,
        certificationImpact: notRequested,
      }),
    }),
  ),
  marketOnly: show(
    makeReportView({
      order: null,
      sections: makeSections({
        pay: notRequested,
        experience: notRequested,
        skillImpact: notRequested,
        certificationImpact: notRequested,
      }),
    }),
  ),
  thin: show(
    makeReportView({
      title: 'Firmware Wizard',
      lookUp: makeLookUp({
        jobTitle: 'Firmware Wizard',
        place: { country: 'United States', state: 'Idaho', city: 'Boise' },
      }),
      sections: makeSections({
        pay: ready(thinPay),
        benchmark: notRequested,
        certificationImpact: notRequested,
      }),
    }),
  ),
  nulls: show(makeNullsView()),
  hostile: show(makeHostileView()),
  compare: {
    type: 'comparison/show',
    reports: [makeReportView({ sections: makeSections({ pay: ready(widePay) }) }), austin],
  },
  compareFour: {
    type: 'comparison/show',
    reports: [
      makeReportView(),
      austin,
      makeReportView({
        title: 'Firmware Wizard',
        source: 'sample',
        sections: makeSections({ pay: ready(thinPay) }),
      }),
      makeReportView({ title: 'Still waiting', sections: makeSections({ pay: pending() }) }),
    ],
  },
  gone: { type: 'report/gone', sentence: 'This report no longer exists. It was deleted.' },
} satisfies Record<string, ToPage>;
