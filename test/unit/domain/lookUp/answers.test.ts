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
  it('counts title, country, refinements, and each skill', () => {
    assert.equal(countAnswers(makeLookUp()), 8);
  });

  it("doesn't count missing answers", () => {
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
  it('merges the same warning of the order and its reports', () => {
    const { notUsed } = gatherNotes([makeNote()], [makeNote(), makeNote({ answerValue: 'Go' })]);

    assert.deepEqual(
      notUsed.map(note => note.answerValue),
      ['Kubernetes (k8s)', 'Go'],
    );
  });

  it("doesn't merge warnings without an answer", () => {
    const { notUsed, others } = gatherNotes([makeNote({ answerId: null })]);

    assert.deepEqual([notUsed.length, others.length], [0, 1]);
  });
});

describe('nameQuestion', () => {
  it('names known questions and keeps other IDs', () => {
    assert.equal(nameQuestion('HighestDegreeEarned'), 'Degree');
    assert.equal(nameQuestion('CompanySales'), 'CompanySales');
  });

  it('keeps an ID that is also a member of every object', () => {
    assert.equal(nameQuestion('constructor'), 'constructor');
    assert.equal(nameQuestion('__proto__'), '__proto__');
  });
});
