import assert from 'node:assert/strict';
import fc from 'fast-check';

import { renderDocument } from '../../../../../media/report/document/renderDocument';
import { toExperienceTables } from '../../../../../media/report/sections/experience';
import { toMarketTables } from '../../../../../media/report/sections/marketTables';
import { toPayTables } from '../../../../../media/report/sections/payTables';
import { toImpactTable } from '../../../../../media/report/sections/skillTables';
import { hostileTexts } from '../../../../support/arbitraries';
import { assertGolden } from '../../../../support/golden';
import { makeNullsView } from '../../../../support/nullsView';
import { makeOffer, pageStates } from '../../../../support/pageStates';
import { readTables } from '../../../../support/readHtml';
import { assertOnlyOwnMarkup, readText } from '../../../../support/renderPage';
import { replaceTexts } from '../../../../support/replaceTexts';
import { anyReport } from '../../../../support/reportArbitraries';
import { makePay } from '../../../../support/reportFigures';
import { makeReportView, makeSections, ready } from '../../../../support/reportViews';
import {
  hasFailed,
  isPending,
  isReady,
  makeReport,
  savedAt,
} from '../../../../support/savedReports';
import { toView } from '../../../../support/toView';

import type { TableModel } from '../../../../../media/report/parts/tableModel';
import type { ReportView } from '../../../../../src/protocol/reportView';

const style = 'body { margin: 0 }';

/** One element per line, for readable diffs. */
function toLines(html: string): string {
  return html.replace(/></gu, '>\n<');
}

function getBody(html: string): string {
  return html.slice(html.indexOf('<body>'), html.indexOf('</body>'));
}

/** The tables of the page for a report. */
function listModels({ sections, hoursPerYear }: ReportView): TableModel[] {
  const { pay, experience, benchmark, skillImpact, certificationImpact } = sections;
  return [
    ...(pay.state === 'ready' ? toPayTables(pay.figures, hoursPerYear) : []),
    ...(experience.state === 'ready' ? toExperienceTables(experience.figures) : []),
    ...(benchmark.state === 'ready' ? toMarketTables(benchmark.figures) : []),
    ...(skillImpact.state === 'ready' ? [toImpactTable('Skill', skillImpact.figures)] : []),
    ...(certificationImpact.state === 'ready'
      ? [toImpactTable('Certification', certificationImpact.figures)]
      : []),
  ];
}

