import regionEntries from '../data/regions.json';
import { between, seededRandom } from '../figures/seededRandom';
import { readField, readText } from '../server/readFields';

/** The requested region, with its name if the sample has one. */
export interface SampleRegion {
  nation: 'us';
  level: RegionLevel;
  /** FIPS code of a state or county, CBSA code of a metropolitan area, null for the nation. */
  id: string | null;
  name: string | null;
}

/** The levels of the only nation of the sample. `/meta` lists the real ones. */
export const regionLevels = ['nation', 'state', 'msa', 'county'] as const;

export type RegionLevel = (typeof regionLevels)[number];

const idForms: Record<Exclude<RegionLevel, 'nation'>, RegExp> = {
  state: /^\d{2}$/u,
  msa: /^\d{5}$/u,
  county: /^\d{5}$/u,
};

const payFactors: Readonly<Record<string, number>> = regionEntries.payFactors;

const names: Readonly<Record<'state' | 'msa', Readonly<Record<string, string>>>> = regionEntries;

/**
 * The region of a benchmark request, by default the whole nation, or an error message. A
 * well-formed ID without a known name is accepted, except for states, because the sample has all of
 * them.
 */
export function readRegion(body: unknown): SampleRegion | string {
  const region = readField(body, 'region');
  const nation = readText(region, 'nation') ?? 'us';
  if (nation.toLowerCase() !== 'us') {
    return `Invalid nation '${nation}', expecting one of: 'us'`;
  }
  const level = readText(region, 'level') ?? 'nation';
  if (level === 'nation') {
    return { nation: 'us', level, id: null, name: 'United States' };
  }
  return isRegionLevel(level)
    ? readArea(level, readText(region, 'id') ?? '')
    : `Invalid level '${level}', expecting one of: ${regionLevels.join(', ')}`;
}

/**
 * The fictional ratio of a region's wages to the nation's. Regions with high real wages have a
 * fixed factor, the others a random one.
 */
export function getPayFactor({ level, id }: SampleRegion): number {
  const random = seededRandom('salary', level, id);
  const known = level === 'nation' ? 1 : payFactors[`${level} ${id ?? ''}`];
  return known ?? between(random, 0.86, 1.04);
}

function readArea(level: Exclude<RegionLevel, 'nation'>, id: string): SampleRegion | string {
  const name = level === 'county' ? undefined : names[level][id];
  if (!idForms[level].test(id) || (level === 'state' && name === undefined)) {
    return `Invalid ${level} '${id}'`;
  }
  return { nation: 'us', level, id, name: name ?? null };
}

function isRegionLevel(level: string): level is Exclude<RegionLevel, 'nation'> {
  return Object.hasOwn(idForms, level);
}
