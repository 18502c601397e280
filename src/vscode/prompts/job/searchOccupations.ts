import { loadOnce } from '../../../domain/loadOnce';

import type { OccupationSearch } from '../../../occupations/occupationSearch';
import type { OccupationCandidates } from '../lookUp/lookUpContext';

/** Searches the built-in list of occupations, which is loaded at the first search. */
export function createSearchOccupations(
  load: () => Promise<OccupationSearch>,
): (text: string) => Promise<OccupationCandidates> {
  const getSearch = loadOnce(load);
  return async text => {
    const search = await getSearch();
    const { verdict, matches } = search(text);
    const candidates = matches.map(({ occupation: { code, title }, quality }) => ({
      code,
      title,
      quality,
    }));
    return { verdict, candidates };
  };
}
