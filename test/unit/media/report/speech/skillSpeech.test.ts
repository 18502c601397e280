import assert from 'node:assert/strict';

import { findSkillFindings, findSkillPoints } from '../../../../../src/domain/report/quadrant';
import {
  describeQuadrant,
  describeWorth,
  sortByWorth,
  speakQuadrant,
} from '../../../../../media/report/speech/skillSpeech';
import { makeBenchmark } from '../../../../support/benchmarkFigures';
import { makeCertificationImpact, makeSkillImpact } from '../../../../support/reportFigures';

describe('sortByWorth', () => {
  it('puts the highest first and those without a worth last', () => {
    const names = sortByWorth(makeCertificationImpact()).map(({ name }) => name);

    assert.match(names[0] ?? '', /AWS/u);
    assert.match(names.at(-1) ?? '', /CISSP/u);
  });
});

describe('describeWorth', () => {
  it('names the best, and promises nothing', () => {
    assert.equal(
      describeWorth(makeSkillImpact()),
      'Machine Learning goes along with the highest pay (+7.2%).',
    );
  });

  it('says when none goes along with more, and when no worth is provided', () => {
    const item = makeSkillImpact().items.at(-1)!;

    assert.equal(
      describeWorth(makeSkillImpact({ items: [item] })),
      'None goes along with higher pay.',
    );
    assert.match(
      describeWorth(makeSkillImpact({ items: [{ ...item, differentialShare: null }] })),
      /not provided/u,
    );
  });
});

describe('speakQuadrant', () => {
  it('names the best of both and the common without a premium', () => {
    const findings = findSkillFindings(findSkillPoints(makeSkillImpact(), makeBenchmark()))!;

    assert.equal(
      speakQuadrant(findings),
      'Worth against demand: Amazon Web Services (AWS) is asked for often (26% of postings) and goes along with +3.8% in pay; SQL and JavaScript are common without a premium.',
    );
    assert.match(describeQuadrant(findings), /^Amazon Web Services/u);
  });
});
