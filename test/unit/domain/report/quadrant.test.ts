import assert from 'node:assert/strict';

import { findSkillFindings, findSkillPoints } from '../../../../src/domain/report/quadrant';
import { makeBenchmark } from '../../../support/benchmarkFigures';
import { makeSkillImpact } from '../../../support/reportFigures';

import type { Benchmark } from '../../../../src/domain/figures/benchmark';
import type { ImpactReport } from '../../../../src/domain/figures/impact';

function findPoint(name: string): ReturnType<typeof findSkillPoints>[number] | undefined {
  return findSkillPoints(makeSkillImpact(), makeBenchmark()).find(point => point.name === name);
}

/** Skills of these names, each with a difference in pay. */
function withNames(...names: readonly string[]): ImpactReport {
  const [item] = makeSkillImpact().items;
  return makeSkillImpact({ items: names.map(name => ({ ...item!, name })) });
}

/** A market where each skill is in a group of its own. */
function withDemand(...skills: readonly (readonly [string, number | null])[]): Benchmark {
  const [defining = null, necessary = null, distinguishing = null] = skills.map(
    ([name, share]) => ({
      shareScale: 'fraction' as const,
      skills: [{ ...makeBenchmark().skills.defining!.skills[0]!, name, share }],
    }),
  );
  return makeBenchmark({
    skills: {
      defining,
      necessary,
      distinguishing,
      specialized: null,
      common: null,
      salaryBoosting: null,
    },
  });
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

describe('findSkillPoints, by name', () => {
  const cases: readonly [payScale: string, lightcast: string, isSame: boolean][] = [
    ['Node.js', 'node js', true],
    ['Node  JS', 'NODE-JS (Javascript Library)', true],
    ['CI/CD', 'ci cd', true],
    ['NodeJS', 'Node.js', false],
    ['C++', 'C++(Programming Language)', true],
    ['C++', 'C++  (Programming Language) ', true],
    ['C#', 'C# (Programming Language) for Games', false],
    ['Programming Language', 'Python (Programming Language)', false],
    ['Software', 'Docker (Software)', false],
    ['SOFTWARE', 'Docker (SOFTWARE)', false],
    ['PM', 'Project Management (PM)', true],
    ['P', 'Project Management (P)', false],
    ['AB cd', 'Something (AB cd)', false],
    ['x AB', 'Something (x AB)', false],
  ];
  for (const [payScale, lightcast, isSame] of cases) {
    it(`${isSame ? 'joins' : 'keeps apart'} “${payScale}” and “${lightcast}”`, () => {
      const points = findSkillPoints(withNames(payScale), withDemand([lightcast, 0.2]));

      assert.deepEqual(
        points.map(point => [point.name, point.demand]),
        isSame ? [[payScale, 0.2]] : [],
      );
    });
  }

  it('takes the first share that any group has', () => {
    const benchmark = withDemand(['Python', null], ['Python', 0.3], ['Python', 0.4]);

    assert.equal(findSkillPoints(withNames('Python'), benchmark)[0]?.demand, 0.3);
  });

  it('leaves out a skill whose share is not provided', () => {
    assert.deepEqual(findSkillPoints(withNames('Python'), withDemand(['Python', null])), []);
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

  it('takes the median of points in any order, and the mean of the middle two', () => {
    const medianOf = (...demands: number[]): number | undefined =>
      findSkillFindings(
        demands.map(demand => ({ name: 'any', premium: 0, demand, profileShare: null })),
      )?.medianDemand;

    assert.equal(medianOf(0.5, 0.1, 0.25), 0.25);
    assert.equal(medianOf(0.5, 0.125, 0.25, 1), 0.375);
    assert.equal(medianOf(0.7), 0.7);
  });

  it('puts the best paid and the most asked first, and counts no difference as no premium', () => {
    const point = (name: string, premium: number, demand: number) => ({
      name,
      premium,
      demand,
      profileShare: null,
    });

    const findings = findSkillFindings([
      point('good', 0.01, 0.5),
      point('best', 0.09, 0.5),
      point('better', 0.05, 0.5),
      point('asked', 0, 0.5),
      point('most asked', -0.1, 0.9),
      point('more asked', -0.2, 0.7),
    ]);

    assert.deepEqual(
      findings?.premiumInDemand.map(one => one.name),
      ['best', 'better', 'good'],
    );
    assert.deepEqual(
      findings.noPremiumInDemand.map(one => one.name),
      ['most asked', 'more asked', 'asked'],
    );
  });

  it('is undefined without points', () => {
    assert.equal(findSkillFindings([]), undefined);
  });
});
