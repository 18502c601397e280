import assert from 'node:assert/strict';

import {
  describePay,
  labelAnswer,
  labelFigure,
  unitOf,
} from '../../../../../media/report/descriptions/describePay';
import {
  makePay,
  makePayFigure,
  makePercentiles,
  noPercentiles,
} from '../../../../support/reportFigures';

const figure = makePayFigure();

describe('labelAnswer', () => {
  it('describes the whole answer with full numbers', () => {
    const sentence = labelAnswer({
      component: 'base',
      figure,
      jobTitle: 'Software Developer',
      placeName: 'the United States',
    });

    assert.equal(
      sentence,
      'Base pay for Software Developer, the United States: the middle 50% earns $105,210 to $171,980 per year, median $135,980, 10% earn less than $82,460, 10% earn more than $214,670.',
    );
  });

  it('describes only what was provided', () => {
    const partly = { ...figure, percentiles: makePercentiles(null, null, 135_980) };

    const sentence = labelAnswer({
      component: 'base',
      figure: partly,
      jobTitle: 'Software Developer',
      placeName: null,
    });

    assert.equal(sentence, 'Base pay for Software Developer: median $135,980.');
  });
});

describe('labelFigure', () => {
  it('lists every amount and the period', () => {
    const hourly = makePayFigure({ percentiles: makePercentiles(20, 25, 30, 40, 50), mean: 32.5 });

    assert.equal(
      labelFigure('Hourly', hourly, unitOf('hourly', hourly)),
      'Hourly: P10 $20.00, P25 $25.00, median $30.00, P75 $40.00, P90 $50.00, mean $32.50 per hour',
    );
  });

  it('shows "not provided" without figures', () => {
    const nothing = makePayFigure({ percentiles: noPercentiles, mean: null });

    assert.equal(labelFigure('Bonus', nothing, unitOf('bonus', nothing)), 'Bonus: not provided');
  });
});

describe('describePay', () => {
  it('describes the medians of base and total pay', () => {
    assert.equal(
      describePay(makePay()),
      'The median is $135,980 for base pay and $144,650 for total pay.',
    );
  });

  it('says which median is not provided', () => {
    const { parts } = makePay();

    assert.match(
      describePay(makePay({ parts: { ...parts, total: null } })),
      /of total pay is not provided/u,
    );
    assert.match(
      describePay(makePay({ parts: { ...parts, base: null } })),
      /of base pay is not provided/u,
    );
    assert.match(
      describePay(makePay({ parts: { ...parts, base: null, total: null } })),
      /\$65\.38 per hour; no annual median/u,
    );
    assert.equal(
      describePay(makePay({ parts: { ...parts, base: null, total: null, hourly: null } })),
      'No median is provided.',
    );
  });
});
