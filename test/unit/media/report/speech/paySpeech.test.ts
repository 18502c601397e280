import assert from 'node:assert/strict';

import {
  describePay,
  speakAnswer,
  speakFigure,
  unitOf,
} from '../../../../../media/report/speech/paySpeech';
import {
  makePay,
  makePayFigure,
  makePercentiles,
  noPercentiles,
} from '../../../../support/reportFigures';

const figure = makePayFigure();

describe('speakAnswer', () => {
  it('says the whole answer with its numbers in full', () => {
    const sentence = speakAnswer({
      component: 'base',
      figure,
      jobTitle: 'Software Developer',
      placeName: 'the United States',
    });

    assert.equal(
      sentence,
      'Base pay for Software Developer, the United States: the middle half earns $105,210 to $171,980 a year, median $135,980, one in ten earns under $82,460, one in ten over $214,670.',
    );
  });

  it('says only what was given', () => {
    const partly = { ...figure, percentiles: makePercentiles(null, null, 135_980) };

    const sentence = speakAnswer({
      component: 'base',
      figure: partly,
      jobTitle: 'Software Developer',
      placeName: null,
    });

    assert.equal(sentence, 'Base pay for Software Developer: median $135,980.');
  });
});

describe('speakFigure', () => {
  it('names every amount and the period', () => {
    const hourly = makePayFigure({ percentiles: makePercentiles(20, 25, 30, 40, 50), mean: 32.5 });

    assert.equal(
      speakFigure('Hourly', hourly, unitOf('hourly', hourly)),
      'Hourly: P10 $20.00, P25 $25.00, median $30.00, P75 $40.00, P90 $50.00, mean $32.50 an hour',
    );
  });

  it('says that nothing was provided', () => {
    const nothing = makePayFigure({ percentiles: noPercentiles, mean: null });

    assert.equal(speakFigure('Bonus', nothing, unitOf('bonus', nothing)), 'Bonus: not provided');
  });
});

describe('describePay', () => {
  it('names the medians of base and total pay', () => {
    assert.equal(
      describePay(makePay()),
      'The median is $135,980 in base pay and $144,650 in total.',
    );
  });

  it('says which of them is not provided', () => {
    const { parts } = makePay();

    assert.match(
      describePay(makePay({ parts: { ...parts, total: null } })),
      /in total is not provided/u,
    );
    assert.match(
      describePay(makePay({ parts: { ...parts, base: null } })),
      /of base pay is not provided/u,
    );
    assert.match(
      describePay(makePay({ parts: { ...parts, base: null, total: null } })),
      /\$65\.38 an hour; no yearly median/u,
    );
    assert.equal(
      describePay(makePay({ parts: { ...parts, base: null, total: null, hourly: null } })),
      'No median is provided.',
    );
  });
});
