import { toFraction } from '../../../src/domain/figures/shares';
import { BarList } from '../charts/bars';
import { Part } from '../parts/section';

import type { VNode } from 'preact';
import type {
  Benchmark,
  SkillGroup,
  SkillGroupDemand,
} from '../../../src/domain/figures/benchmark';

/**
 * Lightcast's definition of each group.
 *
 * @see https://docs.lightcast.io/data/docs/ddn
 */
const groups: readonly { name: SkillGroup; title: string; meaning: string }[] = [
  { name: 'defining', title: 'Defining', meaning: 'part of the day-to-day work' },
  { name: 'necessary', title: 'Necessary', meaning: 'shared with similar jobs' },
  { name: 'distinguishing', title: 'Distinguishing', meaning: 'advanced, differentiating' },
  { name: 'specialized', title: 'Specialized', meaning: 'specific to this kind of job' },
  { name: 'common', title: 'Common', meaning: 'requested in many jobs' },
  { name: 'salaryBoosting', title: 'Salary boosting', meaning: 'associated with higher pay' },
];

/** How many are shown until the user selects *Show all*. */
const shownFirst = 6;

/** Every group of skills on a shared scale, most requested first. */
export function SkillGroups({ benchmark }: { benchmark: Benchmark }): VNode | null {
  const given = groups.flatMap(group => {
    const demand = benchmark.skills[group.name];
    return demand === null || demand.skills.length === 0 ? [] : [{ ...group, demand }];
  });
  if (given.length === 0) {
    return null;
  }
  const full = Math.max(...given.flatMap(({ demand }) => listShares(demand)), 0);
  return (
    <Part title="Skills by share of postings">
      <div class="columns three">
        {given.map(({ name, title, meaning, demand }) => (
          <div class="group" key={name}>
            <h4>{title}</h4>
            <p class="note">{meaning}</p>
            <BarList
              label={`${title} skills, share of postings`}
              items={sortByShare(demand)}
              scale={demand.shareScale}
              full={full}
              first={shownFirst}
            />
          </div>
        ))}
      </div>
    </Part>
  );
}

function listShares({ skills, shareScale }: SkillGroupDemand): number[] {
  return skills.map(({ share }) => toFraction(share, shareScale)).filter(share => share !== null);
}

function sortByShare({ skills }: SkillGroupDemand): SkillGroupDemand['skills'] {
  return [...skills].sort((a, b) => (b.share ?? -1) - (a.share ?? -1));
}
