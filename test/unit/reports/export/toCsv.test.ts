import assert from 'node:assert/strict';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';

import { payComponents } from '../../../../src/domain/figures/pay';
import { guardFormulas, toCsv, toTsv } from '../../../../src/reports/export/toCsv';
import { listTables } from '../../../../src/reports/export/aboutTables';
import { toPlainLine } from '../../../../src/reports/export/figureTable';
import { assertGolden } from '../../../support/golden';
import { anyReport } from '../../../support/reportArbitraries';
import { makeLookUp, makeSkillImpact } from '../../../support/reportFigures';
import { isReady, makeReport } from '../../../support/savedReports';
import { listSpreadsheetCells, startsFormula } from '../../../support/spreadsheetCells';

const header = ['section', 'table', 'item', 'measure', 'value', 'unit'];

function readCsv(text: string, delimiter = ','): string[][] {
  return parse(text, { bom: true, delimiter, relax_column_count: false });
}

/** Texts of what starts formulas, separates and quotes. */
const hostileText = fc.string({
  unit: fc.constantFrom(...Array.from(';;;,,,""" \'=+-@|%1a\t\r\n\u00a0\u200b＝＋－＠')),
  maxLength: 10,
});

/** A report whose texts are hostile, with negative figures beside them. */
const hostileReport = fc
  .record({ title: hostileText, city: hostileText, names: fc.array(hostileText, { maxLength: 6 }) })
  .map(({ title, city, names }) => {
    const { items, ...others } = makeSkillImpact();
    const negative = items.find(({ name }) => name === 'SQL')!;
    const skills = { ...others, items: names.map(name => ({ ...negative, name })) };
    const report = makeReport();
    return {
      ...report,
      name: title,
      lookUp: makeLookUp({
        jobTitle: title,
        place: { country: 'United States', state: null, city },
        skills: names,
      }),
      sections: { ...report.sections, skillImpact: isReady(skills) },
    };
  });

const kinds = { toCsv, toTsv };

describe('toCsv', function () {
  // Some of its properties look at many large reports.
  this.timeout(20_000);

  it('matches the golden file of a complete report', () => {
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

  it('keeps a negative figure a number', () => {
    const csv = toCsv(makeReport());

    assert.match(csv, /SQL,Pay premium per year,-900,/u);
  });

  it('has one line for a text of many', () => {
    const lookUp = makeLookUp({ jobTitle: 'one\r\ntwo\u2028three' });

    assert.match(toCsv(makeReport({ lookUp })), /Requested job title,Value,one two three,\r\n/u);
  });
});

describe('toTsv', () => {
  it('matches the golden file of a complete report', () => {
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

for (const [name, write] of Object.entries(kinds)) {
  describe(`${name} in a spreadsheet`, function () {
    this.timeout(20_000);

    for (const separator of [',', ';', '\t']) {
      for (const [kind, reports] of [
        ['any report', anyReport],
        ['hostile texts', hostileReport],
      ] as const) {
        it(`starts no formula with ${kind} split at ${JSON.stringify(separator)}`, () => {
          fc.assert(
            fc.property(reports, report => {
              for (const cell of listSpreadsheetCells(write(report), separator)) {
                assert.ok(!startsFormula(cell), JSON.stringify(cell.slice(0, 100)));
              }
            }),
            { numRuns: kind === 'any report' ? 40 : 100 },
          );
        });
      }
    }

    it('reads back every text, apart from apostrophes that were added', () => {
      fc.assert(
        fc.property(hostileReport, report => {
          const [, ...records] = readCsv(write(report), name === 'toCsv' ? ',' : '\t');
          const cells = listTables(report).flatMap(({ rows }) => rows.flatMap(row => row.cells));
          cells.forEach(({ value }, index) => {
            const read = records[index]?.[4] ?? '';
            if (typeof value === 'string') {
              assert.equal(withoutApostrophes(read), withoutApostrophes(toPlainLine(value)));
            } else {
              assert.equal(read, value === null ? '' : String(value));
            }
          });
        }),
        { numRuns: 60 },
      );
    });
  });
}

describe('guardFormulas', () => {
  const guarded: Record<string, string> = {
    '=1': "'=1",
    '-1': "'-1",
    ' "=1': '\' "=1',
    'a;"=1+1"': 'a;\'"=1+1"',
    'a;|x': "a;'|x",
    'a; %x': "a;' %x",
    'a,=x': "a,'=x",
    'a,,;=x': "a,,;'=x",
    'a;""@x': 'a;\'""@x',
    'a;＝x': "a;'＝x",
    'a;': "a;'",
    'a, "': 'a,\' "',
  };
  for (const [text, expected] of Object.entries(guarded)) {
    it(`writes ${JSON.stringify(text)} as ${JSON.stringify(expected)}`, () => {
      assert.equal(guardFormulas(text), expected);
    });
  }

  for (const text of [
    '',
    'C++',
    'a-b; c=d',
    'Seattle, Washington',
    '1-4 years',
    "it's 5 %",
    '"quoted"',
  ]) {
    it(`leaves ${JSON.stringify(text)} as it is`, () => {
      assert.equal(guardFormulas(text), text);
    });
  }
});

function withoutApostrophes(text: string): string {
  return text.replaceAll("'", '');
}
