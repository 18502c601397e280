import { toFraction } from '../figures/shares';

import type { Benchmark } from '../figures/benchmark';
import type { ImpactReport } from '../figures/impact';

/** A skill that both services know: what it goes along with in pay, and how often it is asked for. */
export interface SkillPoint {
  name: string;
  /** Relative difference in pay (PayScale). */
  worth: number;
  /** Share of postings (Lightcast). */
  demand: number;
  /** Share of profiles that report it (PayScale). */
  heldBy: number | null;
}

/**
 * The skills of both services, joined by name: “Python” is “Python (Programming Language)”, and
 * “AWS” is “Amazon Web Services (AWS)”. A skill without a worth or a share is left out.
 */
export function findSkillPoints(impact: ImpactReport, benchmark: Benchmark): SkillPoint[] {
  const demand = listDemand(benchmark);
  return impact.items.flatMap(item => {
    const worth = toFraction(item.differentialShare, impact.differentialScale);
    const share = listNames(item.name)
      .map(name => demand.get(name))
      .find(found => found !== undefined);
    return worth === null || share === undefined
      ? []
      : [
          {
            name: item.name,
            worth,
            demand: share,
            heldBy: toFraction(item.share, impact.shareScale),
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

/** The names that a skill goes by: whole, without what stands in brackets, and a short form in them. */
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

/** What the points say as a whole. */
export interface SkillFindings {
  medianDemand: number;
  /** Worth more, and asked for at least as often as the median. Best first. */
  paysAndAsked: SkillPoint[];
  /** Asked for at least as often as the median, and not worth more. Most asked first. */
  askedWithoutPremium: SkillPoint[];
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
  const asked = points.filter(point => point.demand >= medianDemand);
  return {
    medianDemand,
    paysAndAsked: asked.filter(point => point.worth > 0).sort((a, b) => b.worth - a.worth),
    askedWithoutPremium: asked
      .filter(point => point.worth <= 0)
      .sort((a, b) => b.demand - a.demand),
  };
}
