import { highestDegrees } from '../../domain/lookUp/degree';
import { type Family, commonSkills, getFamily } from './families';
import { between, rounded, seededRandom } from './seededRandom';

import type { Occupation } from './occupations';

/** The pay difference associated with a skill, certification or degree. */
export interface ImpactFigures {
  name: string;
  profiles: number;
  /** 0–1. */
  share: number;
  medianBasePay: number;
  /** US dollars per year; can be negative. */
  differential: number;
  /** Relative to the median; can be negative. */
  differentialShare: number;
}

/** The kinds of impact that the API returns. */
export type ImpactKind = 'skills' | 'certs' | 'education';

interface Range {
  share: readonly [low: number, high: number];
  /** Relative difference from the median of the occupation. */
  differential: readonly [low: number, high: number];
}

/** Rare skills are associated with higher pay; common skills are not. */
const ranges = {
  defining: { share: [0.2, 0.55], differential: [-0.02, 0.035] },
  necessary: { share: [0.12, 0.4], differential: [-0.045, 0.01] },
  distinguishing: { share: [0.03, 0.18], differential: [0.015, 0.095] },
  common: { share: [0.15, 0.4], differential: [-0.03, 0.005] },
  certification: { share: [0.004, 0.06], differential: [-0.02, 0.08] },
} as const satisfies Record<string, Range>;

/** The impact of each degree, in the order of `highestDegrees` after `Any`. */
const degreeRanges: readonly Range[] = [
  { share: [0.05, 0.15], differential: [-0.16, -0.08] },
  { share: [0.06, 0.14], differential: [-0.1, -0.04] },
  { share: [0.35, 0.6], differential: [-0.01, 0.015] },
  { share: [0.1, 0.22], differential: [0.03, 0.09] },
  { share: [0.03, 0.09], differential: [0.06, 0.15] },
  { share: [0.005, 0.02], differential: [0.05, 0.2] },
];

/** All impacts of a kind for an occupation, most common first. They are fictional. */
export function getImpactFigures(kind: ImpactKind, occupation: Occupation): ImpactFigures[] {
  return listRanges(kind, getFamily(occupation.family))
    .map(([name, range]) => toImpact(name, range, occupation))
    .sort((a, b) => b.share - a.share);
}

function listRanges(kind: ImpactKind, family: Family): (readonly [name: string, range: Range])[] {
  const all = (names: readonly string[], range: Range): (readonly [string, Range])[] =>
    names.map(name => [name, range]);
  if (kind === 'certs') {
    return all(family.certifications, ranges.certification);
  }
  if (kind === 'education') {
    return degreeRanges.map((range, index) => [highestDegrees[index + 1] ?? 'Any', range]);
  }
  return [
    ...all(family.defining, ranges.defining),
    ...all(family.necessary, ranges.necessary),
    ...all(family.distinguishing, ranges.distinguishing),
    ...all(commonSkills.slice(0, 2), ranges.common),
  ];
}

function toImpact(name: string, range: Range, occupation: Occupation): ImpactFigures {
  const random = seededRandom('impact', occupation.soc, name);
  const share = rounded(between(random, ...range.share), 3);
  const median = occupation.wage.p50;
  const differential = Math.round((median * between(random, ...range.differential)) / 100) * 100;
  return {
    name,
    profiles: Math.max(5, Math.round(share * Math.sqrt(occupation.employment) * 4)),
    share,
    medianBasePay: median + differential,
    differential,
    differentialShare: rounded(differential / median, 4),
  };
}
