/**
 * The nine values that Jobalyzer accepts for `HighestDegreeEarned`, case-sensitive.
 *
 * @see https://developers.payscale.com/jobalyzer/definitions.html
 */
export const highestDegrees = [
  'Any',
  'GED or High School Diploma',
  "Associate's Degree",
  "Bachelor's Degree",
  "Master's Degree (non-MBA)",
  'Master of Business Administration (MBA)',
  'Juris Doctor (JD), Master of Jurisprudence, or Master of Law (LLM)',
  'Doctorate (PhD)',
  'Doctor of Medicine (MD)',
] as const;

export type HighestDegree = (typeof highestDegrees)[number];
