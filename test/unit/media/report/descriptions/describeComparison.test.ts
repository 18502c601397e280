import assert from 'node:assert/strict';

import {
  describeMedians,
  nameCompared,
  labelComparison,
} from '../../../../../media/report/descriptions/describeComparison';
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
  it('describes the difference of each report from the first', () => {
    assert.equal(
      describeMedians([makeReportView(), lower]),
      'B’s median is $14,580 (10.7%) lower than A’s.',
    );
    assert.equal(
      describeMedians([makeReportView(), makeReportView()]),
      'B’s median is the same as A’s.',
    );
  });

  it('doesn’t compare different currencies or missing medians', () => {
    const inPounds = withBase(makePayFigure({ currency: britishPound }));
    const waiting = makeReportView({ sections: makeSections({ pay: pending() }) });

    assert.match(describeMedians([makeReportView(), inPounds]), /aren’t comparable/u);
    assert.match(describeMedians([makeReportView(), waiting]), /aren’t both provided/u);
  });
});

describe('labelComparison', () => {
  it('lists every median, then the differences', () => {
    assert.equal(
      labelComparison([makeReportView(), lower]),
      'A, Software Engineer: median $135,980. B, Software Engineer: median $121,400. B’s median is $14,580 (10.7%) lower than A’s.',
    );
  });
});

describe('nameCompared', () => {
  it('never names a location that the figures are not for', () => {
    const report = makeReportView({ lookUp: makeLookUp() });

    assert.equal(nameCompared(report, 'Metro'), 'Software Engineer · Seattle metro area');
    assert.equal(
      nameCompared(report, 'Country'),
      'Software Engineer · Seattle, data for the United States',
    );
    assert.match(nameCompared(report, null), /an unconfirmed location/u);
  });
});
