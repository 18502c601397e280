import assert from 'node:assert/strict';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';

import { payComponents } from '../../../../src/domain/figures/pay';
import { listTables } from '../../../../src/reports/export/listTables';
import { toCsv, toTsv } from '../../../../src/reports/export/toCsv';
import { assertGolden } from '../../../support/golden';
import { anyReport } from '../../../support/reportArbitraries';
import { makeLookUp } from '../../../support/reportFigures';
import { makeReport } from '../../../support/savedReports';

const header = ['section', 'table', 'item', 'measure', 'value', 'unit'];

function readCsv(text: string, delimiter = ','): string[][] {
  return parse(text, { bom: true, delimiter, relax_column_count: false });
}

/** What a spreadsheet takes for the beginning of a formula, unless the cell is a number. */
function startsFormula(cell: string): boolean {
  return /^\s*[=+\-@＝＋－＠%|]/u.test(cell) && !/^-?\d+(?:\.\d+)?(?:e[+-]\d+)?$/u.test(cell);
}

describe('toCsv', function () {
  // Some of its properties look at many large reports.
  this.timeout(20_000);

  it('looks as it must for a complete report', () => {
    assertGolden('report.csv', toCsv(makeReport()));
  });

  it('is read back as rows of six columns under their names', () => {
    fc.assert(
      fc.property(anyReport, report => {
        const [first, ...rows] = readCsv(toCsv(report));
        assert.deepEqual(first, header);
        assert.ok(rows.length > 0 && rows.every(({ length }) => length === 6));
      }),
      { numRuns: 60 },
    );
  });

  it('gives every pay figure as it is saved, and nothing for null', () => {
    fc.assert(
      fc.property(anyReport, report => {
        const { pay } = report.sections;
        fc.pre(pay.state === 'ready');
        const values = readCsv(toCsv(report))
          .filter(([section, table]) => section === 'pay' && table === 'Pay')
          .map(([, , , , value]) => value);
        const saved = payComponents.flatMap(component => {
          const figure = pay.figures.parts[component];
          const { p10, p25, p50, p75, p90 } = figure?.percentiles ?? {};
          return [
            ...[p10, p25, p50, p75, p90, figure?.mean, figure?.standardDeviation],
            ...[figure?.count, figure?.share],
          ];
        });
        assert.deepEqual(
          values,
          saved.map(figure => (figure === null || figure === undefined ? '' : String(figure))),
        );
      }),
      { numRuns: 60 },
    );
  });

  it('gives every figure of every section as it is in the tables, and nothing for null', () => {
    fc.assert(
      fc.property(anyReport, report => {
        const cells = listTables(report).flatMap(({ rows }) => rows.flatMap(row => row.cells));
        const [, ...records] = readCsv(toCsv(report));

        assert.equal(records.length, cells.length);
        cells.forEach(({ value }, index) => {
          if (typeof value !== 'string') {
            assert.equal(records[index]?.[4], value === null ? '' : String(value));
          }
        });
      }),
      { numRuns: 60 },
    );
  });

  it('has no cell in which a formula can begin', () => {
    fc.assert(
      fc.property(anyReport, report => {
        for (const cell of readCsv(toCsv(report)).flat()) {
          assert.ok(!startsFormula(cell), JSON.stringify(cell));
        }
      }),
      { numRuns: 100 },
    );
  });

  it('has none either where a spreadsheet splits at semicolons', () => {
    fc.assert(
      fc.property(anyReport, report => {
        for (const part of toCsv(report).split(/[;\r\n]/u)) {
          assert.doesNotMatch(part, /^\s*[=+\-@＝＋－＠]/u);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('keeps a negative figure a number', () => {
    const csv = toCsv(makeReport());

    assert.match(csv, /SQL,Worth a year,-900,/u);
  });

  it('has one line for a text of many', () => {
    const lookUp = makeLookUp({ jobTitle: 'one\r\ntwo\u2028three' });

    assert.match(toCsv(makeReport({ lookUp })), /Job title asked,Value,one two three,\r\n/u);
  });
});

describe('toTsv', () => {
  it('looks as it must for a complete report', () => {
    assertGolden('report.tsv', toTsv(makeReport()));
  });

  it('has the same cells with tabs between them', () => {
    fc.assert(
      fc.property(anyReport, report => {
        assert.deepEqual(readCsv(toTsv(report), '\t'), readCsv(toCsv(report)));
      }),
      { numRuns: 30 },
    );
  });
});
