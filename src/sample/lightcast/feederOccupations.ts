import { type Occupation, occupations } from '../figures/occupations';
import { between, rounded, seededRandom } from '../figures/seededRandom';

import { toOccupationId } from './occupationId';

import type { Dimension } from '../../domain/occupations/occupationCode';

/** The number of feeder occupations, most relevant first. */
const maxFeeders = 6;

/** Mean salaries that differ by less than this share of the target's count as comparable. */
const comparable = 0.08;

/**
 * The occupations that workers move from. The selection and the scores are fictional. The
 * differences are those of the public national means: the target's mean minus the feeder's, so
 * that a positive value means higher pay after the move. The sign that the real service uses isn't
 * documented. `name`, `meanSalary` and the four categories come from related Lightcast APIs.
 */
export function getFeederOccupations(target: Occupation, dimension: Dimension): unknown[] {
  return occupations
    .filter(other => other !== target)
    .map(other => ({ other, score: getScore(other, target) }))
    .sort((a, b) => b.score - a.score)
    .slice(0, maxFeeders)
    .map(({ other, score }) => ({
      id: toOccupationId(dimension, other),
      name: other.name,
      meanSalary: other.wage.mean,
      meanSalaryDiff: target.wage.mean - other.wage.mean,
      category: getCategory(other, target),
      score,
    }));
}

function getScore(other: Occupation, target: Occupation): number {
  const nearness =
    (isSameGroup(other, target) ? 0.3 : 0) +
    (other.family === target.family ? 0.25 : 0) +
    (other.education === target.education ? 0.1 : 0);
  const random = seededRandom('feeder', target.soc, other.soc);
  return rounded(Math.min(0.98, nearness + between(random, 0.05, 0.33)), 2);
}

function getCategory(other: Occupation, target: Occupation): string {
  const pays = target.wage.mean - other.wage.mean > comparable * target.wage.mean;
  const isSame = isSameGroup(other, target);
  if (pays) {
    return isSame ? 'Advancement' : 'LateralAdvancement';
  }
  return isSame ? 'Similar' : 'LateralTransition';
}

/** The first two digits of a SOC code are its major group. */
function isSameGroup(one: Occupation, other: Occupation): boolean {
  return one.soc.slice(0, 2) === other.soc.slice(0, 2);
}
