import { joinWords } from '../../../src/domain/report/comparison';
import { formatShare } from '../../../src/domain/figures/shares';
import { type Unit, writeAmount, writeDistance } from '../text/amounts';
import { cleanText } from '../text/cleanText';

import type { Benchmark } from '../../../src/domain/figures/benchmark';
import type { Difference } from '../../../src/domain/figures/difference';
import type { PlaceLevel, PlaceUsed } from '../../../src/domain/places/placeUsed';

/** How the region of a benchmark is called: its own name, else its level and id, else the nation. */
export function nameRegion({ region }: Benchmark): string {
  const { name, nation, level, id } = region;
  const wide = nation.toLowerCase() === 'us' ? 'United States' : nation.toUpperCase();
  const narrow = [level, id].filter(part => part !== null).join(' ');
  return cleanText(name ?? (isNation(region) ? wide : narrow), 80);
}

/** True when the benchmark is for a whole nation. */
export function isNation(region: Benchmark['region']): boolean {
  return region.level === null || region.level === 'nation';
}

/** The gap between PayScale's median and Lightcast's mean: which is above, by how much. */
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

/** The gap as it is spoken, with both amounts. */
export function speakGap({ median, mean, gap, unit }: Sources): string {
  const { size, side } = describeGap(gap, unit);
  const where = side === '' ? size : `${size} ${side}`;
  return `Lightcast’s mean salary, ${writeAmount(mean, unit)}, is ${where} PayScale’s median, ${writeAmount(median, unit)}.`;
}

/** Which of Lightcast's levels of region is the same kind of place. */
const lightcastLevels: Record<PlaceLevel, string> = {
  metro: 'msa',
  state: 'state',
  country: 'nation',
};

/** Why the two sources differ, from what really differs between them. */
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
      ? `it is not certain which place PayScale answered for, Lightcast answered for ${region}`
      : `PayScale answered for ${place.name}, Lightcast for ${region}`;
  const code = `${benchmark.dimension.toUpperCase()} ${cleanText(benchmark.occupationId, 20)}`;
  const reasons = [
    'a mean is pulled up by high salaries, a median is not',
    ...(isSamePlace ? [] : [places]),
    `PayScale’s job is its own title, ${cleanText(matchedTitle, 60)}, Lightcast’s is ${code}`,
  ];
  return `Why they differ: ${reasons.join('; ')}. Neither is wrong.`;
}

/** How common the job is in the region beside the nation. */
export function describeConcentration(quotient: number): { strong: string; rest: string } {
  if (quotient > 0.95 && quotient < 1.05) {
    return { strong: 'About as common', rest: 'here as in the nation.' };
  }
  const times = quotient.toLocaleString('en-US', { maximumFractionDigits: 1 });
  return quotient > 1
    ? { strong: `${times} times`, rest: 'as common here as in the nation.' }
    : {
        strong: `${formatShare(quotient, 'fraction')} as common`,
        rest: 'here as in the nation.',
      };
}

/** The concentration as it is spoken, in full. */
export function speakConcentration(quotient: number, region: string): string {
  const { strong, rest } = describeConcentration(quotient);
  const text = `${strong} ${rest}`.replace('here', `in ${region}`);
  return `Location quotient ${quotient}: the job is ${text.charAt(0).toLowerCase()}${text.slice(1)}`;
}

/** Where an index around 100 lies. */
export function describeRisk(score: number): string {
  if (Math.abs(score - 100) < 1) {
    return 'About average';
  }
  return score < 100 ? 'Below average' : 'Above average';
}

/** The automation risk as it is spoken. */
export function speakRisk(score: number): string {
  return `Automation risk index ${score} where 100 is the US average: ${describeRisk(score).toLowerCase()}. The index is not a probability.`;
}

/** What was asked of Lightcast and did not come. */
export function describeMissing(datasets: readonly string[]): string {
  return `Not provided by Lightcast: ${joinWords(datasets.map(name => cleanText(name, 60)))}.`;
}
