import assert from 'node:assert/strict';

import { findOccupation, occupations } from '../../../../src/sample/figures/occupations';

/** Copied by hand from the published table: employment, mean, P10, P25, P50, P75, P90. */
const published: Record<string, readonly number[]> = {
  '11-1021': [3503020, 134940, 50090, 72320, 105770, 167280, 253390],
  '13-2011': [1449500, 94750, 56020, 67020, 83680, 109810, 144090],
  '15-1252': [1687890, 148100, 82460, 105210, 135980, 171980, 214670],
  '15-2051': [262440, 126800, 67240, 85660, 120230, 158880, 199130],
  '17-2141': [296810, 113610, 73990, 84130, 104110, 132590, 164340],
  '23-1011': [754500, 185840, 78360, 102990, 159670, 221370, 351600],
  '25-2021': [1388390, 72650, 47960, 57710, 63970, 81450, 104340],
  '29-1141': [3379720, 101420, 68940, 80330, 97550, 112350, 137470],
  '35-3031': [2270910, 40060, 18100, 27750, 35230, 47110, 64720],
  '41-2031': [3897860, 37310, 27210, 29900, 35410, 38670, 47890],
  '47-2111': [757220, 71490, 42640, 49430, 63190, 83940, 108510],
  '51-4121': [416210, 56760, 39240, 46790, 53750, 63010, 77530],
  '53-2011': [103560, 288650, 106710, 182280, 232140, 384440, 463830],
  '53-3032': [2062040, 59710, 40140, 47960, 58640, 69120, 79380],
};

describe('occupations', () => {
  it('has the 72 occupations of the table, each code once and in order', () => {
    const codes = occupations.map(({ soc }) => soc);

    assert.equal(codes.length, 72);
    assert.deepEqual(codes, [...new Set(codes)].sort());
    assert.ok(codes.every(code => /^\d{2}-\d{4}$/u.test(code)));
  });

  for (const [soc, figures] of Object.entries(published)) {
    it(`has the published figures of ${soc}`, () => {
      const occupation = findOccupation(soc);

      assert.ok(occupation);
      const { mean, p10, p25, p50, p75, p90 } = occupation.wage;
      assert.deepEqual([occupation.employment, mean, p10, p25, p50, p75, p90], figures);
    });
  }

  it('adds up to the sums of the published columns', () => {
    const sum = (pick: (occupation: (typeof occupations)[number]) => number): number =>
      occupations.reduce((total, occupation) => total + pick(occupation), 0);

    assert.deepEqual(
      [
        sum(({ employment }) => employment),
        sum(({ wage }) => wage.mean),
        sum(({ wage }) => wage.p10),
        sum(({ wage }) => wage.p25),
        sum(({ wage }) => wage.p50),
        sum(({ wage }) => wage.p75),
        sum(({ wage }) => wage.p90),
      ],
      [48086890, 7698080, 4375050, 5510680, 7070780, 9240980, 11724170],
    );
  });

  it('has rising percentiles and a mean between the outer ones', () => {
    for (const { soc, wage } of occupations) {
      const { p10, p25, p50, p75, p90, mean } = wage;
      assert.ok(p10 < p25 && p25 < p50 && p50 < p75 && p75 < p90, soc);
      assert.ok(p10 < mean && mean < p90, soc);
    }
  });

  it('has the published names', () => {
    assert.equal(findOccupation('33-3051')?.name, "Police and Sheriff's Patrol Officers");
    assert.equal(findOccupation('15-1252')?.name, 'Software Developers');
    assert.equal(findOccupation('43-3031')?.name, 'Bookkeeping, Accounting, and Auditing Clerks');
  });

  it('gives every name to one occupation only', () => {
    const names = occupations.flatMap(({ titles, aliases }) => [...titles, ...aliases]);
    const words = occupations.flatMap(({ loosely }) => loosely);

    assert.equal(new Set(names.map(name => name.toLowerCase())).size, names.length);
    assert.equal(new Set(words).size, words.length);
  });

  it('has no occupation for a code that is not in the table', () => {
    assert.equal(findOccupation('99-9999'), undefined);
  });
});
