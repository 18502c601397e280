import assert from 'node:assert/strict';

import { isAppError } from '../../../../src/domain/faults/appError';
import {
  makeExperienceAnswer,
  makeImpactAnswer,
  makePantherReport,
  makePayAnswer,
  makePayPart,
} from '../../../support/jobalyzerAnswers';
import { readExperience, readImpact, readPay } from '../../../support/jobalyzerReaders';

/** The value with the first letter of every key in lower case, as the specification writes them. */
function inCamelCase(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.map(inCamelCase);
  }
  return typeof value === 'object' && value !== null
    ? Object.fromEntries(
        Object.entries(value).map(([key, item]) => [
          key.charAt(0).toLowerCase() + key.slice(1),
          inCamelCase(item),
        ]),
      )
    : value;
}

describe('toPayReport', () => {
  it('returns every figure as received', () => {
    const report = readPay(makePayAnswer());

    assert.deepEqual(report.parts.base, {
      currency: { name: 'U.S. Dollar (USD)', format: '${#}' },
      percentiles: { p10: 78_000, p25: 92_000, p50: 110_000, p75: 131_000, p90: 152_000 },
      mean: 112_400,
      standardDeviation: 28_000.5,
      count: 45,
      share: 1,
      fullPercentiles: { '5': 70_000, '95': 160_000 },
    });
    assert.deepEqual(
      { ...report, parts: null },
      {
        parts: null,
        shareScale: 'fraction',
        companies: 31,
        incumbents: 40,
        profiles: 812,
        rankedFactors: [{ field: 'YearsExperience', score: 3 }],
        levelUsed: 'Metro',
        reportRating: 0.86,
        titleMatch: { submitted: 'Waiter', matched: 'Waiter/Waitress', rating: 60 },
        notes: [],
      },
    );
  });

  it('returns null for a null component and for a missing one', () => {
    const { parts } = readPay(makePayAnswer());

    assert.equal(parts.hourly, null);
    assert.equal(parts.commission, null);
    assert.equal(parts.profitSharing, null);
    assert.equal(parts.bonus?.standardDeviation, null);
    assert.equal(parts.total?.fullPercentiles, null);
  });

  it('reads both spellings of the keys', () => {
    assert.deepEqual(readPay(inCamelCase(makePayAnswer())), readPay(makePayAnswer()));
  });

  it('prefers the exact key to one in another case', () => {
    const report = makePantherReport({ reportRating: 0.1, ReportRating: 0.9, REPORTRATING: 0.5 });

    assert.equal(readPay({ Report: report }).reportRating, 0.9);
  });

  it('reads Reports of version 1 when there is no Report', () => {
    for (const Report of [null, undefined]) {
      assert.equal(readPay(makePayAnswer({ Report })).levelUsed, 'Metro');
    }
  });

  it('reports that there is no data when the report is null in either place', () => {
    for (const answer of [{ Report: null }, { Reports: null }, { Report: null, Reports: null }]) {
      assert.throws(
        () => readPay(answer),
        (error: unknown) => isAppError(error) && error.kind === 'noData',
      );
    }
  });

  it('returns a report without any figure', () => {
    const report = readPay({ Report: {} });

    assert.deepEqual(new Set(Object.values(report.parts)), new Set([null]));
    assert.deepEqual([report.companies, report.titleMatch, report.rankedFactors], [null, null, []]);
  });

  it('keeps the errors and warnings beside a report', () => {
    const { notes } = readPay(
      makePayAnswer({ Warnings: [{ Message: 'w' }], Errors: [{ AnswerId: 'City', Code: 5 }] }),
    );

    assert.deepEqual(notes, [
      { severity: 'error', answerId: 'City', answerValue: null, message: null, code: '5' },
      { severity: 'warning', answerId: null, answerValue: null, message: 'w', code: null },
    ]);
  });

  it('treats null and an empty list of messages alike', () => {
    assert.deepEqual(
      readPay(makePayAnswer({ Warnings: [], Errors: [] })),
      readPay(makePayAnswer({ Warnings: null, Errors: null })),
    );
  });

  it('tells percent from fractions by the whole report', () => {
    const report = makePantherReport({
      BasePayReport: makePayPart({ Percent: 100 }),
      Bonus: makePayPart({ Percent: 0.5 }),
    });

    assert.equal(readPay({ Report: report }).shareScale, 'percent');
  });

  it('leaves out percentiles without an amount', () => {
    const part = makePayPart({ FullPercentiles: { '5': null, '95': 160_000, P50: 'x' } });

    const report = readPay({ Report: makePantherReport({ BasePayReport: part }) });

    assert.deepEqual(report.parts.base?.fullPercentiles, { '95': 160_000 });
  });
});

describe('toExperienceReport', () => {
  it('returns the ranges in their order, every figure as received', () => {
    const report = readExperience(makeExperienceAnswer());

    assert.deepEqual(report.currency, { name: 'U.S. Dollar (USD)', format: '${#}' });
    assert.deepEqual(report.bands[1], {
      name: '1-4 years',
      share: 25,
      percentiles: { p10: 75_000, p25: 85_000, p50: 95_000, p75: 105_000, p90: 115_000 },
      mean: 95_500,
      standardDeviation: 9000,
    });
    assert.deepEqual(report.majorShifts, [{ experience: 5, target: 100_000, actual: 101_000 }]);
    assert.deepEqual(
      [report.shareScale, report.reportRating, report.titleMatch],
      ['percent', 0.9, null],
    );
  });

  it('reads both spellings of the keys', () => {
    assert.deepEqual(
      readExperience(inCamelCase(makeExperienceAnswer())),
      readExperience(makeExperienceAnswer()),
    );
  });

  it('returns a report without ranges', () => {
    for (const Ranges of [null, [], undefined]) {
      assert.deepEqual(readExperience({ Report: { Ranges } }).bands, []);
    }
  });

  it('keeps a range without a name', () => {
    const report = readExperience({ Report: { Ranges: [null, { Percent50: 90_000 }] } });

    assert.deepEqual(
      report.bands.map(band => [band.name, band.percentiles.p50]),
      [['Range 1', 90_000]],
    );
  });
});

describe('toImpactReport', () => {
  it('returns the items in their order, their names unchanged', () => {
    const report = readImpact(makeImpactAnswer());

    assert.deepEqual(report.items[1], {
      name: 'C/C++',
      profiles: 58,
      share: 0.04,
      medianBasePay: 91_000,
      differential: -1_900,
      differentialShare: -0.021,
    });
    assert.deepEqual(
      report.items.map(item => item.name),
      ['Python', 'C/C++'],
    );
    assert.deepEqual([report.shareScale, report.differentialScale], ['fraction', 'fraction']);
    assert.equal(report.titleMatch?.rating, 100);
  });

  it('leaves the case of names unchanged, whatever the case of the keys', () => {
    const report = readImpact({
      answers: { ANSWERS: { profilecount: 3 }, python: {}, Python: {} },
    });

    assert.deepEqual(
      report.items.map(item => [item.name, item.profiles]),
      [
        ['ANSWERS', 3],
        ['python', null],
        ['Python', null],
      ],
    );
  });

  it('infers the scale of the differences from the amounts', () => {
    const item = { MedianBasePay: 95_000, PayDifferential: 500, PayDifferentialPercentage: 0.53 };

    assert.equal(readImpact({ Answers: { Python: item } }).differentialScale, 'percent');
  });

  it('returns no items when there are none', () => {
    assert.deepEqual(readImpact({ Answers: {} }).items, []);
    assert.deepEqual(readImpact({ Answers: null }).items, []);
  });
});
