import type { Place } from '../lookUp/lookUp';

/** Joins the available parts, for example “Seattle, Washington, United States”. */
export function formatPlace(place: Place): string {
  return [place.city, place.state, place.country].filter(part => part !== null).join(', ');
}
