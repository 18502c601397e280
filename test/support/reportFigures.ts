import type { ExperienceBand, ExperienceReport } from '../../src/domain/figures/experience';
import type { Currency, Percentiles } from '../../src/domain/figures/figures';
import type { ImpactItem, ImpactReport } from '../../src/domain/figures/impact';
import type { LookUp } from '../../src/domain/lookUp/lookUp';
import type { PayFigure, PayReport } from '../../src/domain/figures/pay';

export const usDollar: Currency = { name: 'U.S. Dollar (USD)', format: '${#}' };
export const britishPound: Currency = { name: 'British Pound (GBP)', format: '&pound;{#}' };

export const noPercentiles: Percentiles = { p10: null, p25: null, p50: null, p75: null, p90: null };

/** Five percentiles in ascending order. */
export function makePercentiles(...amounts: readonly (number | null)[]): Percentiles {
  const [p10 = null, p25 = null, p50 = null, p75 = null, p90 = null] = amounts;
  return { p10, p25, p50, p75, p90 };
}

export function makePayFigure(overrides: Partial<PayFigure> = {}): PayFigure {
  return {
    currency: usDollar,
    percentiles: makePercentiles(82_460, 105_210, 135_980, 171_980, 214_670),
    mean: 148_100,
    standardDeviation: 46_200,
    count: 45,
    share: 1,
    fullPercentiles: null,
    ...overrides,
  };
}

/** Pay for a software developer in the United States. Everything except base pay is fictional. */
export function makePay(overrides: Partial<PayReport> = {}): PayReport {
  return {
    parts: {
      base: makePayFigure(),
      total: makePayFigure({
        percentiles: makePercentiles(85_120, 110_300, 144_650, 188_400, 243_900),
        mean: 157_900,
        standardDeviation: 55_100,
      }),
      hourly: makePayFigure({
        percentiles: makePercentiles(39.64, 50.58, 65.38, 82.68, 103.21),
        mean: 71.2,
        standardDeviation: 22.2,
        count: 31,
        share: 0.22,
      }),
      bonus: makePayFigure({
        percentiles: makePercentiles(2_050, 4_980, 10_400, 20_100, 39_300),
        mean: 15_300,
        standardDeviation: 14_800,
        count: 38,
        share: 0.41,
      }),
      commission: null,
      profitSharing: makePayFigure({
        percentiles: makePercentiles(720, 1_940, 4_850, 9_900, 19_200),
        mean: 7_100,
        standardDeviation: null,
        count: 9,
        share: 0.064,
      }),
    },
    shareScale: 'fraction',
    companies: 31,
    incumbents: 402,
    profiles: 812,
    rankedFactors: [
      { field: 'YearsExperience', score: 5 },
      { field: 'City', score: 3 },
      { field: 'HighestDegreeEarned', score: 1 },
    ],
    levelUsed: 'Metro',
    reportRating: 0.86,
    titleMatch: { submitted: 'Software Engineer', matched: 'Software Developer', rating: 90 },
    notes: [],
    ...overrides,
  };
}

export function makeBand(name: string, middle: number, share: number | null): ExperienceBand {
  return {
    name,
    share,
    percentiles: makePercentiles(
      ...[0.63, 0.8, 1, 1.25, 1.53].map(factor => Math.round((middle * factor) / 100) * 100),
    ),
    mean: Math.round(middle * 1.04),
    standardDeviation: null,
  };
}

export function makeExperience(overrides: Partial<ExperienceReport> = {}): ExperienceReport {
  return {
    currency: usDollar,
    shareScale: 'fraction',
    bands: [
      makeBand('Less than 1 year', 92_300, 0.09),
      makeBand('1-4 years', 110_200, 0.37),
      makeBand('5-9 years', 137_400, 0.3),
      makeBand('10-19 years', 159_700, 0.17),
      makeBand('20 years or more', 166_100, 0.07),
    ],
    majorShifts: [{ experience: 5, target: 0.25, actual: 0.247 }],
    reportRating: 0.81,
    titleMatch: { submitted: 'Software Engineer', matched: 'Software Developer', rating: 90 },
    notes: [],
    ...overrides,
  };
}

function impact([name, differential, differentialShare, share]: readonly [
  string,
  number | null,
  number | null,
  number | null,
]): ImpactItem {
  return { name, profiles: null, share, medianBasePay: null, differential, differentialShare };
}

export function makeSkillImpact(overrides: Partial<ImpactReport> = {}): ImpactReport {
  return {
    items: [
      impact(['Machine Learning', 9_800, 0.072, 0.11]),
      impact(['Go', 8_600, 0.063, 0.08]),
      impact(['Kubernetes', 7_400, 0.054, 0.16]),
      impact(['Amazon Web Services (AWS)', 5_100, 0.038, 0.31]),
      impact(['C++', 3_300, 0.024, 0.14]),
      impact(['Python', 2_100, 0.015, 0.42]),
      impact(['React.js', 1_300, 0.01, 0.19]),
      impact(['Docker', 600, 0.004, 0.22]),
      impact(['SQL', -900, -0.007, 0.44]),
      impact(['JavaScript', -1_800, -0.013, 0.38]),
    ],
    shareScale: 'fraction',
    differentialScale: 'fraction',
    titleMatch: null,
    ...overrides,
  };
}

export function makeCertificationImpact(overrides: Partial<ImpactReport> = {}): ImpactReport {
  return {
    items: [
      impact(['AWS Certified Solutions Architect', 7_900, 0.058, 0.03]),
      impact(['Project Management Professional (PMP)', 6_400, 0.047, 0.014]),
      impact(['Certified ScrumMaster (CSM)', 3_100, 0.023, 0.021]),
      impact(['Certified Information Systems Security Professional (CISSP)', null, null, 0.006]),
    ],
    shareScale: 'fraction',
    differentialScale: 'fraction',
    titleMatch: null,
    ...overrides,
  };
}

export function makeLookUp(overrides: Partial<LookUp> = {}): LookUp {
  return {
    jobTitle: 'Software Engineer',
    place: { country: 'United States', state: 'Washington', city: 'Seattle' },
    yearsExperience: 5,
    highestDegree: "Bachelor's Degree",
    skills: ['Python', 'Amazon Web Services (AWS)'],
    certifications: [],
    occupation: { dimension: 'soc', id: '15-1252', name: 'Software Developers' },
    sections: ['pay', 'experience', 'benchmark', 'skillImpact', 'certificationImpact'],
    ...overrides,
  };
}
