import { findCountry } from '../../domain/places/countryNames';

import type { LightcastMeta } from './lightcast';

/** How many countries a sentence lists. */
const maxListed = 5;

/** Names of countries that take an article in a sentence. */
const hasArticle =
  /^(?:United .*|Bahamas|Comoros|Gambia|Maldives|Netherlands|Philippines|Seychelles|.* Islands|.* Republic)$/u;

/**
 * Why there is no benchmark for a country, and what to do, as a sentence. This module loads the list of
 * countries, so import it with `await import(…)` where that isn't loaded yet.
 *
 * @param nation two letters of ISO 3166-1, or `uk`
 */
export function explainUncovered(nation: string, nations: LightcastMeta['nations']): string {
  const covered = (nations ?? []).map(nameNation);
  const listed = covered.length > maxListed ? '' : ` (${covered.join(', ')})`;
  return `Lightcast doesn’t cover ${nameNation(nation)}. Choose a country it covers${listed}, or leave out this section.`;
}

function nameNation(nation: string): string {
  const code = nation.trim().toLowerCase();
  const name = findCountry(code === 'uk' ? 'gb' : code)?.name ?? code.toUpperCase();
  return hasArticle.test(name) ? `the ${name}` : name;
}
