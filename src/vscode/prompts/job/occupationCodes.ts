import type { Occupation } from '../../../domain/occupations/occupationList';
import type { OccupationSearch } from './occupationSearch';

/** A text that begins like a SOC code. */
const codeStart = /^\d{2}/u;

const defaultLimit = 10;

/**
 * The search that also takes a code, or the beginning of one: it finds the occupations of that code.
 * An O*NET code finds the occupation that it details.
 */
export function withCodes(
  search: OccupationSearch,
  occupations: readonly Occupation[],
): OccupationSearch {
  return (text, limit = defaultLimit) => {
    const start = text.trim();
    return codeStart.test(start)
      ? occupations
          .filter(({ code }) => code.startsWith(start) || start.startsWith(code))
          .slice(0, limit)
          .map(occupation => ({ occupation, matchedTitle: occupation.title, score: 1 }))
      : search(text, limit);
  };
}
