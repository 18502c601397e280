import assert from 'node:assert/strict';

import { countAnswers, gatherNotes, nameQuestion } from '../../../../src/domain/lookUp/answers';
import { makeLookUp } from '../../../support/reportFigures';

import type { AnswerNote } from '../../../../src/domain/figures/figures';

function makeNote(overrides: Partial<AnswerNote> = {}): AnswerNote {
  return {
    severity: 'warning',
    answerId: 'Skills',
    answerValue: 'Kubernetes (k8s)',
    message: 'Not found.',
    code: null,
    ...overrides,
  };
}

describe('countAnswers', () => {
  it('counts title, country, what refines them, and each skill', () => {
    assert.equal(countAnswers(makeLookUp()), 8);
  });

  it('counts what was not answered as nothing', () => {
    const lookUp = makeLookUp({
      place: { country: 'Canada', state: null, city: null },
      yearsExperience: null,
      highestDegree: null,
      skills: [],
    });

    assert.equal(countAnswers(lookUp), 2);
  });
});

describe('gatherNotes', () => {
  it('keeps once what the order and its reports all say', () => {
    const { notUsed } = gatherNotes([makeNote()], [makeNote(), makeNote({ answerValue: 'Go' })]);

    assert.deepEqual(
      notUsed.map(note => note.answerValue),
      ['Kubernetes (k8s)', 'Go'],
    );
  });

  it('keeps apart what is said of no answer', () => {
    const { notUsed, besides } = gatherNotes([makeNote({ answerId: null })]);

    assert.deepEqual([notUsed.length, besides.length], [0, 1]);
  });
});

describe('nameQuestion', () => {
  it('names the questions that it knows and keeps other ids', () => {
    assert.equal(nameQuestion('HighestDegreeEarned'), 'Degree');
    assert.equal(nameQuestion('CompanySales'), 'CompanySales');
  });

  it('keeps an id that every object has a member of', () => {
    assert.equal(nameQuestion('constructor'), 'constructor');
    assert.equal(nameQuestion('__proto__'), '__proto__');
  });
});
