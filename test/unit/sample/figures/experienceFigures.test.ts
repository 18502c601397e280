import assert from 'node:assert/strict';

import { findCountry } from '../../../../src/sample/figures/countries';
import { getExperienceFigures } from '../../../../src/sample/figures/experienceFigures';
import { occupations } from '../../../../src/sample/figures/occupations';

const unitedStates = findCountry('United States')!;

describe('getExperienceFigures', () => {
  it('returns medians that rise with experience, around the overall median', () => {
    for (const occupation of occupations) {
      const bands = getExperienceFigures(occupation.wage, occupation, unitedStates);
      const medians = bands.map(({ spread }) => spread.p50);
      assert.deepEqual(
        medians,
        [...medians].sort((a, b) => a - b),
        occupation.soc,
      );
      assert.ok(medians[0]! < occupation.wage.p50 && medians.at(-1)! > occupation.wage.p50);
    }
  });

  it('returns ascending percentiles in every band', () => {
    for (const occupation of occupations) {
      for (const { name, spread } of getExperienceFigures(
        occupation.wage,
        occupation,
        unitedStates,
      )) {
        const { p10, p25, p50, p75, p90 } = spread;
        assert.ok(p10 < p25 && p25 < p50 && p50 < p75 && p75 < p90, `${occupation.soc} ${name}`);
      }
    }
  });

  it('returns shares that add up to 1', () => {
    const occupation = occupations[0]!;
    const bands = getExperienceFigures(occupation.wage, occupation, unitedStates);
    const total = bands.reduce((sum, band) => sum + band.share, 0);

    assert.ok(Math.abs(total - 1) < 0.005);
  });
});
