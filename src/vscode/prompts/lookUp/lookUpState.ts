import * as z from 'zod/mini';

import { occupationSchema } from '../../../domain/lookUp/lookUp';
import { highestDegrees } from '../../../domain/lookUp/degree';
import { parseJobTitle } from '../../../domain/lookUp/lookUpAnswers';
import { sectionInfos, sectionNames } from '../../../domain/report/sectionInfos';

import type { LookUp } from '../../../domain/lookUp/lookUp';
import type { SectionName } from '../../../domain/report/sectionInfos';

/**
 * The answers so far. Saved when a lookup is canceled. An absent value wasn't answered; null is the
 * answer “none”.
 */
export const lookUpStateSchema = z.object({
  jobTitle: z.optional(z.string()),
  country: z.optional(z.string()),
  state: z.optional(z.nullable(z.string())),
  city: z.optional(z.nullable(z.string())),
  yearsExperience: z.nullable(z.number()),
  highestDegree: z.nullable(z.enum(highestDegrees)),
  skills: z.array(z.string()),
  certifications: z.array(z.string()),
  /** Skills and certifications that aren't in the service's lists. */
  unlisted: z.array(z.string()),
  occupation: z.optional(z.nullable(occupationSchema)),
  /** Excluded sections. */
  skipped: z.array(z.enum(sectionNames)),
  /** The text of each step that was left without an answer, by step name. */
  texts: z.record(z.string(), z.string()),
});

export type LookUpState = z.infer<typeof lookUpStateSchema>;

/** The optional answers that refine the pay data. */
export type Refinements = Pick<
  LookUpState,
  'yearsExperience' | 'highestDegree' | 'skills' | 'certifications'
>;

export const noRefinements: Refinements = {
  yearsExperience: null,
  highestDegree: null,
  skills: [],
  certifications: [],
};

/** The state without answers. */
export const emptyState: LookUpState = { ...noRefinements, unlisted: [], skipped: [], texts: {} };

/** Sets or clears the text of a step. */
export function withText(state: LookUpState, step: string, text: string | undefined): LookUpState {
  const others = Object.entries(state.texts).filter(([name]) => name !== step);
  return {
    ...state,
    texts: Object.fromEntries(text === undefined ? others : [...others, [step, text]]),
  };
}

/** The included sections: available, not excluded, and with an occupation if required. */
export function getSections(
  state: LookUpState,
  available: readonly SectionName[],
): readonly SectionName[] {
  return available.filter(
    name =>
      !state.skipped.includes(name) &&
      !(sectionInfos[name].needsOccupation && state.occupation === null),
  );
}

/** The lookup; undefined while a required answer is missing. */
export function findLookUp(
  state: LookUpState,
  sections: readonly SectionName[],
): LookUp | undefined {
  const title = parseJobTitle(state.jobTitle);
  if (!title.ok || state.country === undefined || sections.length === 0) {
    return undefined;
  }
  return {
    jobTitle: title.value,
    place: { country: state.country, state: state.state ?? null, city: state.city ?? null },
    yearsExperience: state.yearsExperience,
    highestDegree: state.highestDegree,
    skills: state.skills,
    certifications: state.certifications,
    occupation: state.occupation ?? null,
    sections: [...sections],
  };
}

/** A summary such as “5 years, 2 skills”; empty without refinements. */
export function describeRefinements(refinements: Refinements): string {
  const { yearsExperience, highestDegree, skills, certifications } = refinements;
  return [
    yearsExperience === null ? '' : formatCount(yearsExperience, 'year', 'years'),
    highestDegree ?? '',
    skills.length === 0 ? '' : formatCount(skills.length, 'skill', 'skills'),
    certifications.length === 0
      ? ''
      : formatCount(certifications.length, 'certification', 'certifications'),
  ]
    .filter(part => part !== '')
    .join(', ');
}

/** “1 skill”, “2 skills”. */
export function formatCount(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}
