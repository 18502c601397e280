import assert from 'node:assert/strict';

import { findSkillFindings, findSkillPoints } from '../../../../src/domain/report/quadrant';
import { makeBenchmark } from '../../../support/benchmarkFigures';
import { makeSkillImpact } from '../../../support/reportFigures';

function findPoint(name: string): ReturnType<typeof findSkillPoints>[number] | undefined {
  return findSkillPoints(makeSkillImpact(), makeBenchmark()).find(point => point.name === name);
}

describe('findSkillPoints', () => {
  it('matches the skills of both services by name', () => {
    assert.deepEqual(findPoint('Kubernetes'), {
      name: 'Kubernetes',
      worth: 0.054,
      demand: 0.14,
      heldBy: 0.16,
    });
  });

  it('matches a name with the same name and a description in parentheses', () => {
    assert.equal(findPoint('Python')?.demand, 0.33);
    assert.equal(findPoint('Amazon Web Services (AWS)')?.demand, 0.26);
  });

  it('matches an abbreviation with its full name', () => {
    const [item] = makeSkillImpact().items;
    const impact = makeSkillImpact({ items: item === undefined ? [] : [{ ...item, name: 'AWS' }] });

    assert.equal(findSkillPoints(impact, makeBenchmark())[0]?.demand, 0.26);
  });

  it('omits skills that only one service has', () => {
    const [item] = makeSkillImpact().items;
    const items = item === undefined ? [] : [{ ...item, differentialShare: null }];

    assert.deepEqual(findSkillPoints(makeSkillImpact({ items }), makeBenchmark()), []);
  });

  it('uses the scale of each list', () => {
    const { items } = makeSkillImpact();
    const inPercent = items.map(item => ({
      ...item,
      differentialShare: item.differentialShare === null ? null : item.differentialShare * 100,
    }));

    const points = findSkillPoints(
      makeSkillImpact({ items: inPercent, differentialScale: 'percent' }),
      makeBenchmark(),
    );

    assert.ok(Math.abs((points[0]?.worth ?? 0) - 0.072) < 1e-12);
  });
});

describe('findSkillFindings', () => {
  it('splits at the median share of postings', () => {
    const point = (name: string, worth: number, demand: number) => ({
      name,
      worth,
      demand,
      heldBy: null,
    });

    const findings = findSkillFindings([
      point('rare', 0.09, 0.05),
      point('both', 0.03, 0.3),
      point('common', -0.01, 0.4),
    ]);

    assert.equal(findings?.medianDemand, 0.3);
    assert.deepEqual(
      findings.paysAndAsked.map(one => one.name),
      ['both'],
    );
    assert.deepEqual(
      findings.askedWithoutPremium.map(one => one.name),
      ['common'],
    );
  });

  it('returns undefined without points', () => {
    assert.equal(findSkillFindings([]), undefined);
  });
});
