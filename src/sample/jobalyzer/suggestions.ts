import { highestDegrees } from '../../domain/lookUp/degree';
import { allCertifications, allSkills } from '../figures/families';
import { occupations } from '../figures/occupations';
import { cities, toPlaceKey } from '../figures/places';
import { hashText } from '../figures/seededRandom';
import { getFirstTitle } from '../figures/titleMatch';

/** A list with autocompletion, and the minimum length of a term. */
interface Completable {
  minLength: number;
  entries: readonly Entry[];
}

interface Entry {
  answer: string;
  /** Other names that match this entry. */
  alsoFoundBy: readonly string[];
}

/** The maximum number of suggestions. */
const maxSuggestions = 10;

const industries = [
  'Accounting Services',
  'Aerospace Manufacturing',
  'Automotive Repair',
  'Construction',
  'Financial Services',
  'Health Care Services',
  'Legal Services',
  'Restaurants',
  'Retail Stores',
  'Software Development',
  'Software Services',
  'Transportation and Trucking',
] as const;

/**
 * The lists by question ID, in lower case. The minimum lengths for titles, skills and industries
 * are documented; the other two are the sample's choice.
 *
 * @see https://developers.payscale.com/jobalyzer/matching.html
 */
const completables: Readonly<Record<string, Completable>> = {
  jobtitle: {
    minLength: 4,
    // Among equally good matches, the occupation with more jobs comes first.
    entries: [...occupations].sort((a, b) => b.employment - a.employment).flatMap(toTitleEntries),
  },
  skills: { minLength: 2, entries: allSkills.map(toEntry) },
  certifications: { minLength: 2, entries: allCertifications.map(toEntry) },
  employerproductactivity: { minLength: 2, entries: industries.map(toEntry) },
  highestdegreeearned: { minLength: 1, entries: highestDegrees.map(toEntry) },
};

/**
 * The suggestions for a term, best first, with scores from 100 down. Empty for a term that is too
 * short, undefined for a question without a list.
 */
export function suggestAnswers(
  questionId: string,
  term: string,
): { Answer: string; Score: number }[] | undefined {
  const list = completables[questionId.toLowerCase()];
  const wanted = toPlaceKey(term);
  if (list === undefined) {
    return undefined;
  }
  if (wanted.length < list.minLength) {
    return [];
  }
  return list.entries
    .map(entry => ({ entry, rank: rankEntry(entry, wanted) }))
    .filter(({ rank }) => rank < noMatch)
    .sort((a, b) => a.rank - b.rank)
    .slice(0, maxSuggestions)
    .map(({ entry }, index) => ({ Answer: entry.answer, Score: 100 - index }));
}

/**
 * Cities by name, as “City, State, Country”. The real format isn't documented, and neither is the
 * meaning of `Name`, `Id` and `Frequency`.
 */
export function suggestPlaces(term: string): object {
  const wanted = toPlaceKey(term);
  const found = cities
    .map(place => ({
      place,
      rank: wanted === '' ? noMatch : rankText(toPlaceKey(place.city), wanted),
    }))
    .filter(({ rank }) => rank < noMatch)
    .sort((a, b) => a.rank - b.rank)
    .slice(0, maxSuggestions);
  return {
    Name: 'Location',
    Results: found.map(({ place }, index) => {
      const text = `${place.city}, ${place.state}, ${place.country}`;
      return { Text: text, Id: hashText(text) % 1_000_000, Frequency: 1000 - 50 * index };
    }),
  };
}

const noMatch = 4;

/** 0 for an exact match, 1 for a prefix, 2 for the prefix of a word, 3 for another name. */
function rankEntry(entry: Entry, wanted: string): number {
  const own = rankText(toPlaceKey(entry.answer), wanted);
  const isAlsoFound = entry.alsoFoundBy.some(name => name.startsWith(wanted));
  return isAlsoFound ? Math.min(own, 3) : own;
}

function rankText(text: string, wanted: string): number {
  if (text === wanted) {
    return 0;
  }
  if (text.startsWith(wanted)) {
    return 1;
  }
  return [' ', '/', '('].some(gap => text.includes(gap + wanted)) ? 2 : noMatch;
}

function toEntry(answer: string): Entry {
  return { answer, alsoFoundBy: [] };
}

/** The other names of an occupation match its first title. */
function toTitleEntries(occupation: (typeof occupations)[number]): Entry[] {
  return occupation.titles.map(answer => ({
    answer,
    alsoFoundBy: answer === getFirstTitle(occupation) ? occupation.aliases : [],
  }));
}
