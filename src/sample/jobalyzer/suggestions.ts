import { highestDegrees } from '../../domain/lookUp/degree';
import { allCertifications, allSkills } from '../figures/families';
import { occupations } from '../figures/occupations';
import { cities, toPlaceKey } from '../figures/places';
import { hashText } from '../figures/seededRandom';
import { getFirstTitle } from '../figures/titleMatch';

/** A list that can be completed, and how much of a term it takes. */
interface Completable {
  minLength: number;
  entries: readonly Entry[];
}

interface Entry {
  answer: string;
  /** Other texts under which it is found. */
  alsoFoundBy: readonly string[];
}

/** At most so many suggestions, best first. */
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
 * The lists by question id, in lower case. Minimum lengths of titles, skills and industries are
 * documented; the other two are the sample's choice.
 *
 * @see https://developers.payscale.com/jobalyzer/matching.html
 */
const completables: Readonly<Record<string, Completable>> = {
  jobtitle: {
    minLength: 4,
    // Where two titles complete a term equally well, the one of more people comes first.
    entries: [...occupations].sort((a, b) => b.employment - a.employment).flatMap(toTitleEntries),
  },
  skills: { minLength: 2, entries: allSkills.map(toEntry) },
  certifications: { minLength: 2, entries: allCertifications.map(toEntry) },
  employerproductactivity: { minLength: 2, entries: industries.map(toEntry) },
  highestdegreeearned: { minLength: 1, entries: highestDegrees.map(toEntry) },
};

/**
 * What completes a term, best first and scored from 100 down; empty for a term that is too short,
 * undefined for a question that has no list.
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
 * Cities by name. Every text is “City, State, Country”: the format of the real ones is not
 * documented, nor is what `Name`, `Id` and `Frequency` mean.
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

/** 0 for the term itself, 1 for a beginning, 2 for the beginning of a word, 3 for another name. */
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

/** The first title of an occupation is found by its other names too. */
function toTitleEntries(occupation: (typeof occupations)[number]): Entry[] {
  return occupation.titles.map(answer => ({
    answer,
    alsoFoundBy: answer === getFirstTitle(occupation) ? occupation.aliases : [],
  }));
}
