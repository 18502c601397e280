import type { AnswerNote } from '../figures/figures';
import type { LookUp } from './lookUp';

/** Display names of Jobalyzer's question IDs. */
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

/** The display name of a question; an unknown ID is returned as is. */
export function nameQuestion(answerId: string): string {
  return questionNames.get(answerId) ?? answerId;
}

/** How many answers a lookup sends; each skill and certification counts as one. */
export function countAnswers(lookUp: LookUp): number {
  const { place } = lookUp;
  const single = [place.state, place.city, lookUp.yearsExperience, lookUp.highestDegree];
  const given = single.filter(answer => answer !== null).length;
  return 2 + given + lookUp.skills.length + lookUp.certifications.length;
}

/** A service's notes: about answers that weren't used as sent, and others. */
export interface GroupedNotes {
  notUsed: AnswerNote[];
  others: AnswerNote[];
}

/** Merges the notes of an order and of its reports, without duplicates. */
export function gatherNotes(...lists: readonly (readonly AnswerNote[])[]): GroupedNotes {
  const seen = new Set<string>();
  const notes = lists.flat().filter(note => {
    const key = JSON.stringify([note.answerId, note.answerValue, note.message, note.code]);
    return !seen.has(key) && seen.add(key);
  });
  return {
    notUsed: notes.filter(note => note.answerId !== null),
    others: notes.filter(note => note.answerId === null),
  };
}
