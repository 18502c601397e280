import assert from 'node:assert/strict';
import fc from 'fast-check';

import { toTsv } from '../../../../../media/report/parts/tableText';

import type { TableModel } from '../../../../../media/report/parts/tableModel';

const table: TableModel = {
  caption: 'Skills',
  columns: [{ title: 'Skill' }, { title: '' }, { title: 'Premium', isNumber: true }],
  rows: [
    [{ text: 'Go' }, { text: '', bar: { value: 1, from: 0, to: 1 } }, { text: '+8,600' }],
    [{ text: 'SQL' }, { text: '', bar: { value: -1, from: 0, to: 1 } }, { text: '−0.7%' }],
  ],
};

describe('toTsv', () => {
  it('writes captions, headings, rows, and sources', () => {
    assert.equal(
      toTsv([table], ['Query: Software Engineer']),
      'Skills\nSkill\tPremium\nGo\t+8,600\nSQL\t-0.7%\n\nQuery: Software Engineer\n',
    );
  });

  it('escapes cells that would start a formula', () => {
    const start = fc.constantFrom('=', '+', '-', '@', '\t', '\r', '−');
    fc.assert(
      fc.property(start, fc.string(), (first, rest) => {
        const text = toTsv([{ ...table, rows: [[{ text: first + rest }]] }], [first + rest]);

        for (const cell of text.split(/[\t\n]/u)) {
          assert.ok(
            !/^[=+\-@]/u.test(cell) || /^[+-][\p{Sc}\p{L}]{0,4}\d[\d.,]*%?(?: \(|$)/u.test(cell),
          );
        }
      }),
    );
  });

  it('writes one line per row', () => {
    const text = toTsv([{ ...table, rows: [[{ text: 'a\tb\r\nc' }]] }], []);

    assert.ok(text.includes('\na b c\n'));
  });
});
