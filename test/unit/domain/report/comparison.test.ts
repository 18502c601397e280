import assert from 'node:assert/strict';

import {
  compareFigures,
  explainWeakComparison,
  findComparedComponent,
  joinWords,
} from '../../../../src/domain/report/comparison';
import {
  britishPound,
  makeLookUp,
  makePay,
  makePayFigure,
  makePercentiles,
} from '../../../support/reportFigures';

import type { ComparedReport } from '../../../../src/domain/report/comparison';

function makeCompared(overrides: Partial<ComparedReport> = {}): ComparedReport {
  return { lookUp: makeLookUp(), source: 'live', pay: makePay(), ...overrides };
}

const austin = makeLookUp({ place: { country: 'United States', state: 'Texas', city: 'Austin' } });

const lower = makePay({
  parts: {
    ...makePay().parts,
    base: makePayFigure({ percentiles: makePercentiles(70_000, null, 121_400, 152_900, 189_300) }),
    bonus: null,
  },
});

describe('compareFigures', () => {
  it('returns the absolute and relative difference from the first report', () => {
    const figures = compareFigures([makeCompared(), makeCompared({ lookUp: austin, pay: lower })]);

    const median = figures.find(figure => figure.label === 'Median');
    assert.deepEqual(median?.values, [135_980, 121_400]);
    assert.deepEqual(median.differences, [{ amount: -14_580, fraction: -14_580 / 135_980 }]);
  });

  it('returns no difference if a figure is not provided', () => {
    const figures = compareFigures([makeCompared(), makeCompared({ pay: lower })]);

    const differenceOf = (label: string): unknown =>
      figures.find(figure => figure.label === label)?.differences[0];
    assert.equal(differenceOf('P25'), 'notProvided');
    assert.equal(differenceOf('Bonus, median'), 'notProvided');
  });

  it('returns no difference between currencies', () => {
    const base = makePayFigure({ currency: britishPound });
    const inPounds = makePay({ parts: { ...makePay().parts, base } });

    const figures = compareFigures([makeCompared(), makeCompared({ pay: inPounds })]);

    assert.equal(figures[0]?.differences[0], 'notComparable');
  });

  it('compares every report with the first', () => {
    const figures = compareFigures([
      makeCompared(),
      makeCompared(),
      makeCompared(),
      makeCompared(),
    ]);

    assert.deepEqual(
      figures[0]?.differences,
      [0, 0, 0].map(amount => ({ amount, fraction: 0 })),
    );
  });
});

describe('compareFigures, part by part', () => {
  const everyPart = makePay({
    parts: {
      ...makePay().parts,
      commission: makePayFigure({ percentiles: makePercentiles(1, 2, 3) }),
    },
  });

  it('lists the compared part whole and of every other part the median', () => {
    const figures = compareFigures([makeCompared({ pay: everyPart }), makeCompared()]);

    assert.deepEqual(
      figures.map(({ label, period, values }) => [label, period, ...values]),
      [
        ['P10', 'year', 82_460, 82_460],
        ['P25', 'year', 105_210, 105_210],
        ['Median', 'year', 135_980, 135_980],
        ['P75', 'year', 171_980, 171_980],
        ['P90', 'year', 214_670, 214_670],
        ['Mean', 'year', 148_100, 148_100],
        ['Total, median', 'year', 144_650, 144_650],
        ['Hourly, median', 'hour', 65.38, 65.38],
        ['Bonus, median', 'year', 10_400, 10_400],
        ['Commission, median', 'year', 3, null],
        ['Profit sharing, median', 'year', 4_850, 4_850],
      ],
    );
  });

  it('lists base pay among the others when another part is compared', () => {
    const parts = { ...makePay().parts, base: null };

    const figures = compareFigures([makeCompared({ pay: makePay({ parts }) }), makeCompared()]);

    assert.deepEqual(figures.map(({ label, values }) => [label, values[0]]).slice(4), [
      ['P90', 103.21],
      ['Mean', 71.2],
      ['Base, median', null],
      ['Total, median', 144_650],
      ['Bonus, median', 10_400],
      ['Profit sharing, median', 4_850],
    ]);
  });

  it('has no values for a report without pay figures', () => {
    const figures = compareFigures([makeCompared(), makeCompared({ pay: null })]);

    assert.deepEqual([...new Set(figures.map(({ values }) => values[1]))], [null]);
    assert.ok(figures.every(({ differences }) => differences[0] === 'notProvided'));
  });
});

