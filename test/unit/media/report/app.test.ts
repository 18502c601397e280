import assert from 'node:assert/strict';
import fc from 'fast-check';

import { hostileTexts as anyoneElsesTexts } from '../../../support/arbitraries';
import { hostileTexts, makeHostileView } from '../../../support/hostileView';
import { pageStates } from '../../../support/pageStates';
import {
  assertOnlyOwnMarkup,
  readText,
  renderMessage,
  renderReport,
} from '../../../support/renderPage';
import { replaceTexts } from '../../../support/replaceTexts';
import { anyReport } from '../../../support/reportArbitraries';
import { makeReport } from '../../../support/savedReports';
import { toView } from '../../../support/toView';

import type { Report } from '../../../../src/domain/report/report';
import type { OfferView } from '../../../../src/protocol/reportView';

/** Fails with the context of a figure that was derived from a missing one. */
function assertNothingDerived(html: string): void {
  const at = html.search(/NaN|undefined|Infinity|∞|\[object|>null</u);
  assert.equal(at === -1 ? '' : html.slice(Math.max(0, at - 200), at + 60), '');
}

const anyOffers: fc.Arbitrary<OfferView[]> = fc.array(
  fc.record({
    id: fc.uuid(),
    text: fc.string(),
    amount: fc.option(fc.double({ min: 0.01, max: 1e9, noNaN: true }), { nil: null }),
    upTo: fc.option(fc.double({ min: 1e9, max: 1e10, noNaN: true }), { nil: null }),
    period: fc.constantFrom('year' as const, 'hour' as const),
    problem: fc.constant(null),
  }),
  { maxLength: 3 },
);

/** Texts that are states, scales, or timestamps; all others are from users or services. */
const ownWords =
  /^(?:ready|pending|failed|notRequested|fraction|percent|live|sample|placed|unknown|sending|warning|error|soc|onet|lotocc|lotspecocc|Metro|State|Country|\d{4}-\d\d-\d\dT.*)$/u;

/** Replaces all texts with one word, so that the rest is written by the page. */
function withoutTexts(report: Report): Report {
  return JSON.parse(
    JSON.stringify(report, (_, value: unknown) =>
      typeof value === 'string' && !ownWords.test(value) ? 'word' : value,
    ),
  ) as Report;
}

describe('App', () => {
  for (const [name, message] of Object.entries(pageStates)) {
    it(`renders the state “${name}” without derived figures`, () => {
      assertNothingDerived(renderMessage(message));
    });
  }

  it('renders any report', () => {
    fc.assert(
      fc.property(anyReport, anyOffers, (report, offers) => {
        const html = renderReport(toView(report, { offers }));

        assert.match(html, /<h1>/u);
        assertOnlyOwnMarkup(html);
      }),
      { numRuns: 150 },
    );
  }).timeout(30_000);

  it('derives no mark or text from missing figures', () => {
    fc.assert(
      fc.property(anyReport, anyOffers, (report, offers) => {
        assertNothingDerived(renderReport(toView(withoutTexts(report), { offers })));
      }),
      { numRuns: 150 },
    );
  }).timeout(30_000);

  it('renders any comparison', () => {
    fc.assert(
      fc.property(fc.array(anyReport, { minLength: 2, maxLength: 4 }), reports => {
        const html = renderMessage({
          type: 'comparison/show',
          reports: reports.map(report => toView(withoutTexts(report))),
        });

        assertNothingDerived(html);
      }),
      { numRuns: 100 },
    );
  }).timeout(30_000);

  it('never renders text in a comparison as markup', () => {
    fc.assert(
      fc.property(fc.array(anyReport, { minLength: 2, maxLength: 4 }), reports => {
        assertOnlyOwnMarkup(
          renderMessage({
            type: 'comparison/show',
            reports: reports.map(report => toView(report)),
          }),
        );
      }),
      { numRuns: 100 },
    );
  }).timeout(30_000);

  it('never renders text as markup', () => {
    const html = renderReport(makeHostileView());

    const tags = html.replace(/"[^"]*"/gu, '""');
    assert.doesNotMatch(tags, /<script|<img|<[^>]*\son\w+=/iu);
    assert.match(readText(html), /<script>globalThis\.ranHostile = true<\/script>/u);
  });

  it('truncates long text and removes bidirectional control characters', () => {
    const html = renderReport(makeHostileView());

    assert.doesNotMatch(html, new RegExp(hostileTexts.endless.slice(0, 2000), 'u'));
    assert.doesNotMatch(html, /[\u202a-\u202e\u2066-\u2069\u200e\u200f]|(?!\n)\p{Cc}/u);
  });

  for (const hostile of anyoneElsesTexts) {
    it(`is harmless with ${JSON.stringify(hostile.slice(0, 40))} in every text`, () => {
      const html = renderReport(toView(replaceTexts(makeReport(), hostile)));

      assertOnlyOwnMarkup(html);
      assert.doesNotMatch(html, /x{1000}/u);
    });
  }

  it('explains why a report is not available', () => {
    const text = readText(renderMessage(pageStates.gone));

    assert.match(text, /It was deleted|it was deleted/u);
  });

  it('has one top-level heading and skips no level', () => {
    for (const message of Object.values(pageStates)) {
      const levels = [...renderMessage(message).matchAll(/<h(\d)/gu)].map(match =>
        Number(match[1]),
      );

      assert.equal(levels.filter(level => level === 1).length, 1);
      levels.forEach((level, index) => {
        assert.ok(index === 0 || level <= (levels[index - 1] ?? 0) + 1);
      });
    }
  });

  it('gives every chart a label and a tab stop', () => {
    const charts = [...renderMessage(pageStates.complete).matchAll(/<svg[^>]*role="img"[^>]*>/gu)];

    assert.ok(charts.length > 10);
    for (const [chart] of charts) {
      assert.match(chart, /aria-label="[^"]{4,}"/u);
      assert.ok(
        chart.includes('tabindex="0"') ||
          chart.includes('class="icon') ||
          chart.includes('sparkline'),
      );
    }
  });
});
