import type { SkillGroup } from '../../domain/figures/benchmark';

/** The dataset that holds each group of skills. */
export const skillDatasets = {
  defining: 'definingSkills',
  necessary: 'necessarySkills',
  distinguishing: 'distinguishingSkills',
  specialized: 'specializedSkills',
  common: 'commonSkills',
  salaryBoosting: 'salaryBoostingSkills',
} as const satisfies Record<SkillGroup, string>;
