import { formatDecimal } from '../figures/decimals';
import { findPlaceUsed, nameAskedShortly, type PlaceUsed } from '../places/placeUsed';

import { joinWords } from './comparison';
import { findHeadline } from './headline';

import type { TitleMatch } from '../figures/figures';
import type { LookUp } from '../lookUp/lookUp';
import type { PayReport } from '../figures/pay';

/**
 * Confidence levels, lowest first. They are this extension's interpretation of PayScale's ratings;
 * PayScale publishes none.
 */
export const confidenceSteps = ['weak', 'fair', 'good', 'strong'] as const;

export type ConfidenceStep = (typeof confidenceSteps)[number];

export const confidenceWords: Record<ConfidenceStep, string> = {
  weak: 'Weak',
  fair: 'Fair',
  good: 'Good',
  strong: 'Strong',
};

interface StepFrom {
  from: number;
  step: ConfidenceStep;
  words: string;
}

/**
 * Levels by report rating, from 0 (sparse or conflicting data) to 1 (data agrees with the model).
 */
const reportRatingSteps: readonly StepFrom[] = [
  { from: 0.8, step: 'strong', words: 'Strong agreement' },
  { from: 0.6, step: 'good', words: 'Good agreement' },
  { from: 0.3, step: 'fair', words: 'Some agreement' },
  { from: -Infinity, step: 'weak', words: 'Little agreement' },
];

/** Levels by title rating, 0 to 100 in steps of 10. */
const titleRatingSteps: readonly StepFrom[] = [
  { from: 90, step: 'strong', words: 'Close match' },
  { from: 70, step: 'good', words: 'Likely match' },
  { from: 60, step: 'fair', words: 'Possible match' },
  { from: -Infinity, step: 'weak', words: 'Loose match' },
];

/** Levels by sample size, which PayScale caps at 45. */
export const sampleSteps: readonly StepFrom[] = [
  { from: 45, step: 'strong', words: '45+ people' },
  { from: 15, step: 'good', words: 'people' },
  { from: 8, step: 'fair', words: 'people' },
  { from: -Infinity, step: 'weak', words: 'people' },
];

/** Levels by how many geographic levels the location is above the requested one. */
const placeSteps: readonly ConfidenceStep[] = ['strong', 'good', 'fair'];

export type ConfidenceAspect = 'place' | 'job' | 'report' | 'sample';

/** One factor of the confidence: a rating in words, and the service's own figure. */
export interface ConfidenceRow {
  aspect: ConfidenceAspect;
  label: string;
  /** Null if the service provided no basis; that limits the overall level to fair. */
  step: ConfidenceStep | null;
  words: string;
  detail: string | null;
}

export interface Confidence {
  overall: ConfidenceStep;
  /** The limiting factors, as a sentence. */
  limits: string;
  rows: ConfidenceRow[];
  place: PlaceUsed;
}

/** The lowest of the four levels; an unknown one counts as fair. */
export function rateConfidence(pay: PayReport, lookUp: LookUp): Confidence {
  const place = findPlaceUsed(lookUp.place, pay.levelUsed);
  const rows = [
    ratePlace(place),
    rateTitle(pay.titleMatch, lookUp.jobTitle),
    rateReport(pay.reportRating),
    rateSample(pay),
  ];
  const overall = rows.map(row => row.step ?? 'fair').reduce(lower, 'strong');
  return { overall, limits: explain(overall, rows, { place, lookUp }), rows, place };
}

function lower(a: ConfidenceStep, b: ConfidenceStep): ConfidenceStep {
  return confidenceSteps.indexOf(a) < confidenceSteps.indexOf(b) ? a : b;
}

function ratePlace(place: PlaceUsed): ConfidenceRow {
  const base = { aspect: 'place', label: 'Location' } as const;
  if (place.given === null) {
    return {
      ...base,
      step: null,
      words: 'Level not provided',
      detail: `requested: ${place.asked}`,
    };
  }
  if (place.levelsWider === null) {
    const words = place.name === null ? `“${place.given}” (as reported)` : capitalize(place.name);
    return { ...base, step: null, words, detail: `requested: ${place.asked}` };
  }
  const step = placeSteps[place.levelsWider] ?? null;
  const name = capitalize(place.name ?? place.given);
  return place.levelsWider === 0
    ? { ...base, step, words: `${name}, as requested`, detail: null }
    : { ...base, step, words: name, detail: `requested: ${place.asked}` };
}

