import assert from 'node:assert/strict';

import { findSkillFindings, findSkillPoints } from '../../../../../src/domain/report/quadrant';
import {
  describeQuadrant,
  describePremium,
  sortByPremium,
  labelQuadrant,
} from '../../../../../media/report/descriptions/describeSkills';
import { makeBenchmark } from '../../../../support/benchmarkFigures';
import { makeCertificationImpact, makeSkillImpact } from '../../../../support/reportFigures';

describe('sortByPremium', () => {
  it('sorts the highest first and items without a premium last', () => {
    const names = sortByPremium(makeCertificationImpact()).map(({ name }) => name);

    assert.match(names[0] ?? '', /AWS/u);
    assert.match(names.at(-1) ?? '', /CISSP/u);
  });
});

describe('describePremium', () => {
  it('names the skill with the highest premium', () => {
    assert.equal(
      describePremium(makeSkillImpact()),
      'Machine Learning is associated with the highest pay (+7.2%).',
    );
  });

  it('reports when there is no premium, or none is provided', () => {
    const item = makeSkillImpact().items.at(-1)!;

    assert.equal(
      describePremium(makeSkillImpact({ items: [item] })),
      'None is associated with higher pay.',
    );
    assert.match(
      describePremium(makeSkillImpact({ items: [{ ...item, differentialShare: null }] })),
      /not provided/u,
    );
  });
});

describe('labelQuadrant', () => {
  it('names the best skill by both, and common skills without a premium', () => {
    const findings = findSkillFindings(findSkillPoints(makeSkillImpact(), makeBenchmark()))!;

    assert.equal(
      labelQuadrant(findings),
      'Pay premium vs. demand: Amazon Web Services (AWS) is in demand (26% of postings) and associated with +3.8% in pay; SQL and JavaScript are common but carry no premium.',
    );
    assert.match(describeQuadrant(findings), /^Amazon Web Services/u);
  });
});
