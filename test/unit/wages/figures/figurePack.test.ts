import assert from 'node:assert/strict';
import fc from 'fast-check';

import { groupRows, openFigurePack } from '../../../../src/wages/figures/figurePack';
import { at, columns, notPublished } from '../../../../src/wages/figures/rowModel';
import { type FigureRecord, packFigures } from '../../../../src/wages/pack/packFigures';

const anyFigure = fc.oneof(
  fc.constant(notPublished),
  fc.nat(50_000),
  fc.nat(0x7fffffff),
  fc.constantFrom(0, 1, 2 ** 25, 2 ** 31, 2 ** 32 - 1),
);

const anyRow = fc.array(anyFigure, { minLength: columns.length, maxLength: columns.length });

/** A row as most are: percentiles ascend, hourly figures are close to the annual ones. */
const usualRow = fc
  .record({
    employment: fc.nat(100_000),
    percentiles: fc.array(fc.integer({ min: 1500, max: 80_000 }), { minLength: 5, maxLength: 5 }),
    cents: fc.tuple(fc.integer({ min: -1, max: 1 }), fc.integer({ min: -1, max: 1 })),
  })
  .map(({ employment, percentiles, cents }) => {
    const [p10 = 0, p25 = 0, p50 = 0, p75 = 0, p90 = 0] = percentiles.sort((a, b) => a - b);
    const mean = p50 + Math.floor((p75 - p25) / 4);
    const hours = [mean, p50].map((annual, index) => Math.round(annual / 2.08) + cents[index]!);
    return [employment, mean, p10, p25, p50, p75, p90, ...hours];
  });

const records = (row: fc.Arbitrary<number[]>): fc.Arbitrary<FigureRecord[]> =>
  fc.uniqueArray(
    fc.record({
      area: fc.integer({ min: 0, max: 5 }).map(area => `${area}`.padStart(7, '0')),
      soc: fc.integer({ min: 111_011, max: 111_211 }).map(soc => `${soc}`.replace('11', '11-')),
      row,
    }),
    { selector: ({ area, soc }) => `${area} ${soc}`, maxLength: 200 },
  );

describe('a packed file of figures', () => {
  it('restores rows of any published and unpublished figures', () => {
    fc.assert(fc.property(records(anyRow), assertRestored), { numRuns: 50 });
  });

  it('restores rows as most are', () => {
    fc.assert(fc.property(records(usualRow), assertRestored), { numRuns: 50 });
  });

  it('finds each row alone as in the whole area', () => {
    fc.assert(
      fc.property(records(fc.oneof(usualRow, anyRow)), rows => {
        const { findRow } = openFigurePack(packFigures(rows), 'any.bin');

        for (const { area, soc, row } of rows) {
          assert.deepEqual(findRow(area, soc), row);
        }
      }),
      { numRuns: 50 },
    );
  });

  it('finds the rows at the ends of a group', () => {
    const rows = Array.from({ length: 2 * groupRows }, (_, index) => toRecord(index));
    const { findRow, listRows } = openFigurePack(packFigures(rows), 'any.bin');

    assert.equal(listRows('0000001').length, 2 * groupRows);
    for (const index of [0, groupRows - 1, groupRows, 2 * groupRows - 1]) {
      assert.deepEqual(findRow('0000001', toRecord(index).soc), toRecord(index).row);
    }
  });

  it('has nothing for unknown areas and occupations, or those without a row', () => {
    const rows = [toRecord(0), { ...toRecord(1), area: '0000002' }];
    const { listAreas, findRow, listRows } = openFigurePack(packFigures(rows), 'any.bin');

    assert.deepEqual(listAreas(), ['0000001', '0000002']);
    assert.equal(findRow('0000003', toRecord(0).soc), undefined);
    assert.equal(findRow('0000001', '99-9999'), undefined);
    assert.equal(findRow('0000001', toRecord(1).soc), undefined);
    assert.deepEqual(listRows('0000003'), []);
  });

  it('names the columns that it has', () => {
    const row = columns.map(() => notPublished);
    row[at.employment] = 12;
    const { included } = openFigurePack(packFigures([{ ...toRecord(0), row }]), 'any.bin');

    assert.deepEqual([...included], ['employment']);
  });
});

function assertRestored(rows: FigureRecord[]): void {
  const { listAreas, listRows } = openFigurePack(packFigures(rows), 'any.bin');

  const restored = listAreas().flatMap(area =>
    listRows(area).map(([soc, row]) => [area, soc, row]),
  );

  const expected = rows.map(({ area, soc, row }) => [area, soc, row] as const);
  assert.deepEqual(
    restored,
    expected.sort(([area, soc], [area2, soc2]) => (area + soc < area2 + soc2 ? -1 : 1)),
  );
}

function toRecord(index: number): FigureRecord {
  const p50 = 4000 + ((index * 97) % 3000);
  return {
    area: '0000001',
    soc: `15-${1000 + index}`,
    row: [index + 3, p50 + 100, p50 - 900, p50 - 400, p50, p50 + 700, p50 + 1800, 2000, 2100],
  };
}
