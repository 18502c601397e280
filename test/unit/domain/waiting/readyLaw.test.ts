import assert from 'node:assert/strict';
import fc from 'fast-check';

import { blindLaw, lawMomentsMs, mixLaws } from '../../../../src/domain/waiting/readyLaw';

/** The chance at the last moment that is not after the given one. */
function chanceBy(ms: number): number {
  return blindLaw[lawMomentsMs.filter(timestamp => timestamp <= ms).length - 1] ?? 0;
}

describe('lawMomentsMs', () => {
  it('rises from the order to ten minutes in small steps', () => {
    const steps = lawMomentsMs.slice(2).map((ms, index) => ms / (lawMomentsMs[index + 1] ?? NaN));

    assert.equal(lawMomentsMs[0], 0);
    assert.equal(lawMomentsMs.at(-1), 600_000);
    assert.ok(steps.every(step => step > 1 && step < 1.05));
  });
});

describe('blindLaw', () => {
  it('never falls', () => {
    assert.ok(blindLaw.every((chance, index) => chance >= (blindLaw[index - 1] ?? 0)));
  });

  it('expects nothing in a fifth of a second and everything in ten minutes', () => {
    assert.equal(chanceBy(200), 0);
    assert.ok(Math.abs(chanceBy(600_000) - 1) < 1e-12);
  });

  it('expects nine in ten within a minute, and as many below 3.5 s as above', () => {
    assert.ok(Math.abs(chanceBy(60_000) - 0.9) < 0.01);
    assert.ok(Math.abs(chanceBy(Math.sqrt(200 * 60_000)) - 0.45) < 0.01);
  });
});

describe('mixLaws', () => {
  it('lies between both laws, nearer to the likelier one', () => {
    const law = lawMomentsMs.map(ms => Math.min(1, ms / 600_000));
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), share => {
        const mixed = mixLaws(law, blindLaw, share);

        for (const [index, chance] of mixed.entries()) {
          const expected = (1 - share) * (law[index] ?? 0) + share * (blindLaw[index] ?? 0);
          assert.ok(Math.abs(chance - expected) < 1e-12);
        }
      }),
    );
  });
});
