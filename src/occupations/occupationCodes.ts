import type { Occupation } from '../domain/occupations/occupationList';
import type { OccupationSearch } from './occupationSearch';

/** A SOC or O*NET code, or the beginning of one; a “911 dispatcher” is none. */
const codeStart = /^\d{2}(?:-\d{0,4}(?:\.\d{0,2})?)?$/u;

const defaultLimit = 10;

/**
 * The search that also accepts a code, or the beginning of one: it finds the occupations of that
 * code. An O*NET code finds the occupation that it details.
 */
export function withCodes(
  search: OccupationSearch,
  occupations: readonly Occupation[],
): OccupationSearch {
  return (text, limit = defaultLimit) => {
    const start = text.trim();
    if (!codeStart.test(start)) {
      return search(text, limit);
    }
    const found = occupations.filter(
      ({ code }) => code.startsWith(start) || start.startsWith(code),
    );
    const quality = found.length === 1 ? 'exact' : 'weak';
    return {
      verdict: found.length === 0 ? 'none' : found.length === 1 ? 'read' : 'ask',
      matches: found
        .slice(0, limit)
        .map(occupation => ({ occupation, matchedTitle: occupation.title, quality, score: 1 })),
    };
  };
}
