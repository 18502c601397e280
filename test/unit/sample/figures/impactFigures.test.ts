import assert from 'node:assert/strict';

import { highestDegrees } from '../../../../src/domain/lookUp/degree';
import { getImpactFigures } from '../../../../src/sample/figures/impactFigures';
import { occupations } from '../../../../src/sample/figures/occupations';

describe('getImpactFigures', () => {
  it('returns 10 to 25 skills with higher and lower pay, for every occupation', () => {
    for (const occupation of occupations) {
      const skills = getImpactFigures('skills', occupation);
      assert.ok(skills.length >= 10 && skills.length <= 25, occupation.soc);
      assert.ok(
        skills.some(({ differential }) => differential > 0),
        occupation.soc,
      );
      assert.ok(
        skills.some(({ differential }) => differential < 0),
        occupation.soc,
      );
    }
  });

  it('returns 4 to 8 certifications for every occupation', () => {
    for (const occupation of occupations) {
      const { length } = getImpactFigures('certs', occupation);
      assert.ok(length >= 4 && length <= 8, occupation.soc);
    }
  });

  it('uses the degree names of Jobalyzer', () => {
    const names = getImpactFigures('education', occupations[0]!).map(({ name }) => name);

    assert.ok(names.every(name => highestDegrees.some(degree => degree === name)));
    assert.equal(new Set(names).size, 6);
  });

  it('returns medians that are consistent with the differences', () => {
    for (const occupation of occupations) {
      for (const figures of getImpactFigures('skills', occupation)) {
        assert.equal(figures.medianBasePay - figures.differential, occupation.wage.p50);
        assert.ok(figures.share > 0 && figures.share < 1);
        assert.ok(figures.profiles >= 5);
      }
    }
  });
});
