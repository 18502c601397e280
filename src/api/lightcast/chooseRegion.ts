import type { LightcastMeta, Region } from './lightcast';

/**
 * The first of the regions whose level is offered; if none is, the nation of the first. When the
 * levels are unknown, the first region.
 */
export function chooseRegion(
  regions: readonly [Region, ...Region[]],
  meta: Pick<LightcastMeta, 'levelsByNation'> | null,
): Region {
  const offered = regions.find(region => isOffered(region, meta?.levelsByNation ?? null));
  return offered ?? { nation: regions[0].nation, level: null, id: null };
}

function isOffered(region: Region, levelsByNation: LightcastMeta['levelsByNation']): boolean {
  const nation = region.nation.toLowerCase();
  const levels =
    levelsByNation !== null && Object.hasOwn(levelsByNation, nation)
      ? levelsByNation[nation]
      : undefined;
  if (levels === undefined || region.level === null) {
    return true;
  }
  const level = region.level.toLowerCase();
  return level === 'nation' || levels.some(other => other.toLowerCase() === level);
}