describe('findComparedComponent', () => {
  it('passes over reports without pay figures or amounts', () => {
    const figure = makePayFigure({ percentiles: makePercentiles(), mean: null });
    const pay = makePay();
    const empty = makePay({ parts: { ...pay.parts, base: figure, hourly: null, total: null } });
    const hourly = makePay({ parts: { ...pay.parts, base: null, total: null } });
    const reports = [null, empty, hourly].map(each => makeCompared({ pay: each }));

    assert.equal(findComparedComponent(reports), 'hourly');
  });

  it('is the first report’s headline', () => {
    const pay = makePay();
    const onlyHourly = makePay({ parts: { ...pay.parts, base: null, total: null } });

    assert.equal(findComparedComponent([makeCompared({ pay: onlyHourly })]), 'hourly');
    assert.equal(findComparedComponent([makeCompared({ pay: null })]), 'base');
  });
});

describe('explainWeakComparison', () => {
  it('is empty if level, currency, and source are the same', () => {
    assert.deepEqual(explainWeakComparison([makeCompared(), makeCompared({ lookUp: austin })]), []);
  });

  it('names the locations if their levels differ', () => {
    const wide = makeCompared({ pay: makePay({ levelUsed: 'Country' }) });

    assert.deepEqual(explainWeakComparison([wide, makeCompared({ lookUp: austin })]), [
      'A is for the United States and B is for the Austin metro area.',
    ]);
  });

  it('treats an unknown level as a difference', () => {
    const unknown = makeCompared({ pay: makePay({ levelUsed: null }) });

    assert.match(explainWeakComparison([unknown, unknown])[0] ?? '', /unconfirmed location/u);
  });

  it('names currencies and sources if they differ', () => {
    const base = makePayFigure({ currency: britishPound });
    const other = makeCompared({
      source: 'sample',
      pay: makePay({ parts: { ...makePay().parts, base } }),
    });

    assert.deepEqual(explainWeakComparison([makeCompared(), other]), [
      'A is in US dollars and B is in British pounds. Currencies aren’t converted.',
      'A is live data and B is sample data.',
    ]);
  });

  it('says which reports have no figures, and compares the others', () => {
    const wide = makeCompared({ pay: makePay({ levelUsed: 'Country' }) });
    const none = makeCompared({ pay: null });

    assert.deepEqual(explainWeakComparison([none, makeCompared(), none, wide]), [
      'A and C have no data for base pay.',
      'B is for the Seattle metro area and D is for the United States.',
    ]);
    assert.deepEqual(explainWeakComparison([none, none]), ['A and B have no data for base pay.']);
  });

  it('names the part of pay that is missing', () => {
    const { parts } = makePay();
    const without = (...names: readonly (keyof typeof parts)[]): ComparedReport =>
      makeCompared({
        pay: makePay({
          parts: { ...parts, ...Object.fromEntries(names.map(name => [name, null])) },
        }),
      });

    assert.deepEqual(explainWeakComparison([without('base'), without('hourly')]), [
      'B has no data for hourly pay.',
    ]);
    assert.deepEqual(explainWeakComparison([without('base', 'hourly'), without('total')]), [
      'B has no data for total pay.',
    ]);
  });

  it('takes a currency without a name for different from any other', () => {
    const base = makePayFigure({ currency: { name: null, format: null } });
    const unnamed = makeCompared({ pay: makePay({ parts: { ...makePay().parts, base } }) });

    assert.deepEqual(explainWeakComparison([unnamed]), []);
    assert.equal(explainWeakComparison([unnamed, makeCompared()]).length, 1);
    assert.equal(compareFigures([unnamed, makeCompared()])[0]?.differences[0], 'notComparable');
  });

  it('names the reports without data', () => {
    assert.deepEqual(explainWeakComparison([makeCompared(), makeCompared({ pay: null })]), [
      'B has no data for base pay.',
    ]);
  });
});

describe('joinWords', () => {
  it('joins words as in a sentence', () => {
    assert.deepEqual([[], ['A'], ['A', 'B'], ['A', 'B', 'C']].map(joinWords), [
      '',
      'A',
      'A and B',
      'A, B, and C',
    ]);
  });
});
