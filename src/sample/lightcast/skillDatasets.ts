import { type Family, commonSkills, getFamily } from '../figures/families';
import { between, hashText, rounded, seededRandom } from '../figures/seededRandom';

import type { BenchmarkQuestion } from './benchmarkQuestion';

/** The datasets that list skills. */
export type SkillDataset =
  | 'commonSkills'
  | 'definingSkills'
  | 'distinguishingSkills'
  | 'necessarySkills'
  | 'salaryBoostingSkills'
  | 'specializedSkills';

const lists: Record<SkillDataset, (family: Family) => readonly string[]> = {
  commonSkills: () => commonSkills,
  definingSkills: family => family.defining,
  necessarySkills: family => family.necessary,
  distinguishingSkills: family => family.distinguishing,
  salaryBoostingSkills: family => family.distinguishing.slice(0, 5),
  specializedSkills: family => [...family.defining, ...family.distinguishing.slice(0, 3)],
};

/**
 * One list of skills, most requested first. The fields have been observed; IDs are fictional, and
 * the scale of `percentage` is configurable because it isn't documented. A skill has the same share
 * in every list.
 */
export function getSkills(dataset: SkillDataset, question: BenchmarkQuestion): unknown[] {
  const { occupation, postings, toShare } = question;
  return lists[dataset](getFamily(occupation.family))
    .map(name => ({ name, share: getShare(name, question) }))
    .sort((a, b) => b.share - a.share)
    .map(({ name, share }) => ({
      id: toSkillId(name),
      name,
      description: hashText(name) % 4 === 0 ? null : `Sample description of “${name}”.`,
      count: Math.round(share * postings),
      percentage: toShare(share),
    }));
}

/** Share of postings that mention the skill, 0–1. Distinguishing skills are rare. */
function getShare(name: string, { occupation, region }: BenchmarkQuestion): number {
  const isRare = getFamily(occupation.family).distinguishing.includes(name);
  const random = seededRandom('skill', occupation.soc, name, region.level, region.id);
  return rounded(isRare ? between(random, 0.02, 0.15) : between(random, 0.12, 0.46), 3);
}

/** `KS` and 16 hexadecimal digits, like real IDs. */
function toSkillId(name: string): string {
  const hex = (text: string): string => hashText(text).toString(16).padStart(8, '0');
  return `KS${hex(name)}${hex(`${name} skill`)}`.toUpperCase();
}
