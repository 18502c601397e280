import type { LightcastMeta } from './lightcast';

/** Lightcast's code of the United Kingdom, which is `gb` in the standard. */
const spellings: Readonly<Record<string, string>> = { gb: 'uk' };

/**
 * True when `/meta` lists the nations without this one. False when that can't be determined: without a
 * list, or when it doesn't use two-letter codes.
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
