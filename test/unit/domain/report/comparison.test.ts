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
  it('gives the difference from the first report in money and relative to it', () => {
    const figures = compareFigures([makeCompared(), makeCompared({ lookUp: austin, pay: lower })]);

    const median = figures.find(figure => figure.label === 'Median');
    assert.deepEqual(median?.values, [135_980, 121_400]);
    assert.deepEqual(median.differences, [{ amount: -14_580, fraction: -14_580 / 135_980 }]);
  });

  it('has no difference where a figure is not provided', () => {
    const figures = compareFigures([makeCompared(), makeCompared({ pay: lower })]);

    const differenceOf = (label: string): unknown =>
      figures.find(figure => figure.label === label)?.differences[0];
    assert.equal(differenceOf('P25'), 'notProvided');
    assert.equal(differenceOf('Bonus, median'), 'notProvided');
  });

  it('has no difference between currencies', () => {
    const base = makePayFigure({ currency: britishPound });
    const inPounds = makePay({ parts: { ...makePay().parts, base } });

    const figures = compareFigures([makeCompared(), makeCompared({ pay: inPounds })]);

    assert.equal(figures[0]?.differences[0], 'notComparable');
  });

  it('holds every report against the first', () => {
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

describe('findComparedComponent', () => {
  it('is the first report’s headline', () => {
    const pay = makePay();
    const onlyHourly = makePay({ parts: { ...pay.parts, base: null, total: null } });

    assert.equal(findComparedComponent([makeCompared({ pay: onlyHourly })]), 'hourly');
    assert.equal(findComparedComponent([makeCompared({ pay: null })]), 'base');
  });
});

describe('explainWeakComparison', () => {
  it('has nothing to say when level, currency and source are the same', () => {
    assert.deepEqual(explainWeakComparison([makeCompared(), makeCompared({ lookUp: austin })]), []);
  });

  it('names the places when their levels differ', () => {
    const wide = makeCompared({ pay: makePay({ levelUsed: 'Country' }) });

    assert.deepEqual(explainWeakComparison([wide, makeCompared({ lookUp: austin })]), [
      'A is for the United States and B is for the Austin metro area.',
    ]);
  });

  it('counts a level that is not known as a difference', () => {
    const unknown = makeCompared({ pay: makePay({ levelUsed: null }) });

    assert.match(explainWeakComparison([unknown, unknown])[0] ?? '', /not certain/u);
  });

  it('names currencies and sources when they differ', () => {
    const base = makePayFigure({ currency: britishPound });
    const other = makeCompared({
      source: 'sample',
      pay: makePay({ parts: { ...makePay().parts, base } }),
    });

    assert.deepEqual(explainWeakComparison([makeCompared(), other]), [
      'A is in US dollars and B is in British pounds; nothing is converted.',
      'A is live and B is sample data.',
    ]);
  });

  it('says which report has no figures', () => {
    assert.deepEqual(explainWeakComparison([makeCompared(), makeCompared({ pay: null })]), [
      'B has no figures for base pay.',
    ]);
  });
});

describe('joinWords', () => {
  it('joins as a sentence does', () => {
    assert.deepEqual([[], ['A'], ['A', 'B'], ['A', 'B', 'C']].map(joinWords), [
      '',
      'A',
      'A and B',
      'A, B and C',
    ]);
  });
});
