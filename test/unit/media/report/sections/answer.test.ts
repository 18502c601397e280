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
  it('says range, median, tails, and how sure', () => {
    const text = read();

    assert.match(
      text,
      /Base pay, the middle half \$105,210 – \$171,980 a year · median \$135,980/u,
    );
    assert.match(text, /One in ten earns under \$82,460, one in ten over \$214,670\./u);
    assert.match(text, /How sure Strong/u);
    assert.match(text, /Seattle metro area, as asked/u);
    assert.match(text, /Close match ?“Software Engineer” → Software Developer, 90 of 100/u);
    assert.match(text, /Strong agreement ?report rating 0\.86 of 1/u);
    assert.match(text, /45\+ people ?the service counts no higher; 812 profiles, 31 companies/u);
  });

  it('says the place that the figures are for when it is wider than asked', () => {
    const text = readPay({ levelUsed: 'Country' });

    assert.match(text, /Figures are for the United States, not for Seattle\./u);
    assert.match(text, /Held back by the place: asked Seattle, answered for the United States\./u);
  });

  it('never says that figures of a wider place are for the city', () => {
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

  it('looks weak when it is', () => {
    const html = renderReport(
      makeReportView({
        sections: makeSections({ pay: ready(makePay({ reportRating: 0.1 })) }),
      }),
    );

    assert.match(html, /class="answer weak"/u);
    assert.match(html, /class="strip weak"/u);
    assert.match(readText(html), /treat as a hint .* Too little to rely on\./u);
    assert.match(readText(html), /\$105,210 – \$171,980/u);
  });

  it('gives the median alone when the range is not provided', () => {
    const { parts } = makePay();
    const base = makePayFigure({ percentiles: makePercentiles(null, null, 135_980), mean: null });

    assert.match(
      readPay({ parts: { ...parts, base } }),
      /Base pay, the median \$135,980 a year · the range is not provided/u,
    );
  });

  it('gives hourly pay when there is no base pay', () => {
    const { parts } = makePay();

    assert.match(
      readPay({ parts: { ...parts, base: null, total: null } }),
      /Hourly pay, the middle half \$50\.58 – \$82\.68 an hour · median \$65\.38/u,
    );
  });

  it('says that nothing was provided instead of a figure', () => {
    const none = {
      base: null,
      total: null,
      hourly: null,
      bonus: null,
      commission: null,
      profitSharing: null,
    };

    const text = readPay({ parts: none });

    assert.match(text, /Pay not provided PayScale answered without a figure/u);
    assert.doesNotMatch(text, /Check an amount/u);
  });

  it('lists the answers that were not used, once', () => {
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

    assert.match(text, /1 of 8 answers was not used as sent\./u);
    assert.equal(text.split('Skill “Kubernetes (k8s)”: Not on the list.').length, 2);
  });

  it('says what changed since the last time', () => {
    const text = read({}, { history: [makeHistoryEntry('2026-08-21T12:00:00Z', 0.98)] });

    assert.match(text, /Median since 21 Aug 2026: \+\$2,720 \(\+2%\)/u);
  });
});
