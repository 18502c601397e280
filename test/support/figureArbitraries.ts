import fc from 'fast-check';

import { skillGroups } from '../../src/domain/figures/benchmark';
import { dimensions } from '../../src/domain/occupations/occupationCode';
import { payComponents } from '../../src/domain/figures/pay';

import { each, few, figure, orNull, shareScale, text } from './arbitraries';

import type { Benchmark } from '../../src/domain/figures/benchmark';
import type { ExperienceReport } from '../../src/domain/figures/experience';
import type {
  AnswerNote,
  Currency,
  Percentiles,
  TitleMatch,
} from '../../src/domain/figures/figures';
import type { ImpactReport } from '../../src/domain/figures/impact';
import type { PayFigure, PayReport } from '../../src/domain/figures/pay';

const currency: fc.Arbitrary<Currency> = fc.record({
  name: orNull(text),
  format: orNull(fc.oneof(text, fc.constantFrom('${#}', '&pound;{#}', '{#} kr'))),
});

const percentiles: fc.Arbitrary<Percentiles> = fc.record({
  p10: figure,
  p25: figure,
  p50: figure,
  p75: figure,
  p90: figure,
});

const titleMatch: fc.Arbitrary<TitleMatch | null> = orNull(
  fc.record({ submitted: orNull(text), matched: orNull(text), rating: figure }),
);

/** A service's warnings and errors about answers. */
export const anyNotes: fc.Arbitrary<AnswerNote[]> = few(
  fc.record({
    severity: fc.constantFrom('warning' as const, 'error' as const),
    answerId: orNull(text),
    answerValue: orNull(text),
    message: orNull(text),
    code: orNull(text),
  }),
);

const payFigure: fc.Arbitrary<PayFigure | null> = orNull(
  fc.record({
    currency,
    percentiles,
    mean: figure,
    standardDeviation: figure,
    count: figure,
    share: figure,
    fullPercentiles: orNull(
      fc.dictionary(fc.constantFrom('5', '10', '15', '95', 'P99'), fc.integer()),
    ),
  }),
);

/** The pay section. */
export const anyPay: fc.Arbitrary<PayReport> = fc.record({
  parts: each(payComponents, payFigure),
  shareScale,
  companies: figure,
  incumbents: figure,
  profiles: figure,
  rankedFactors: few(fc.record({ field: text, score: figure })),
  levelUsed: orNull(fc.oneof(fc.constantFrom('Metro', 'State', 'Country'), text)),
  reportRating: figure,
  titleMatch,
  notes: anyNotes,
});

/** The experience section. */
export const anyExperience: fc.Arbitrary<ExperienceReport> = fc.record({
  currency,
  shareScale,
  bands: few(
    fc.record({ name: text, share: figure, percentiles, mean: figure, standardDeviation: figure }),
  ),
  majorShifts: few(fc.record({ experience: figure, target: figure, actual: figure })),
  reportRating: figure,
  titleMatch,
  notes: anyNotes,
});

const skillGroup = orNull(
  fc.record({
    shareScale,
    skills: few(
      fc.record({
        id: orNull(text),
        name: text,
        description: orNull(text),
        count: figure,
        share: figure,
      }),
    ),
  }),
);

/** The market section. */
export const anyBenchmark: fc.Arbitrary<Benchmark> = fc.record({
  dimension: fc.constantFrom(...dimensions),
  occupationId: text,
  occupationName: orNull(text),
  occupationDescription: orNull(text),
  region: fc.record({
    nation: text,
    level: orNull(text),
    id: orNull(text),
    name: orNull(text),
  }),
  lotVersion: text,
  requestedDatasets: few(text),
  missingDatasets: few(text),
  warnings: few(text),
  salaryMean: figure,
  riskScore: figure,
  locationQuotient: figure,
  typicalEducation: orNull(fc.record({ id: orNull(text), name: orNull(text) })),
  education: orNull(
    fc.record({
      shareScale,
      levels: few(
        fc.record({ id: orNull(text), name: orNull(text), count: figure, share: figure }),
      ),
    }),
  ),
  experience: orNull(
    fc.record({
      meanYears: figure,
      shareScale,
      bands: few(fc.record({ name: text, share: figure })),
    }),
  ),
  skills: each(skillGroups, skillGroup),
  feederOccupations: orNull(
    few(
      fc.record({
        id: orNull(text),
        name: orNull(text),
        category: orNull(text),
        meanSalaryDifference: figure,
        score: figure,
      }),
    ),
  ),
  otherValues: few(
    fc.record({ path: text, value: orNull(fc.oneof(text, fc.integer(), fc.boolean())) }),
  ),
  attribution: orNull(text),
});

/** The skill or certification section. */
export const anyImpact: fc.Arbitrary<ImpactReport> = fc.record({
  items: few(
    fc.record({
      name: text,
      profiles: figure,
      share: figure,
      medianBasePay: figure,
      differential: figure,
      differentialShare: figure,
    }),
  ),
  shareScale,
  differentialScale: shareScale,
  titleMatch,
});
