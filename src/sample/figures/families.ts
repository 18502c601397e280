import familyEntries from '../data/families.json';

/** The groups of occupations that share skills, certifications and pay components. */
export type FamilyName = keyof typeof familyEntries;

/** The share of people with a component of variable pay (0–1), and its median relative to base pay. */
export interface VariablePay {
  share: number;
  rate: number;
}

/** The data that a family of occupations shares. All of it is fictional, but plausible. */
export interface Family {
  /** Automation index around 100. */
  risk: number;
  bonus: VariablePay;
  commission: VariablePay;
  profitSharing: VariablePay;
  /** The day-to-day skills. */
  defining: readonly string[];
  /** Skills shared with similar jobs. */
  necessary: readonly string[];
  /** Advanced skills that set people apart. */
  distinguishing: readonly string[];
  certifications: readonly string[];
}

const families: Readonly<Record<FamilyName, Family>> = familyEntries;

/** Skills that every job is asked for. */
export const commonSkills = [
  'Communication',
  'Problem Solving',
  'Leadership',
  'Detail Oriented',
  'Teamwork',
  'Time Management',
] as const;

/** The data of a family. */
export function getFamily(name: FamilyName): Family {
  return families[name];
}

/** True for the name of a family. */
export function isFamilyName(name: string): name is FamilyName {
  return Object.hasOwn(families, name);
}

/** Every skill of the sample, in alphabetical order. */
export const allSkills: readonly string[] = sortedUnique([
  ...commonSkills,
  ...Object.values(families).flatMap(family => [
    ...family.defining,
    ...family.necessary,
    ...family.distinguishing,
  ]),
]);

/** Every certification of the sample, in alphabetical order. */
export const allCertifications: readonly string[] = sortedUnique(
  Object.values(families).flatMap(family => family.certifications),
);

function sortedUnique(names: readonly string[]): string[] {
  return [...new Set(names)].sort((a, b) => a.localeCompare(b, 'en'));
}
