import { type Family, commonSkills, getFamily } from '../figures/families';
import { between, hashText, rounded, seededRandom } from '../figures/seededRandom';

import type { BenchmarkQuestion } from './benchmarkQuestion';

/** The datasets that are lists of skills. */
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
 * One list of skills, the most asked for first. The fields were seen in use; ids are made up, and
 * the scale of `percentage` is a switch as nobody documents it. A skill has the same share in
 * whichever list it stands.
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

/** Share of postings that ask for the skill, 0–1: rare for what sets people apart. */
function getShare(name: string, { occupation, region }: BenchmarkQuestion): number {
  const isRare = getFamily(occupation.family).distinguishing.includes(name);
  const random = seededRandom('skill', occupation.soc, name, region.level, region.id);
  return rounded(isRare ? between(random, 0.02, 0.15) : between(random, 0.12, 0.46), 3);
}

/** `KS` and sixteen hexadecimal digits, as real ids look. */
function toSkillId(name: string): string {
  const hex = (text: string): string => hashText(text).toString(16).padStart(8, '0');
  return `KS${hex(name)}${hex(`${name} skill`)}`.toUpperCase();
}
