import assert from 'node:assert/strict';

import {
  describeMedians,
  nameCompared,
  speakComparison,
} from '../../../../../media/report/speech/compareSpeech';
import {
  britishPound,
  makeLookUp,
  makePay,
  makePayFigure,
  makePercentiles,
} from '../../../../support/reportFigures';
import { makeReportView, makeSections, pending, ready } from '../../../../support/reportViews';

import type { PayFigure } from '../../../../../src/domain/figures/pay';
import type { ReportView } from '../../../../../src/protocol/reportView';

function withBase(base: PayFigure): ReportView {
  return makeReportView({
    sections: makeSections({ pay: ready(makePay({ parts: { ...makePay().parts, base } })) }),
  });
}

const lower = withBase(makePayFigure({ percentiles: makePercentiles(1, 2, 121_400, 4, 5) }));

describe('describeMedians', () => {
  it('says how each lies to the first', () => {
    assert.equal(
      describeMedians([makeReportView(), lower]),
      'B’s median is $14,580 (10.7%) lower than A’s.',
    );
    assert.equal(
      describeMedians([makeReportView(), makeReportView()]),
      'B’s median is the same as A’s.',
    );
  });

  it('holds no currency against another, and nothing against nothing', () => {
    const inPounds = withBase(makePayFigure({ currency: britishPound }));
    const waiting = makeReportView({ sections: makeSections({ pay: pending() }) });

    assert.match(describeMedians([makeReportView(), inPounds]), /not comparable/u);
    assert.match(describeMedians([makeReportView(), waiting]), /not both provided/u);
  });
});

describe('speakComparison', () => {
  it('says every median, then the difference', () => {
    assert.equal(
      speakComparison([makeReportView(), lower]),
      'A, Software Engineer: median $135,980. B, Software Engineer: median $121,400. B’s median is $14,580 (10.7%) lower than A’s.',
    );
  });
});

describe('nameCompared', () => {
  it('never says a place that the figures are not for', () => {
    const report = makeReportView({ lookUp: makeLookUp() });

    assert.equal(nameCompared(report, 'Metro'), 'Software Engineer · Seattle metro area');
    assert.equal(
      nameCompared(report, 'Country'),
      'Software Engineer · Seattle, answered for the United States',
    );
    assert.match(nameCompared(report, null), /a place that is not certain/u);
  });
});
