import { occupations } from '../domain/occupations/occupationList';

import { ambiguousTitles } from './ambiguousTitles';
import { withCodes } from './occupationCodes';
import { createOccupationSearch, type OccupationSearch } from './occupationSearch';

/**
 * The search over the built-in list of occupations. This module carries the whole list and Fuse.js:
 * import it only with `await import(…)`, which makes it a chunk of its own.
 */
export function createBuiltInOccupationSearch(): OccupationSearch {
  return withCodes(createOccupationSearch(occupations, ambiguousTitles), occupations);
}