/** Text as displayed in HTML, with collapsed white space. */
function asRead(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

describe('renderDocument', function () {
  // Some of its properties draw many large reports.
  this.timeout(30_000);

  it('matches the golden file of a complete report', () => {
    assertGolden('report.html', toLines(renderDocument(toView(makeReport()), style)));
  });

  it('matches the golden file of a partial sample report with history', () => {
    const earlier = { ...makeReport().sections, pay: isReady(makePay()) };
    const report = makeReport({
      source: 'sample',
      name: 'Team <lead>',
      sections: {
        pay: isReady(makePay({ levelUsed: 'Country', reportRating: null })),
        experience: isPending('https://example.test/yoe'),
        benchmark: hasFailed(),
        skillImpact: { state: 'notRequested' },
        certificationImpact: { state: 'notRequested' },
      },
      history: [{ replacedAt: savedAt, sections: earlier }],
    });

    assertGolden('partialSample.html', toLines(renderDocument(toView(report), style)));
  });

  it('allows no scripts, requests, or forms', () => {
    const html = renderDocument(makeReportView(), style);

    assert.match(
      html,
      /<meta charset="utf-8">\n<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'">/u,
    );
    assert.doesNotMatch(html, /https?:|<script|<link|@import|url\((?!['"]?#)/u);
  });

  it('has no controls', () => {
    for (const message of Object.values(pageStates)) {
      if (message.type === 'report/show') {
        const body = getBody(renderDocument(message.report, style));

        assert.doesNotMatch(body, /<(?:button|form|input|details)\b|aria-describedby/u);
        assert.doesNotMatch(
          readText(body),
          /Add…|Sign in for|arrow keys|orders a (?:new )?report/u,
        );
      }
    }
  });

  it('shows the answer first, then its sources', () => {
    const view = makeReportView({ source: 'sample' });

    const text = readText(getBody(renderDocument(view, style)));

    const order = [
      'Software Engineer Sample',
      'Sample data, not from PayScale or Lightcast.',
      '$105,210 – $171,980',
      'Confidence',
      'Close match',
      '90 of 100',
      'report rating 0.86 of 1',
      'PayScale Jobalyzer · sample data',
      'Pay by experience',
      'Market',
      'Skills and certifications',
      'Sources and method',
      'Query Software Engineer · Seattle, Washington, United States',
      'retrieved 21 Nov 2026, 14:05 UTC',
      'Data source Sample data generated by this extension',
      'All figures',
    ];
    let from = 0;
    for (const part of order) {
      const at = text.indexOf(part, from);
      assert.notEqual(at, -1, `“${part}” is missing, or comes too early`);
      from = at;
    }
  });

  it('contains each chart of the page at a wide and at a narrow width', () => {
    const html = renderDocument(makeReportView(), style);

    const labels = [
      ...html.matchAll(/<svg class="c static-(\d)" role="img" aria-label="([^"]+)"/gu),
    ];
    const wide = labels.filter(([, index]) => index === '0').map(([, , label]) => label);
    assert.ok(wide.length > 12, String(wide.length));
    assert.deepEqual(
      labels.filter(([, index]) => index === '1').map(([, , label]) => label),
      wide,
    );
  });

  it('shows annual and hourly pay', () => {
    const text = readText(getBody(renderDocument(makeReportView(), style)));

    assert.match(text, /Commission not provided .* Hourly22% report this \$65\.38/u);
  });

  it('contains the whole of every list', () => {
    const [message] = [pageStates.complete];
    const html = renderDocument(
      message.type === 'report/show' ? message.report : makeReportView(),
      style,
    );

    assert.doesNotMatch(html, /Show all/u);
    assert.match(html, /PostgreSQL/u);
  });

  it('omits offers', () => {
    const view = makeReportView({ offers: [makeOffer('$145k', { amount: 145_000 })] });

    assert.doesNotMatch(renderDocument(view, style), /145,000|\$145k|Offers/u);
  });

  it('lists every stored figure in its tables', () => {
    fc.assert(
      fc.property(anyReport, report => {
        const view = toView(report);
        const html = renderDocument(view, style);
        const tables = readTables(html.slice(html.indexOf('id="all-figures"')));

        assert.deepEqual(
          tables.map(({ rows }) => rows.slice(1)),
          listModels(view).map(({ rows }) =>
            rows.map(row =>
              row.map(({ text, under }) =>
                asRead(under === undefined ? text : `${text}${under.text}`),
              ),
            ),
          ),
        );
      }),
      { numRuns: 60 },
    );
  });

  it('shows "not provided" for missing values and derives nothing from them', () => {
    const html = renderDocument(makeNullsView(), style);

    assert.ok(html.split('not provided').length > 40);
    assert.doesNotMatch(html, /NaN|undefined|Infinity|∞|\[object|>null</u);
  });

  it('renders any report', () => {
    fc.assert(
      fc.property(anyReport, report => {
        const html = renderDocument(toView(report), style);

        assert.match(html, /^<!doctype html>\n<html lang="en">[^]*<\/html>\n$/u);
        assertOnlyOwnMarkup(getBody(html));
      }),
      { numRuns: 100 },
    );
  });

  for (const hostile of hostileTexts) {
    it(`is harmless with ${JSON.stringify(hostile.slice(0, 40))} in every text`, () => {
      const html = renderDocument(toView(replaceTexts(makeReport({ name: '' }), hostile)), style);

      assertOnlyOwnMarkup(html.replace(/<(?:meta|!doctype)[^>]*>/gu, ''));
      assert.doesNotMatch(html, /x{1000}/u);
      assert.equal(html.split('<title>').length, 2);
    });
  }

  it('uses the title of the report', () => {
    const html = renderDocument(
      makeReportView({
        title: 'R&D </title><b>',
        source: 'sample',
        sections: makeSections({ pay: ready(makePay()) }),
      }),
      style,
    );

    assert.match(html, /<title>R&amp;D &lt;\/title>&lt;b> \(sample data\)<\/title>/u);
  });
});
