import { toFraction } from '../figures/shares';

import type { Benchmark } from '../figures/benchmark';
import type { ImpactReport } from '../figures/impact';

/** A skill that both services report: its pay premium and its demand. */
export interface SkillPoint {
  name: string;
  /** Relative difference in pay (PayScale). */
  premium: number;
  /** Share of postings (Lightcast). */
  demand: number;
  /** Share of profiles that report it (PayScale). */
  profileShare: number | null;
}

/**
 * The skills of both services, joined by name: “Python” is “Python (Programming Language)”, and
 * “AWS” is “Amazon Web Services (AWS)”. Skills without a premium or a share are left out.
 */
export function findSkillPoints(impact: ImpactReport, benchmark: Benchmark): SkillPoint[] {
  const demand = listDemand(benchmark);
  return impact.items.flatMap(item => {
    const premium = toFraction(item.differentialShare, impact.differentialScale);
    const share = listNames(item.name)
      .map(name => demand.get(name))
      .find(found => found !== undefined);
    return premium === null || share === undefined
      ? []
      : [
          {
            name: item.name,
            premium,
            demand: share,
            profileShare: toFraction(item.share, impact.shareScale),
          },
        ];
  });
}

function listDemand(benchmark: Benchmark): Map<string, number> {
  const demand = new Map<string, number>();
  for (const group of Object.values(benchmark.skills)) {
    for (const skill of group?.skills ?? []) {
      const share = group === null ? null : toFraction(skill.share, group.shareScale);
      for (const key of share === null ? [] : listNames(skill.name)) {
        demand.set(key, demand.get(key) ?? share ?? 0);
      }
    }
  }
  return demand;
}

/** The names of a skill: in full, without a part in brackets, and an abbreviation in brackets. */
function listNames(name: string): string[] {
  const [, before, bracketed] = /^(.*\S)\s*\(([^()]*)\)\s*$/u.exec(name) ?? [];
  const short =
    bracketed !== undefined && /^[A-Z0-9+#.]{2,6}$/u.test(bracketed) ? bracketed : undefined;
  return [name, before, short].filter(part => part !== undefined).map(toKey);
}

function toKey(name: string): string {
  return name
    .toLowerCase()
    .replace(/[\s.\-_/]+/gu, ' ')
    .trim();
}

/** The findings from all skills. */
export interface SkillFindings {
  medianDemand: number;
  /** With a premium, and in demand at or above the median. Highest premium first. */
  premiumInDemand: SkillPoint[];
  /** Without a premium, and in demand at or above the median. Highest demand first. */
  noPremiumInDemand: SkillPoint[];
}

/** Splits the points at the median share of postings and at no difference in pay. */
export function findSkillFindings(points: readonly SkillPoint[]): SkillFindings | undefined {
  const shares = points.map(point => point.demand).sort((a, b) => a - b);
  const [low, high] = [
    shares[Math.ceil(shares.length / 2) - 1],
    shares[Math.floor(shares.length / 2)],
  ];
  if (low === undefined || high === undefined) {
    return undefined;
  }
  const medianDemand = (low + high) / 2;
  const inDemand = points.filter(point => point.demand >= medianDemand);
  return {
    medianDemand,
    premiumInDemand: inDemand
      .filter(point => point.premium > 0)
      .sort((a, b) => b.premium - a.premium),
    noPremiumInDemand: inDemand
      .filter(point => point.premium <= 0)
      .sort((a, b) => b.demand - a.demand),
  };
}
