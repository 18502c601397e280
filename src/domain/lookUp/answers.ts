import type { AnswerNote } from '../figures/figures';
import type { LookUp } from './lookUp';

/** How Jobalyzer's question ids are called in sentences. */
const questionNames = new Map([
  ['JobTitle', 'Job title'],
  ['Country', 'Country'],
  ['State', 'State'],
  ['City', 'City'],
  ['YearsExperience', 'Years of experience'],
  ['HighestDegreeEarned', 'Degree'],
  ['Skills', 'Skill'],
  ['Certifications', 'Certification'],
]);

/** The name of a question in a sentence; an id that is not known stays as it is. */
export function nameQuestion(answerId: string): string {
  return questionNames.get(answerId) ?? answerId;
}

/** How many answers a look-up sends: each skill and certification is one. */
export function countAnswers(lookUp: LookUp): number {
  const { place } = lookUp;
  const single = [place.state, place.city, lookUp.yearsExperience, lookUp.highestDegree];
  const given = single.filter(answer => answer !== null).length;
  return 2 + given + lookUp.skills.length + lookUp.certifications.length;
}

/** What a service said of the answers: which were not used as sent, and what it said besides. */
export interface AnswersSaid {
  notUsed: AnswerNote[];
  besides: AnswerNote[];
}

/** Gathers the notes of an order and of its reports; what several of them say is kept once. */
export function gatherNotes(...lists: readonly (readonly AnswerNote[])[]): AnswersSaid {
  const seen = new Set<string>();
  const notes = lists.flat().filter(note => {
    const key = JSON.stringify([note.answerId, note.answerValue, note.message, note.code]);
    return !seen.has(key) && seen.add(key);
  });
  return {
    notUsed: notes.filter(note => note.answerId !== null),
    besides: notes.filter(note => note.answerId === null),
  };
}
