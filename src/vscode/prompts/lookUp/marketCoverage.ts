import { isUncovered } from '../../../api/lightcast/coverage';
import { explainUncovered } from '../../../api/lightcast/explainUncovered';
import { findNation } from '../../../reports/runs/lightcastRegion';

import type { SectionName } from '../../../domain/report/section';
import type { LookUpState } from './lookUpState';

/** The countries for which the market section is available, as far as they are known by now. */
export interface MarketCoverage {
  /** Finds out; the first call makes the request. Never rejects: what fails stays unknown. */
  load(): Promise<void>;
  /** Why the section isn't available for a country; undefined when it is, or when that is unknown. */
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
  /** The sections that the available services can answer. */
  available: readonly SectionName[];
  coverage: MarketCoverage;
}

/** The sections that are available for the country of the state. */
export function listAvailable(context: Context, state: LookUpState): readonly SectionName[] {
  return explainMarket(context, state) === undefined
    ? context.available
    : context.available.filter(name => name !== 'benchmark');
}

/** Why the market section isn't available for the country of the state, though you are signed in. */
export function explainMarket(
  { available, coverage }: Context,
  { country }: LookUpState,
): string | undefined {
  return available.includes('benchmark') && country !== undefined
    ? coverage.explain(country)
    : undefined;
}