function rateTitle(match: TitleMatch | null, jobTitle: string): ConfidenceRow {
  const base = { aspect: 'job', label: 'Job' } as const;
  if (match === null) {
    const detail = `“${jobTitle}” is a standard PayScale title`;
    return { ...base, step: 'strong', words: 'Close match', detail };
  }
  const titles = `“${match.submitted ?? jobTitle}” → ${match.matched ?? 'title not provided'}`;
  if (match.rating === null) {
    return {
      ...base,
      step: null,
      words: 'Match not rated',
      detail: `${titles}, rating not provided`,
    };
  }
  const { step, words } = findStep(titleRatingSteps, match.rating);
  return { ...base, step, words, detail: `${titles}, ${match.rating} of 100` };
}

function rateReport(rating: number | null): ConfidenceRow {
  const base = { aspect: 'report', label: 'Report' } as const;
  if (rating === null) {
    return { ...base, step: null, words: 'Not rated', detail: 'report rating not provided' };
  }
  const { step, words } = findStep(reportRatingSteps, rating);
  return { ...base, step, words, detail: `report rating ${formatRating(rating)} of 1` };
}

function rateSample(pay: PayReport): ConfidenceRow {
  const base = { aspect: 'sample', label: 'Sample' } as const;
  const count = findHeadline(pay)?.figure.count ?? null;
  const sizes = [nameCount(pay.profiles, 'profile'), nameCount(pay.companies, 'company')];
  if (count === null) {
    return { ...base, step: null, words: 'Count not provided', detail: sizes.join(', ') };
  }
  const { from, step, words } = findStep(sampleSteps, count);
  const isCapped = step === 'strong';
  const detail = [...(isCapped ? [`reported as “${from} or more”`] : []), sizes.join(', ')];
  return {
    ...base,
    step,
    words: isCapped ? words : nameCount(count, 'person'),
    detail: detail.join('; '),
  };
}

const plurals = { profile: 'profiles', company: 'companies', person: 'people' } as const;

function nameCount(count: number | null, noun: keyof typeof plurals): string {
  if (count === null) {
    return `${plurals[noun]} not provided`;
  }
  return `${formatDecimal(count, 3)} ${count === 1 ? noun : plurals[noun]}`;
}

/** A rating with at most two decimal digits. */
function formatRating(rating: number): string {
  return formatDecimal(rating, 2);
}

function findStep(steps: readonly StepFrom[], figure: number): StepFrom {
  return steps.find(({ from }) => figure >= from) ?? { from: 0, step: 'weak', words: '' };
}

interface Circumstances {
  place: PlaceUsed;
  lookUp: LookUp;
}

function explain(
  overall: ConfidenceStep,
  rows: readonly ConfidenceRow[],
  circumstances: Circumstances,
): string {
  if (overall === 'strong') {
    return 'Exact location, close title match, and consistent data.';
  }
  const limiting = rows.filter(row => (row.step ?? 'fair') === overall);
  const [only, ...others] = limiting;
  if (only?.aspect === 'place' && others.length === 0 && circumstances.place.name !== null) {
    const requested = nameAskedShortly(circumstances.lookUp.place);
    return `Limited by location: requested ${requested}, data is for ${circumstances.place.name}.`;
  }
  return `Limited by ${joinWords(limiting.map(nameReason))}.`;
}

function nameReason(row: ConfidenceRow): string {
  const reasons: Record<ConfidenceAspect, [known: string, unknown: string]> = {
    place: ['a larger area', 'an unconfirmed location'],
    job: [`a ${row.words.toLowerCase().replace('match', 'title match')}`, 'an unrated title match'],
    report: [`${row.words.toLowerCase()} in the data`, 'a missing report rating'],
    sample: ['sample size', 'an unknown sample size'],
  };
  return reasons[row.aspect][row.step === null ? 1 : 0];
}

function capitalize(text: string): string {
  return text.replace(/^the (?=\p{L})/u, '').replace(/^\p{Ll}/u, letter => letter.toUpperCase());
}
