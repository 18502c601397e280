import { findPlaceUsed, nameAskedShortly, type PlaceUsed } from '../places/placeUsed';

import { findHeadline } from './headline';

import type { TitleMatch } from '../figures/figures';
import type { LookUp } from '../lookUp/lookUp';
import type { PayReport } from '../figures/pay';

/**
 * How far figures can be trusted, from the lowest. PayScale publishes no such steps: they are this
 * extension's own reading of PayScale's figures.
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

/** Steps of the report rating, 0 (sparse or conflicting data) to 1 (data agrees with the model). */
const reportRatingSteps: readonly StepFrom[] = [
  { from: 0.8, step: 'strong', words: 'Strong agreement' },
  { from: 0.6, step: 'good', words: 'Good agreement' },
  { from: 0.3, step: 'fair', words: 'Some agreement' },
  { from: -Infinity, step: 'weak', words: 'Little agreement' },
];

/** Steps of the title rating, 0 to 100 in tens. */
const titleRatingSteps: readonly StepFrom[] = [
  { from: 90, step: 'strong', words: 'Close match' },
  { from: 70, step: 'good', words: 'Likely match' },
  { from: 60, step: 'fair', words: 'Possible match' },
  { from: -Infinity, step: 'weak', words: 'Loose match' },
];

/** Steps of the people counted; the service counts no higher than 45. */
export const sampleSteps: readonly StepFrom[] = [
  { from: 45, step: 'strong', words: '45+ people' },
  { from: 15, step: 'good', words: 'people' },
  { from: 8, step: 'fair', words: 'people' },
  { from: -Infinity, step: 'weak', words: 'people' },
];

/** Steps of the place, by the levels that it is wider than the one asked. */
const placeSteps: readonly ConfidenceStep[] = ['strong', 'good', 'fair'];

export type ConfidenceAspect = 'place' | 'job' | 'report' | 'sample';

/** One thing that trust rests on: a word first, the service's own figure second. */
export interface ConfidenceRow {
  aspect: ConfidenceAspect;
  label: string;
  /** Null when the service gave nothing to go by; that caps the whole at fair. */
  step: ConfidenceStep | null;
  words: string;
  detail: string | null;
}

export interface Confidence {
  overall: ConfidenceStep;
  /** What keeps it from being better, as a sentence. */
  heldBack: string;
  rows: ConfidenceRow[];
  place: PlaceUsed;
}

/** The lowest of the four steps; a step that is not known counts as fair. */
export function rateConfidence(pay: PayReport, lookUp: LookUp): Confidence {
  const place = findPlaceUsed(lookUp.place, pay.levelUsed);
  const rows = [
    ratePlace(place),
    rateTitle(pay.titleMatch, lookUp.jobTitle),
    rateReport(pay.reportRating),
    rateSample(pay),
  ];
  const overall = rows.map(row => row.step ?? 'fair').reduce(lower, 'strong');
  return { overall, heldBack: explain(overall, rows, { place, lookUp }), rows, place };
}

function lower(a: ConfidenceStep, b: ConfidenceStep): ConfidenceStep {
  return confidenceSteps.indexOf(a) < confidenceSteps.indexOf(b) ? a : b;
}

function ratePlace(place: PlaceUsed): ConfidenceRow {
  const base = { aspect: 'place', label: 'Place' } as const;
  if (place.given === null) {
    return { ...base, step: null, words: 'Level not provided', detail: `asked ${place.asked}` };
  }
  if (place.levelsWider === null) {
    const words = place.name === null ? `“${place.given}”, as given` : capitalize(place.name);
    return { ...base, step: null, words, detail: `asked ${place.asked}` };
  }
  const step = placeSteps[place.levelsWider] ?? null;
  const name = capitalize(place.name ?? place.given);
  return place.levelsWider === 0
    ? { ...base, step, words: `${name}, as asked`, detail: null }
    : { ...base, step, words: name, detail: `asked ${place.asked}` };
}

function rateTitle(match: TitleMatch | null, jobTitle: string): ConfidenceRow {
  const base = { aspect: 'job', label: 'Job' } as const;
  if (match === null) {
    const detail = `“${jobTitle}” is a title of PayScale’s own`;
    return { ...base, step: 'strong', words: 'Close match', detail };
  }
  const titles = `“${match.submitted ?? jobTitle}” → ${match.matched ?? 'a title not provided'}`;
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
  const { step, words } = findStep(sampleSteps, count);
  const isCapped = step === 'strong';
  const detail = [...(isCapped ? ['the service counts no higher'] : []), sizes.join(', ')];
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
  return `${count.toLocaleString('en-US')} ${count === 1 ? noun : plurals[noun]}`;
}

/** A rating as given, with at most two digits after the point. */
function formatRating(rating: number): string {
  return rating.toLocaleString('en-US', { maximumFractionDigits: 2 });
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
    return 'As asked, well matched, and the data agrees.';
  }
  const holding = rows.filter(row => (row.step ?? 'fair') === overall);
  const [only, ...others] = holding;
  if (only?.aspect === 'place' && others.length === 0 && circumstances.place.name !== null) {
    const asked = nameAskedShortly(circumstances.lookUp.place);
    return `Held back by the place: asked ${asked}, answered for ${circumstances.place.name}.`;
  }
  const reasons = holding.map(nameReason);
  const last = reasons.pop() ?? '';
  return `Held back by ${reasons.length === 0 ? last : `${reasons.join(', by ')} and by ${last}`}.`;
}

function nameReason(row: ConfidenceRow): string {
  const reasons: Record<ConfidenceAspect, [known: string, unknown: string]> = {
    place: ['a wider place', 'a place that is not certain'],
    job: [`a ${row.words.toLowerCase()} of the title`, 'a title match without a rating'],
    report: [`${row.words.toLowerCase()} in the data`, 'a missing report rating'],
    sample: ['the size of the sample', 'a sample of unknown size'],
  };
  return reasons[row.aspect][row.step === null ? 1 : 0];
}

function capitalize(text: string): string {
  return text.replace(/^the (?=\p{L})/u, '').replace(/^\p{Ll}/u, letter => letter.toUpperCase());
}
