import type { FoundOccupation } from './prompts/lookUpContext';
import type { OccupationSearch } from './prompts/occupationSearch';

/** Searches the built-in list of occupations, which is loaded at the first search. */
export function createSearchOccupations(
  load: () => Promise<OccupationSearch>,
): (text: string) => Promise<readonly FoundOccupation[]> {
  let loading: Promise<OccupationSearch> | undefined;
  return async text => {
    loading ??= load();
    const search = await loading;
    return search(text).map(({ occupation }) => ({
      code: occupation.code,
      title: occupation.title,
    }));
  };
}
