import { loadOnce } from '../../../domain/loadOnce';

import type { FoundOccupation } from '../lookUp/lookUpContext';
import type { OccupationSearch } from './occupationSearch';

/** Searches the built-in list of occupations, which is loaded at the first search. */
export function createSearchOccupations(
  load: () => Promise<OccupationSearch>,
): (text: string) => Promise<readonly FoundOccupation[]> {
  const getSearch = loadOnce(load);
  return async text => {
    const search = await getSearch();
    return search(text).map(({ occupation: { code, title } }) => ({ code, title }));
  };
}
