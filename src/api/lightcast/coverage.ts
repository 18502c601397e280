import type { LightcastMeta } from './lightcast';

/** How Lightcast writes the code of the United Kingdom, which the standard calls `gb`. */
const spellings: Readonly<Record<string, string>> = { gb: 'uk' };

/**
 * True when `/meta` lists the nations and this one isn't among them. False when that can't be told:
 * without a list, or with one that names nations in another way than by their two letters.
 *
 * @param nation two letters of ISO 3166-1, or `uk`
 * @see https://docs.lightcast.io/lightcast-api/reference/occupation_benchmark_get_meta
 */
export function isUncovered(nation: string, nations: LightcastMeta['nations']): boolean {
  const codes = (nations ?? []).map(toNationCode);
  return codes.length > 0 && codes.every(isCode) && !codes.includes(toNationCode(nation));
}

function toNationCode(nation: string): string {
  const code = nation.trim().toLowerCase();
  return spellings[code] ?? code;
}

function isCode(code: string): boolean {
  return /^[a-z]{2}$/u.test(code);
}
