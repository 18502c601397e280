import assert from 'node:assert/strict';

import { makePay, makePayFigure, makePercentiles } from '../../../../support/reportFigures';
import { readLabels, readText, renderReport } from '../../../../support/renderPage';
import {
  makeHistoryEntry,
  makeReportView,
  makeSections,
  notRequested,
  ready,
} from '../../../../support/reportViews';

import type { PayReport } from '../../../../../src/domain/figures/pay';
import type { ReportView, SectionsView } from '../../../../../src/protocol/reportView';

function read(sections: Partial<SectionsView> = {}, overrides: Partial<ReportView> = {}): string {
  return readText(renderReport(makeReportView({ sections: makeSections(sections), ...overrides })));
}

function readPay(overrides: Partial<PayReport>): string {
  return read({ pay: ready(makePay(overrides)) });
}

describe('Answer', () => {
  it('shows range, median, tails, and confidence', () => {
    const text = read();

    assert.match(
      text,
      /Base pay, middle 50% \(P25–P75\) \$105,210 – \$171,980 per year · median \$135,980/u,
    );
    assert.match(text, /10% earn less than \$82,460; 10% earn more than \$214,670\./u);
    assert.match(text, /Confidence Strong/u);
    assert.match(text, /Seattle metro area, as requested/u);
    assert.match(text, /Close match ?“Software Engineer” → Software Developer, 90 of 100/u);
    assert.match(text, /Strong agreement ?report rating 0\.86 of 1/u);
    assert.match(text, /45\+ people ?reported as “45 or more”; 812 profiles, 31 companies/u);
  });

  it('names the location of the data if it is larger than requested', () => {
    const text = readPay({ levelUsed: 'Country' });

    assert.match(text, /Data is for the United States, not Seattle\./u);
    assert.match(text, /Limited by location: requested Seattle, data is for the United States\./u);
  });

  it('never presents figures of a larger area as figures of the city', () => {
    for (const levelUsed of ['State', 'Country', 'Galaxy', null]) {
      const html = renderReport(
        makeReportView({
          sections: makeSections({
            pay: ready(makePay({ levelUsed })),
            benchmark: notRequested,
          }),
        }),
      );

      assert.doesNotMatch(readText(html), /(?:in|for the) Seattle/u);
      assert.ok(readLabels(html).every(label => !label.includes('Seattle')));
    }
  });

  it('marks weak confidence', () => {
    const html = renderReport(
      makeReportView({
        sections: makeSections({ pay: ready(makePay({ reportRating: 0.1 })) }),
      }),
    );

    assert.match(html, /class="answer weak"/u);
    assert.match(html, /class="strip weak"/u);
    assert.match(readText(html), /low confidence .* Too little data to rely on\./u);
    assert.match(readText(html), /\$105,210 – \$171,980/u);
  });

  it('shows only the median if the range is not provided', () => {
    const { parts } = makePay();
    const base = makePayFigure({ percentiles: makePercentiles(null, null, 135_980), mean: null });

    assert.match(
      readPay({ parts: { ...parts, base } }),
      /Base pay, median \$135,980 per year · range not provided/u,
    );
  });

  it('shows hourly pay if there is no base pay', () => {
    const { parts } = makePay();

    assert.match(
      readPay({ parts: { ...parts, base: null, total: null } }),
      /Hourly pay, middle 50% \(P25–P75\) \$50\.58 – \$82\.68 per hour · median \$65\.38/u,
    );
  });

  it('shows "not provided" without figures', () => {
    const none = {
      base: null,
      total: null,
      hourly: null,
      bonus: null,
      commission: null,
      profitSharing: null,
    };

    const text = readPay({ parts: none });

    assert.match(text, /Pay not provided PayScale returned no base, hourly, or total pay/u);
    assert.doesNotMatch(text, /Check an amount/u);
  });

  it('lists each unused input once', () => {
    const note = {
      severity: 'warning',
      answerId: 'Skills',
      answerValue: 'Kubernetes (k8s)',
      message: 'Not on the list.',
      code: null,
    } as const;
    const order = { state: 'placed', at: '', sections: ['pay'], notes: [note] } as const;

    const text = read(
      { pay: ready(makePay({ notes: [note] })) },
      { order: { ...order, sections: ['pay'], notes: [note] } },
    );

    assert.match(text, /1 of 8 inputs wasn’t used as entered\./u);
    assert.equal(text.split('Skill “Kubernetes (k8s)”: Not on the list.').length, 2);
  });

  it('shows the change since the previous version', () => {
    const text = read({}, { history: [makeHistoryEntry('2026-08-21T12:00:00Z', 0.98)] });

    assert.match(text, /Median since 21 Aug 2026: \+\$2,720 \(\+2%\)/u);
  });
});
