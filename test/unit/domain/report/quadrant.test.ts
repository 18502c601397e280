import assert from 'node:assert/strict';

import { findSkillFindings, findSkillPoints } from '../../../../src/domain/report/quadrant';
import { makeBenchmark } from '../../../support/benchmarkFigures';
import { makeSkillImpact } from '../../../support/reportFigures';

function findPoint(name: string): ReturnType<typeof findSkillPoints>[number] | undefined {
  return findSkillPoints(makeSkillImpact(), makeBenchmark()).find(point => point.name === name);
}

describe('findSkillPoints', () => {
  it('joins the two services by name', () => {
    assert.deepEqual(findPoint('Kubernetes'), {
      name: 'Kubernetes',
      premium: 0.054,
      demand: 0.14,
      profileShare: 0.16,
    });
  });

  it('joins a name with the same name followed by a part in brackets', () => {
    assert.equal(findPoint('Python')?.demand, 0.33);
    assert.equal(findPoint('Amazon Web Services (AWS)')?.demand, 0.26);
  });

  it('joins an abbreviation with its full name', () => {
    const [item] = makeSkillImpact().items;
    const impact = makeSkillImpact({ items: item === undefined ? [] : [{ ...item, name: 'AWS' }] });

    assert.equal(findSkillPoints(impact, makeBenchmark())[0]?.demand, 0.26);
  });

  it('leaves out skills that only one service reports', () => {
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

    assert.ok(Math.abs((points[0]?.premium ?? 0) - 0.072) < 1e-12);
  });
});

describe('findSkillFindings', () => {
  it('splits at the median share of postings', () => {
    const point = (name: string, premium: number, demand: number) => ({
      name,
      premium,
      demand,
      profileShare: null,
    });

    const findings = findSkillFindings([
      point('rare', 0.09, 0.05),
      point('both', 0.03, 0.3),
      point('common', -0.01, 0.4),
    ]);

    assert.equal(findings?.medianDemand, 0.3);
    assert.deepEqual(
      findings.premiumInDemand.map(one => one.name),
      ['both'],
    );
    assert.deepEqual(
      findings.noPremiumInDemand.map(one => one.name),
      ['common'],
    );
  });

  it('is undefined without points', () => {
    assert.equal(findSkillFindings([]), undefined);
  });
});
