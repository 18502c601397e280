import { isUncovered } from '../../../api/lightcast/coverage';
import { explainUncovered } from '../../../api/lightcast/explainUncovered';
import { findNation } from '../../../reports/runs/lightcastNation';

import type { SectionName } from '../../../domain/report/sectionInfos';
import type { LookUpState } from './lookUpState';

/** The countries for which the market section is available. */
export interface MarketCoverage {
  /** Requests the countries on the first call. Never rejects: after an error they stay unknown. */
  load(): Promise<void>;
  /** Why the section isn't available for a country; undefined if it is or if that's unknown. */
  explain(country: string): string | undefined;
}

/** Requests the covered countries at most once, until the signal aborts. */
export function createMarketCoverage(
  findNations: (signal: AbortSignal) => Promise<readonly string[] | null>,
  signal: AbortSignal,
): MarketCoverage {
  let nations: readonly string[] | null = null;
  let loading: Promise<void> | undefined;

  const request = async (): Promise<void> => {
    try {
      nations = await findNations(signal);
    } catch {
      // Unknown: the section stays available, and the service decides.
    }
  };

  return {
    load: () => (loading ??= request()),
    explain: country => {
      const nation = findNation(country);
      return nation !== undefined && isUncovered(nation, nations)
        ? explainUncovered(nation, nations)
        : undefined;
    },
  };
}

interface Context {
  /** The sections of the available services. */
  available: readonly SectionName[];
  coverage: MarketCoverage;
}

/** The sections that are available for the country of the state. */
export function listAvailable(context: Context, state: LookUpState): readonly SectionName[] {
  return explainMarket(context, state) === undefined
    ? context.available
    : context.available.filter(name => name !== 'benchmark');
}

/** Why the market section isn't available for the country, although the user is signed in. */
export function explainMarket(
  { available, coverage }: Context,
  { country }: LookUpState,
): string | undefined {
  return available.includes('benchmark') && country !== undefined
    ? coverage.explain(country)
    : undefined;
}
