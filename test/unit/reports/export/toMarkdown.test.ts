import assert from 'node:assert/strict';
import fc from 'fast-check';

import { formatAmount, notProvided } from '../../../../src/domain/figures/money';
import { payComponents } from '../../../../src/domain/figures/pay';
import { formatShare } from '../../../../src/domain/figures/shares';
import { escapeMarkdown, toMarkdown, formatCell } from '../../../../src/reports/export/toMarkdown';
import { listTables } from '../../../../src/reports/export/aboutTables';
import { hostileTexts } from '../../../support/arbitraries';
import { assertGolden } from '../../../support/golden';
import { replaceTexts } from '../../../support/replaceTexts';
import { anyReport } from '../../../support/reportArbitraries';
import { makePay } from '../../../support/reportFigures';
import {
  hasFailed,
  isPending,
  isReady,
  makeReport,
  nothingAsked,
  savedAt,
} from '../../../support/savedReports';

/** The rows under a heading, cell by cell, without the rows of titles and rules. */
function readTable(markdown: string, heading: string): string[][] {
  const [, after = ''] = markdown.split(`\n${heading}\n\n`);
  const [table = ''] = after.split('\n\n');
  return table
    .split('\n')
    .slice(2)
    .map(row =>
      row
        .replace(/^\| | \|$/gu, '')
        .split(/(?<=(?<!\\)(?:\\\\)*) \| /u)
        .map(cell => cell.trim()),
    );
}

describe('toMarkdown', function () {
  // Some of its properties look at many large reports.
  this.timeout(20_000);

  it('matches the golden file of a complete report', () => {
    assertGolden('report.md', toMarkdown(makeReport()));
  });

  it('matches the golden file of a sample with a failed section, a pending one and history', () => {
    const earlier = { ...nothingAsked, pay: isReady(makePay()) };
    const report = makeReport({
      source: 'sample',
      name: 'Team <lead>',
      order: {
        state: 'placed',
        at: savedAt,
        sections: ['pay'],
        notes: [
          {
            severity: 'warning',
            answerId: 'Skills',
            answerValue: 'Pyton',
            message: 'Not known.',
            code: 'W1',
          },
        ],
      },
      sections: {
        pay: isReady(
          makePay({
            levelUsed: 'Country',
            reportRating: null,
            parts: { ...makePay().parts, hourly: null },
          }),
        ),
        experience: isPending('https://example.test/yoe'),
        benchmark: hasFailed(),
        skillImpact: nothingAsked.skillImpact,
        certificationImpact: nothingAsked.certificationImpact,
      },
      history: [{ replacedAt: savedAt, sections: earlier }],
    });

    assertGolden('partialSample.md', toMarkdown(report));
  });

  it('says that a sample is one before anything else', () => {
    const markdown = toMarkdown(makeReport({ source: 'sample' }));

    assert.match(markdown.slice(0, 300), /> \*\*Sample data, not from PayScale/u);
    assert.doesNotMatch(toMarkdown(makeReport()), /Sample: made by/u);
  });

  it('names the location used when it is not the requested one', () => {
    const pay = isReady(makePay({ levelUsed: 'Country' }));
    const markdown = toMarkdown(makeReport({ sections: { ...nothingAsked, pay } }));

    assert.match(markdown, /in the United States \(requested: Seattle, Washington\)\./u);
  });

  it('says so when no part of pay has a figure', () => {
    const none = { base: null, total: null, hourly: null, bonus: null, commission: null };
    const pay = isReady(makePay({ parts: { ...none, profitSharing: null } }));

    const markdown = toMarkdown(makeReport({ sections: { ...nothingAsked, pay } }));

    assert.match(markdown, /\n\nPayScale returned no pay figures for this query\.\n\n/u);
  });

  it('shows every pay figure as it is saved, and null as not provided', () => {
    fc.assert(
      fc.property(anyReport, report => {
        const { pay } = report.sections;
        fc.pre(pay.state === 'ready');
        const rows = readTable(toMarkdown(report), '## Pay');
        assert.deepEqual(
          rows.map(([, ...cells]) => cells),
          payComponents.map(component => expectPayCells(pay.figures, component)),
        );
      }),
      { numRuns: 60 },
    );
  });

  it('shows every figure of every section as it is in the tables, and null as not provided', () => {
    fc.assert(
      fc.property(anyReport, report => {
        const rows = toMarkdown(report)
          .split('\n')
          .filter(line => isRow(line) && !/^\| (?:-+:? \|? ?)+$/u.test(line));
        const tables = listTables(report).filter(table => table.rows.length > 0);
        const expected = tables.flatMap(table => [null, ...table.rows]);

        assert.equal(rows.length, expected.length);
        expected.forEach((row, index) => {
          const written = row?.cells.map(cell =>
            cell.value === null ? `_${notProvided}_` : escapeMarkdown(formatCell(cell)),
          );
          const end = written === undefined ? '' : ` | ${written.join(' | ')} |`;
          assert.ok(rows[index]?.endsWith(end), `${rows[index] ?? ''} has not ${end}`);
        });
      }),
      { numRuns: 60 },
    );
  });

  it('has one line for each row, whatever the texts are', () => {
    fc.assert(
      fc.property(anyReport, report => {
        for (const block of toMarkdown(report).split('\n\n')) {
          const lines = block.trim().split('\n');
          const isTable = lines[0]?.startsWith('| ') === true;
          assert.ok(isTable ? lines.every(isRow) : lines.length === 1, block);
        }
      }),
      { numRuns: 60 },
    );
  });

  for (const hostile of hostileTexts) {
    it(`is harmless with ${JSON.stringify(hostile.slice(0, 40))} everywhere`, () => {
      const markdown = toMarkdown(replaceTexts(makeReport(), hostile));

      assert.doesNotMatch(markdown, /[<\p{Bidi_Control}]|(?!\n)\p{Cc}/u);
      assert.doesNotMatch(markdown.replace(/\\./gu, ''), /\]\(|!\[|:\/\/|\bwww\.|`/u);
    });
  }
});

function isRow(line: string): boolean {
  return line.startsWith('| ') && line.endsWith(' |');
}

function expectPayCells(
  pay: ReturnType<typeof makePay>,
  component: (typeof payComponents)[number],
): string[] {
  const figure = pay.parts[component];
  const missing = `_${notProvided}_`;
  if (figure === null) {
    return Array.from({ length: 9 }, () => missing);
  }
  const { percentiles, currency, count } = figure;
  const period = component === 'hourly' ? 'hour' : 'year';
  const amounts = [
    percentiles.p10,
    percentiles.p25,
    percentiles.p50,
    percentiles.p75,
    percentiles.p90,
    figure.mean,
    figure.standardDeviation,
  ].map(value =>
    value === null ? missing : escapeMarkdown(formatAmount(value, currency, period)),
  );
  const people =
    count === null
      ? missing
      : count.toLocaleString('en-US', { maximumFractionDigits: 4 }).replace('-', '−') +
        (count >= 45 ? '+' : '');
  const share = figure.share === null ? missing : formatShare(figure.share, pay.shareScale);
  return [...amounts, people, share];
}
