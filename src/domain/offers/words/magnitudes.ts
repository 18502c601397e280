import type { OfferPeriod } from '../offer';

/** A magnitude multiplies by a power of ten; a word with several powers is ambiguous. */
export interface Magnitude {
  powers: readonly number[];
  /** The currency that the word implies when none is written. */
  implies?: 'INR';
  /** “LPA” is lakh per annum. */
  period?: OfferPeriod;
}

const lakh = { powers: [5], implies: 'INR' } as const;
const crore = { powers: [7], implies: 'INR' } as const;

/** Folded words, separated by spaces. “mil” is a million in English and a thousand in Spanish. */
const table: readonly [string, Magnitude][] = [
  [
    'k thousand thousands grand tsd tausend mille mila duizend tys tysiac tysiace tysiecy tusen tusind hazar hajar',
    { powers: [3] },
  ],
  ['mil', { powers: [3, 6] }],
  [
    'm mm mn mio million millions millionen millones milioni milione milhoes milhao miljoen miljoner mln milion miliony milionow millon',
    { powers: [6] },
  ],
  ['bn billion', { powers: [9] }],
  ['lakh lakhs lac lacs l', lakh],
  ['lpa lakhspa lacspa', { ...lakh, period: 'year' }],
  ['cr crore crores', crore],
  ['cpa crpa', { ...crore, period: 'year' }],
];

export const magnitudes: ReadonlyMap<string, Magnitude> = new Map(
  table.flatMap(([words, magnitude]) => words.split(' ').map(word => [word, magnitude])),
);

/** Magnitudes of scripts without spaces between words, longest first. */
export const magnitudeCharacters: Readonly<Record<string, number>> = {
  百万: 6,
  千万: 7,
  万: 4,
  萬: 4,
  만: 4,
  億: 8,
  亿: 8,
  억: 8,
  千: 3,
};

/** In these currencies’ languages “mil” is a thousand. */
export const milIsThousand: readonly string[] = [
  'EUR',
  'BRL',
  'MXN',
  'COP',
  'CLP',
  'ARS',
  'PEN',
  'UYU',
];
