import type { SkillGroup } from '../../domain/figures/benchmark';

/** The dataset of each skill group. */
export const skillDatasets = {
  defining: 'definingSkills',
  necessary: 'necessarySkills',
  distinguishing: 'distinguishingSkills',
  specialized: 'specializedSkills',
  common: 'commonSkills',
  salaryBoosting: 'salaryBoostingSkills',
} as const satisfies Record<SkillGroup, string>;
