import { joinWords } from '../../../src/domain/report/comparison';
import { formatDecimal } from '../../../src/domain/figures/decimals';
import { formatShare } from '../../../src/domain/figures/shares';
import { type Unit, writeAmount, writeDistance } from '../text/amounts';
import { cleanText } from '../text/cleanText';

import type { Benchmark } from '../../../src/domain/figures/benchmark';
import type { Difference } from '../../../src/domain/figures/difference';
import type { PlaceLevel, PlaceUsed } from '../../../src/domain/places/placeUsed';

/** The name of the region of a benchmark, otherwise its level and id, otherwise the nation. */
export function nameRegion({ region }: Benchmark): string {
  const { name, nation, level, id } = region;
  const wide = nation.toLowerCase() === 'us' ? 'United States' : nation.toUpperCase();
  const narrow = [level, id].filter(part => part !== null).join(' ');
  return cleanText(name ?? (isNation(region) ? wide : narrow), 80);
}

/** Whether the benchmark is for a whole nation. */
export function isNation(region: Benchmark['region']): boolean {
  return region.level === null || region.level === 'nation';
}

/** The gap between PayScale's median and Lightcast's mean: its size, and which is higher. */
export function describeGap(gap: Difference, unit: Unit): { size: string; side: string } {
  if (gap.amount === 0) {
    return { size: 'the same as', side: '' };
  }
  return { size: writeDistance(gap, unit), side: gap.amount > 0 ? 'above' : 'below' };
}

interface Sources {
  median: number;
  mean: number;
  gap: Difference;
  unit: Unit;
}

/** The accessible label of the gap, with both amounts. */
export function labelGap({ median, mean, gap, unit }: Sources): string {
  const { size, side } = describeGap(gap, unit);
  const where = side === '' ? size : `${size} ${side}`;
  return `Lightcast’s mean salary, ${writeAmount(mean, unit)}, is ${where} PayScale’s median, ${writeAmount(median, unit)}.`;
}

/** Lightcast's region level for each geographic level of PayScale. */
const lightcastLevels: Record<PlaceLevel, string> = {
  metro: 'msa',
  state: 'state',
  country: 'nation',
};

/** Why the two sources differ: only reasons that apply. */
export function explainSources(
  benchmark: Benchmark,
  place: PlaceUsed,
  matchedTitle: string,
): string {
  const region = nameRegion(benchmark);
  const level = isNation(benchmark.region) ? 'nation' : benchmark.region.level;
  const isSamePlace = place.level !== null && level === lightcastLevels[place.level];
  const places =
    place.name === null
      ? `PayScale’s location is unconfirmed, while Lightcast’s is ${region}`
      : `PayScale’s data is for ${place.name}, Lightcast’s for ${region}`;
  const code = `${benchmark.dimension.toUpperCase()} ${cleanText(benchmark.occupationId, 20)}`;
  const reasons = [
    'high salaries raise a mean but not a median',
    ...(isSamePlace ? [] : [places]),
    `PayScale matched the job title ${cleanText(matchedTitle, 60)}, while Lightcast used ${code}`,
  ];
  return `Why they differ: ${reasons.join('; ')}. Both can be correct.`;
}

/** How common the job is in the region compared with the nation. */
export function describeConcentration(quotient: number): { strong: string; rest: string } {
  if (quotient > 0.95 && quotient < 1.05) {
    return { strong: 'About as common', rest: 'here as nationally.' };
  }
  const times = formatDecimal(quotient, 1);
  return quotient > 1
    ? { strong: `${times} times`, rest: 'as common here as nationally.' }
    : {
        strong: `${formatShare(quotient, 'fraction')} as common`,
        rest: 'here as nationally.',
      };
}

/** The accessible label of the concentration. */
export function labelConcentration(quotient: number, region: string): string {
  const { strong, rest } = describeConcentration(quotient);
  const text = `${strong} ${rest}`.replace('here', `in ${region}`);
  return `Location quotient ${quotient}: the job is ${text.charAt(0).toLowerCase()}${text.slice(1)}`;
}

/** Whether an index is below or above 100. */
export function describeRisk(score: number): string {
  if (Math.abs(score - 100) < 1) {
    return 'About average';
  }
  return score < 100 ? 'Below average' : 'Above average';
}

/** The accessible label of the automation risk. */
export function labelRisk(score: number): string {
  return `Automation risk index ${score} where 100 is the US average: ${describeRisk(score).toLowerCase()}. The index is not a probability.`;
}

/** The requested datasets that Lightcast did not provide. */
export function describeMissing(datasets: readonly string[]): string {
  return `Not provided by Lightcast: ${joinWords(datasets.map(name => cleanText(name, 60)))}.`;
}
