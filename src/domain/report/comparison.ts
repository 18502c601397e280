import { sourceInfos } from '../payService';
import { isSameCurrency, nameCurrency } from '../figures/currencies';
import { type Difference, findDifference } from '../figures/difference';
import { findPlaceUsed } from '../places/placeUsed';

import { findHeadline, getPeriod } from './headline';

import type { Currency } from '../figures/figures';
import type { LookUp } from '../lookUp/lookUp';
import type { PayPeriod } from '../figures/money';
import type { PayComponent, PayReport } from '../figures/pay';
import type { ReportSource } from '../payService';

/** The parts of a report that a comparison uses; `pay` is null without pay data. */
export interface ComparedReport {
  lookUp: LookUp;
  source: ReportSource;
  pay: PayReport | null;
}

/** A difference from the first report, or why there is none. */
export type ComparedDifference = Difference | 'notProvided' | 'notComparable';

/** One figure of every report, compared with the first report. */
export interface ComparedFigure {
  label: string;
  period: PayPeriod;
  values: (number | null)[];
  currencies: Currency[];
  /** One for each report after the first. */
  differences: ComparedDifference[];
}

const noCurrency: Currency = { name: null, format: null };

/** The letters of the reports of a comparison, in order. */
export const comparedLetters = ['A', 'B', 'C', 'D'] as const;

/** The pay component that is compared: the first report's headline. */
export function findComparedComponent(reports: readonly ComparedReport[]): PayComponent {
  const headlines = reports.flatMap(({ pay }) => (pay === null ? [] : [findHeadline(pay)]));
  return headlines.find(headline => headline !== undefined)?.component ?? 'base';
}

/**
 * The percentiles and mean of the compared component, then the medians of the other provided
 * components.
 */
export function compareFigures(reports: readonly ComparedReport[]): ComparedFigure[] {
  const component = findComparedComponent(reports);
  const period: PayPeriod = getPeriod(component);
  const own = (['p10', 'p25', 'p50', 'p75', 'p90'] as const).map(name =>
    compareOne(
      reports,
      { label: labels[name], period, component },
      figure => figure.percentiles[name],
    ),
  );
  const mean = compareOne(reports, { label: 'Mean', period, component }, figure => figure.mean);
  const others = otherMedians
    .filter(other => other.component !== component)
    .filter(other => reports.some(({ pay }) => (pay?.parts[other.component] ?? null) !== null))
    .map(other => {
      const what = { ...other, period: getPeriod(other.component) };
      return compareOne(reports, what, figure => figure.percentiles.p50);
    });
  return [...own, mean, ...others];
}

const labels = { p10: 'P10', p25: 'P25', p50: 'Median', p75: 'P75', p90: 'P90' };

const otherMedians: readonly { component: PayComponent; label: string }[] = [
  { component: 'base', label: 'Base, median' },
  { component: 'total', label: 'Total, median' },
  { component: 'hourly', label: 'Hourly, median' },
  { component: 'bonus', label: 'Bonus, median' },
  { component: 'commission', label: 'Commission, median' },
  { component: 'profitSharing', label: 'Profit sharing, median' },
];

interface Compared {
  label: string;
  period: PayPeriod;
  component: PayComponent;
}

type Figure = NonNullable<PayReport['parts'][PayComponent]>;

function compareOne(
  reports: readonly ComparedReport[],
  { label, period, component }: Compared,
  read: (figure: Figure) => number | null,
): ComparedFigure {
  const figures = reports.map(({ pay }) => pay?.parts[component] ?? null);
  const values = figures.map(figure => (figure === null ? null : read(figure)));
  const currencies = figures.map(figure => figure?.currency ?? noCurrency);
  const differences = values.slice(1).map((value, index) => {
    const difference = findDifference(values[0] ?? null, value);
    if (difference === null) {
      return 'notProvided';
    }
    const same = isSameCurrency(currencies[0] ?? noCurrency, currencies[index + 1] ?? noCurrency);
    return same === true ? difference : 'notComparable';
  });
  return { label, period, values, currencies, differences };
}

/**
 * Why reports aren't directly comparable, one sentence each: different geographic levels,
 * currencies, or sources, or missing pay data. Empty if they are comparable.
 */
export function explainWeakComparison(reports: readonly ComparedReport[]): string[] {
  return [
    explainMissing(reports),
    explainPlaces(reports),
    explainCurrencies(reports),
    explainSources(reports),
  ].filter(sentence => sentence !== null);
}

function explainMissing(reports: readonly ComparedReport[]): string | null {
  const component = findComparedComponent(reports);
  const missing = reports.flatMap(({ pay }, index) =>
    (pay?.parts[component] ?? null) === null ? [comparedLetters[index] ?? ''] : [],
  );
  return missing.length === 0
    ? null
    : `${joinWords(missing)} ${missing.length === 1 ? 'has' : 'have'} no data for ${componentWords[component]}.`;
}

const componentWords: Record<PayComponent, string> = {
  base: 'base pay',
  total: 'total pay',
  hourly: 'hourly pay',
  bonus: 'bonus',
  commission: 'commission',
  profitSharing: 'profit sharing',
};

function explainPlaces(reports: readonly ComparedReport[]): string | null {
  const places = reports.map(({ pay, lookUp }) =>
    findPlaceUsed(lookUp.place, pay?.levelUsed ?? null),
  );
  const given = places.filter((_, index) => reports[index]?.pay !== null);
  const areAlike = given.every(place => place.level !== null && place.level === given[0]?.level);
  if (areAlike) {
    return null;
  }
  const parts = places.flatMap((place, index) =>
    reports[index]?.pay === null
      ? []
      : [`${comparedLetters[index] ?? ''} is for ${place.name ?? 'an unconfirmed location'}`],
  );
  return `${joinWords(parts)}.`;
}

function explainCurrencies(reports: readonly ComparedReport[]): string | null {
  const component = findComparedComponent(reports);
  const given = reports.flatMap(({ pay }, index) => {
    const currency = pay?.parts[component]?.currency;
    return currency === undefined ? [] : [{ letter: comparedLetters[index] ?? '', currency }];
  });
  const first = given[0];
  if (
    first === undefined ||
    given.every(one => one === first || isSameCurrency(first.currency, one.currency) === true)
  ) {
    return null;
  }
  const parts = given.map(({ letter, currency }) => `${letter} is in ${nameCurrency(currency)}`);
  return `${joinWords(parts)}. Currencies aren’t converted.`;
}

function explainSources(reports: readonly ComparedReport[]): string | null {
  if (reports.every(({ source }) => source === reports[0]?.source)) {
    return null;
  }
  const parts = reports.map(
    ({ source }, index) =>
      `${comparedLetters[index] ?? ''} is ${sourceInfos[source].isReal ? 'live data' : 'sample data'}`,
  );
  return `${joinWords(parts)}.`;
}

/** “A”, “A and B”, “A, B, and C”. */
export function joinWords(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  if (words.length < 3) {
    return words.join(' and ');
  }
  return `${words.slice(0, -1).join(', ')}, and ${last}`;
}
