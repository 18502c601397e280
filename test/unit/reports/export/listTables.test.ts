import assert from 'node:assert/strict';
import fc from 'fast-check';

import { listTables } from '../../../../src/reports/export/aboutTables';
import { anyReport } from '../../../support/reportArbitraries';
import { makeReport } from '../../../support/savedReports';
import { countMissing, listNumbers } from '../../../support/storedFigures';

import type { Report } from '../../../../src/domain/report/report';
import type { Cell } from '../../../../src/reports/export/figureTable';

/** The cells of the latest answers. */
function listCells(report: Report): Cell[] {
  return listTables({ ...report, history: [] }).flatMap(({ rows }) =>
    rows.flatMap(({ cells }) => cells),
  );
}

describe('listTables', () => {
  it('has every stored number of every section, exactly and as often as it is stored', () => {
    fc.assert(
      fc.property(anyReport, report => {
        const left = listCells(report).map(({ value }) => value);

        for (const number of listNumbers(report)) {
          const at = left.indexOf(number);
          assert.notEqual(at, -1, `${number} is in no table`);
          left.splice(at, 1);
        }
      }),
      { numRuns: 150 },
    );
  }).timeout(30_000);

  it('has a cell without a value for every figure that was not given', () => {
    fc.assert(
      fc.property(anyReport, report => {
        const empty = listCells(report).filter(
          ({ value, unit }) => value === null && unit.kind !== 'text',
        );

        assert.ok(empty.length >= countMissing(report));
      }),
      { numRuns: 150 },
    );
  }).timeout(30_000);

  it('makes up no number', () => {
    fc.assert(
      fc.property(anyReport, report => {
        const stored = new Set(listNumbers(report));
        const numbers = listCells(report).flatMap(({ value }) =>
          typeof value === 'number' ? [value] : [],
        );

        assert.deepEqual(
          numbers.filter(number => !stored.has(number)),
          [],
        );
      }),
      { numRuns: 150 },
    );
  }).timeout(30_000);

  it('has a table for each section that has figures', () => {
    const sections = new Set(listTables(makeReport()).map(({ section }) => section));

    assert.deepEqual(
      [...sections],
      ['about', 'pay', 'experience', 'benchmark', 'skillImpact', 'certificationImpact'],
    );
  });
});
