import assert from 'node:assert/strict';
import fc from 'fast-check';

import {
  describeOfferPlace,
  listMissingBetween,
  type OfferPlace,
  placeOffer,
} from '../../../../src/domain/offers/offerPlace';
import { percentileRanks, toKnots } from '../../../../src/domain/figures/percentile';
import { makePercentiles, noPercentiles } from '../../../support/reportFigures';

import type { Percentiles } from '../../../../src/domain/figures/figures';

const pay = makePercentiles(80_000, 100_000, 130_000, 170_000, 210_000);

/** A number that grows with the place, so that places can be held against each other. */
function rankOf(place: OfferPlace): number {
  switch (place.kind) {
    case 'below':
      return percentileRanks[place.percentile] - 0.001;
    case 'above':
      return percentileRanks[place.percentile] + 0.001;
    case 'within':
      return place.rank;
    case 'tied':
      return (percentileRanks[place.lower] + percentileRanks[place.upper]) / 2;
    case 'unknown':
      return Number.NaN;
  }
}

/** Percentiles in rising order, each perhaps missing, at least one there. */
const someRisingPercentiles: fc.Arbitrary<Percentiles> = fc
  .tuple(
    fc.array(fc.integer({ min: 1, max: 500_000 }), { minLength: 5, maxLength: 5 }),
    fc.array(fc.boolean(), { minLength: 5, maxLength: 5 }),
  )
  .filter(([, isThere]) => isThere.includes(true))
  .map(([amounts, isThere]) =>
    makePercentiles(
      ...[...amounts]
        .sort((a, b) => a - b)
        .map((amount, index) => (isThere[index] ? amount : null)),
    ),
  );

describe('placeOffer', () => {
  it('is exact on every percentile', () => {
    for (const knot of toKnots(pay)) {
      assert.deepEqual(placeOffer(knot.amount, pay), {
        kind: 'within',
        rank: knot.rank,
        lower: knot.name,
        upper: knot.name,
      });
    }
  });

  it('reads off in proportion between neighbours', () => {
    assert.deepEqual(placeOffer(150_000, pay), {
      kind: 'within',
      rank: 62.5,
      lower: 'p50',
      upper: 'p75',
    });
  });

  it('gives no number below P10 and above P90', () => {
    assert.deepEqual(placeOffer(79_999, pay), { kind: 'below', percentile: 'p10' });
    assert.deepEqual(placeOffer(210_001, pay), { kind: 'above', percentile: 'p90' });
  });

  it('reads off between the neighbours that are there', () => {
    const withoutMedian = { ...pay, p50: null };

    assert.deepEqual(placeOffer(135_000, withoutMedian), {
      kind: 'within',
      rank: 50,
      lower: 'p25',
      upper: 'p75',
    });
  });

  it('ends where the percentiles end', () => {
    const middle = { ...noPercentiles, p25: 100_000, p75: 170_000 };

    assert.deepEqual(placeOffer(90_000, middle), { kind: 'below', percentile: 'p25' });
    assert.deepEqual(placeOffer(180_000, middle), { kind: 'above', percentile: 'p75' });
  });

  it('names both percentiles of one amount', () => {
    assert.deepEqual(
      placeOffer(100_000, makePercentiles(90_000, 100_000, 100_000, 120_000, null)),
      {
        kind: 'tied',
        lower: 'p25',
        upper: 'p50',
      },
    );
  });

  it('places nothing without percentiles or with ones out of order', () => {
    assert.equal(placeOffer(1, noPercentiles).kind, 'unknown');
    assert.equal(placeOffer(1, makePercentiles(3, 2, 1, 4, 5)).kind, 'unknown');
    assert.equal(placeOffer(Number.NaN, pay).kind, 'unknown');
  });

  it('is monotone in the amount', () => {
    fc.assert(
      fc.property(
        someRisingPercentiles,
        fc.double({ min: 0, max: 600_000, noNaN: true }),
        fc.double({ min: 0, max: 600_000, noNaN: true }),
        (percentiles, one, other) => {
          const [low, high] = [Math.min(one, other), Math.max(one, other)];

          assert.ok(rankOf(placeOffer(low, percentiles)) <= rankOf(placeOffer(high, percentiles)));
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('is exact at every knot and bounded by the outer ones', () => {
    fc.assert(
      fc.property(
        someRisingPercentiles,
        fc.double({ min: 0, max: 600_000, noNaN: true }),
        (percentiles, amount) => {
          const knots = toKnots(percentiles);
          for (const knot of knots) {
            const place = placeOffer(knot.amount, percentiles);
            const isExact =
              (place.kind === 'within' && place.rank === knot.rank) ||
              (place.kind === 'tied' &&
                percentileRanks[place.lower] <= knot.rank &&
                percentileRanks[place.upper] >= knot.rank);
            assert.ok(isExact);
          }

          const place = placeOffer(amount, percentiles);
          if (place.kind === 'within') {
            assert.ok(place.rank >= knots[0]!.rank && place.rank <= knots.at(-1)!.rank);
          }
        },
      ),
      { numRuns: 2000 },
    );
  });
});

describe('describeOfferPlace', () => {
  const describeAt = (amount: number): string => describeOfferPlace(placeOffer(amount, pay));

  it('says about which percentile', () => {
    assert.equal(describeAt(150_000), 'about P63');
  });

  it('names a percentile that is met exactly', () => {
    assert.equal(describeAt(130_000), 'the median');
    assert.equal(describeAt(100_000), 'P25');
  });

  it('never rounds onto a percentile that is not met', () => {
    assert.equal(describeAt(209_999), 'just under P90');
    assert.equal(describeAt(80_001), 'just over P10');
    assert.equal(describeAt(130_001), 'just over the median');
  });

  it('says no number beyond the ends', () => {
    assert.equal(describeAt(1), 'below P10');
    assert.equal(describeAt(1e9), 'above P90');
  });

  it('says no percentile below 10 or above 90 for any amount', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1e7, noNaN: true }), amount => {
        const rank = /about P(\d+)/u.exec(describeAt(amount))?.[1];

        assert.ok(rank === undefined || (Number(rank) > 10 && Number(rank) < 90));
      }),
    );
  });
});

describe('listMissingBetween', () => {
  it('lists the percentiles that lie between two neighbours', () => {
    assert.deepEqual(listMissingBetween('p10', 'p75'), ['p25', 'p50']);
    assert.deepEqual(listMissingBetween('p25', 'p50'), []);
    assert.deepEqual(listMissingBetween('p50', 'p50'), []);
  });
});
