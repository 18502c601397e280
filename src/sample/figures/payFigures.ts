import { type Country, hasPublicWages } from './countries';
import { type VariablePay, getFamily } from './families';
import { between, rounded, seededRandom } from './seededRandom';
import { type Spread, guessDeviation, mapSpread } from './spread';

import type { Random } from '../../domain/waiting/pollSchedule';
import type { Occupation } from './occupations';

/** A pay component: its distribution, the share of people who report it (0–1), and their number. */
export interface PartFigures {
  spread: Spread;
  deviation: number;
  share: number;
  count: number;
}

/** The numbers of a pay report; null for a part that the occupation doesn't have. */
export interface PayFigures {
  base: PartFigures;
  total: PartFigures;
  hourly: PartFigures | null;
  bonus: PartFigures | null;
  commission: PartFigures | null;
  profitSharing: PartFigures | null;
  companies: number;
  incumbents: number;
  profiles: number;
  reportRating: number;
}

/** Everything that the figures depend on, so that the same request gets the same response. */
export interface PayQuestion {
  occupation: Occupation;
  country: Country;
  titleRating: number;
  /** A calendar month such as `2026-11` when figures change every month, otherwise null. */
  driftMonth: string | null;
}

/** The service reports higher counts as this number. */
const countCap = 45;

/**
 * Hours in a year of full-time work. The Bureau of Labor Statistics multiplies hourly wages by this
 * number; dividing annual wages by it is the sample's choice.
 */
const hoursPerYear = 2080;

/** Occupations with unusual hours, for which the public data has no hourly wages. */
const withoutHourlyWage = new Set(['25-2021', '25-2031', '53-2011']);

/** The percentiles and the mean of variable pay, relative to its median. */
const variableShape: Spread = { p10: 0.19, p25: 0.48, p50: 1, p75: 1.94, p90: 3.78, mean: 1.46 };

/** The share of the family's variable pay that is added to each figure of base pay. */
const totalShape: Spread = { p10: 0.4, p25: 0.52, p50: 0.76, p75: 1.12, p90: 1.67, mean: 1 };

/**
 * The figures of a pay report. Base pay in the United States is the public national estimate,
 * unchanged. All other figures are fictional.
 */
export function getPayFigures(question: PayQuestion): PayFigures {
  const { occupation, country } = question;
  const random = seededRandom('pay', occupation.soc, country.name);
  const family = getFamily(occupation.family);
  const isThin = question.titleRating <= 50;
  const profiles = isThin ? 6 : countProfiles(occupation, random);
  const base = getBasePay(question);
  const toPart = (spread: Spread, share: number): PartFigures => ({
    spread,
    deviation: guessDeviation(spread),
    share: rounded(share, 3),
    count: Math.min(countCap, Math.max(1, Math.round(profiles * share))),
  });
  const variable = (pay: VariablePay): PartFigures | null => {
    const share = pay.share * between(random, 0.85, 1.15);
    const median = base.p50 * pay.rate * between(random, 0.9, 1.1);
    return pay.share === 0 || isThin
      ? null
      : toPart(
          mapSpread(variableShape, part => toAmount(part * median)),
          share,
        );
  };
  return {
    base: toPart(base, 1),
    total: toPart(getTotalPay(base, family.bonus, family.commission), 1),
    hourly: withoutHourlyWage.has(occupation.soc)
      ? null
      : toPart(
          mapSpread(base, amount => rounded(amount / hoursPerYear, 2)),
          between(random, 0.2, 0.7),
        ),
    bonus: variable(family.bonus),
    commission: variable(family.commission),
    profitSharing: variable(family.profitSharing),
    companies: Math.ceil(profiles / between(random, 14, 30)),
    incumbents: Math.ceil(profiles * between(random, 0.4, 0.6)),
    profiles,
    reportRating: getReportRating(question.titleRating, random),
  };
}

/**
 * Annual base pay: the public wages in the United States, fictional amounts based on them
 * elsewhere. A drift month changes the public wages too, so that a refresh has a change to show.
 */
export function getBasePay(question: Omit<PayQuestion, 'titleRating'>): Spread {
  const { occupation, country, driftMonth } = question;
  const drift = driftMonth === null ? 1 : getDrift(occupation.soc, driftMonth);
  if (hasPublicWages(country)) {
    return drift === 1
      ? occupation.wage
      : mapSpread(occupation.wage, wage => Math.round((wage * drift) / 10) * 10);
  }
  const random = seededRandom('country', country.name, occupation.soc);
  const scale = country.scale * drift * between(random, 0.88, 1.12);
  return mapSpread(occupation.wage, wage => toAmount(wage * scale));
}

/** Rounds to three significant digits, like an amount that a person reports. */
function toAmount(value: number): number {
  const step = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(1, Math.abs(value)))) - 2);
  return Math.round(value / step) * step;
}

/**
 * 0.25% per month since the date of the public wages, and a random change of up to 1% either way.
 */
function getDrift(soc: string, month: string): number {
  const [year = 2025, number = 5] = month.split('-').map(Number);
  const months = (year - 2025) * 12 + number - 5;
  return 1 + months * 0.0025 + between(seededRandom('drift', soc, month), -0.01, 0.01);
}

function getTotalPay(base: Spread, bonus: VariablePay, commission: VariablePay): Spread {
  const uplift = bonus.rate + commission.share * commission.rate;
  return mapSpread(base, (amount, name) => toTens(amount * (1 + uplift * totalShape[name])));
}

function toTens(value: number): number {
  return Math.round(value / 10) * 10;
}

function countProfiles(occupation: Occupation, random: Random): number {
  return Math.round(Math.sqrt(occupation.employment) * between(random, 0.5, 1));
}

function getReportRating(titleRating: number, random: Random): number {
  if (titleRating <= 50) {
    return rounded(between(random, 0.05, 0.25), 2);
  }
  return rounded(between(random, 0.68, 0.94) - (100 - titleRating) / 250, 2);
}
