import { parsePlainText } from '../lookUp/plainText';
import { type FindCities, findBuiltInCities } from './cities';
import { findCountriesByAnyName } from './countryNames';
import {
  explainUnknown,
  placeExample,
  askWhereRemote,
  askWhich,
  type PlaceReading,
} from './placeReading';
import { unitedStates } from './placeAnswers';
import { type Candidate, listCandidates } from './placeCandidates';
import { type PlaceParts, splitPlace } from './placeParts';
import { findStateOfZip } from './usStates';

const placeForm = { name: 'a location', maxLength: 200 };
const maxParts = 4;

/**
 * Parses a free-text location: “Seattle WA”, “Toronto, ON”, “Munich”, “Remote - US”. An ambiguous text
 * isn't resolved; the result lists the candidates.
 */
export function parsePlace(raw: unknown, findCities: FindCities = findBuiltInCities): PlaceReading {
  const plain = parsePlainText(raw, placeForm);
  if (!plain.ok) {
    return { kind: 'refuse', message: plain.sentence };
  }
  const text = plain.value;
  const split = splitPlace(text);
  const { parts } = split;
  const [country] = parts.length > 1 ? findWithComma(text, parts) : [];
  if (country !== undefined) {
    return { kind: 'read', place: { country: country.name, state: null, city: null } };
  }
  if (parts.length === 0) {
    return readWithoutName(text, split);
  }
  if (parts.length > maxParts) {
    return refuse(`“${text}” has too many parts. Enter a city, a state and a country.`);
  }
  return decide(text, split, findCities);
}

/** A country with a comma in its name, such as “Korea, Republic of” in a list of countries. */
function findWithComma(
  text: string,
  [name = '', form = '', ...more]: readonly string[],
): ReturnType<typeof findCountriesByAnyName> {
  return more.length === 0 && /\sof$/iu.test(form)
    ? findCountriesByAnyName(`${form} ${name}`)
    : findCountriesByAnyName(text);
}

function readWithoutName(text: string, { isRemote, zip }: PlaceParts): PlaceReading {
  const state = zip === null ? undefined : findStateOfZip(zip)?.name;
  if (state !== undefined) {
    return askWhich(text, [{ country: unitedStates, state, city: null }]);
  }
  return isRemote
    ? askWhereRemote(text)
    : refuse(`“${text}” doesn't contain a location. Enter one, ${placeExample}.`);
}

function decide(text: string, split: PlaceParts, findCities: FindCities): PlaceReading {
  const { parts } = split;
  const all = collect(parts, findCities);
  const supported = keepBestSupported(keepPostalCountry(all, split.postalCountry));
  const chosen = weighZip(
    { all: supported, chosen: keepLargest(supported) },
    split.zip,
    findCities,
  );
  const places = listPlaces(chosen);
  const [place] = places;
  if (place === undefined) {
    return refuse(explainUnknown(parts));
  }
  return places.length === 1 && chosen.some(({ isSure }) => isSure)
    ? { kind: 'read', place }
    : askWhich(text, places);
}

/** The interpretations of the parts in their order, or else in another order that lists support. */
function collect(parts: readonly string[], findCities: FindCities): readonly Candidate[] {
  const inOrder = listCandidates(parts, findCities);
  if (inOrder.some(({ isSure }) => isSure)) {
    return inOrder;
  }
  const pieces = parts.flatMap(part => part.split('-'));
  const orders = [[...parts].reverse(), pieces, [...pieces].reverse()];
  for (const order of orders) {
    const listed = listCandidates(order, findCities).filter(({ support }) => support === 'listed');
    if (listed.length > 0) {
      // “New York, Boston” is more likely two cities than Boston in the state of New York.
      const isCityToo = findCities(order.at(-1) ?? '').some(({ size }) => size < 2);
      return listed.map(each => ({ ...each, isSure: each.isSure && !isCityToo }));
    }
  }
  return inOrder;
}

function keepPostalCountry(
  candidates: readonly Candidate[],
  country: string | null,
): readonly Candidate[] {
  const there = candidates.filter(candidate => candidate.country === country);
  return there.length === 0 ? candidates : there;
}

function keepBestSupported(candidates: readonly Candidate[]): readonly Candidate[] {
  const best = (['listed', 'form', 'none'] as const).find(support =>
    candidates.some(candidate => candidate.support === support),
  );
  return candidates.filter(({ support }) => support === best);
}

/** Prefers a city that is far larger than all others with its name, if only the name was given. */
function keepLargest(candidates: readonly Candidate[]): readonly Candidate[] {
  const [first, ...others] = [...candidates].sort((a, b) => (a.size ?? 0) - (b.size ?? 0));
  if (first === undefined) {
    return [];
  }
  const { size } = first;
  const isFarLarger =
    size !== null &&
    others.every(other => other.end === first.end && other.size !== null && other.size >= size + 2);
  return isFarLarger ? [first] : [first, ...others];
}

interface Choice {
  all: readonly Candidate[];
  chosen: readonly Candidate[];
}

/** A ZIP code distinguishes places with the same name, and makes a place in another state uncertain. */
function weighZip(
  { all, chosen }: Choice,
  zip: string | null,
  findCities: FindCities,
): readonly Candidate[] {
  if (zip === null) {
    return chosen;
  }
  const state = findStateOfZip(zip)?.name ?? null;
  const inState = all.filter(({ country, place }) => country === 'US' && place.state === state);
  if (inState.length > 0) {
    const agrees = chosen.length > 1 || listPlaces([...chosen, ...inState]).length === 1;
    return agrees ? inState : [...chosen, ...inState];
  }
  return chosen.flatMap(candidate => doubtState(candidate, state, findCities));
}

/** Marks a place in another state than its ZIP code as uncertain, and adds the one in the code's state. */
function doubtState(
  candidate: Candidate,
  state: string | null,
  findCities: FindCities,
): readonly Candidate[] {
  const { country, place } = candidate;
  if (country !== 'US' || place.state === null) {
    return [candidate];
  }
  const doubted = { ...candidate, isSure: false };
  const isThere = findCities(place.city ?? '').some(({ region }) => region === state);
  return isThere ? [{ ...doubted, place: { ...place, state } }, doubted] : [doubted];
}

function listPlaces(candidates: readonly Candidate[]): readonly Candidate['place'][] {
  const places = new Map(candidates.map(({ place }) => [JSON.stringify(place), place]));
  return [...places.values()];
}

function refuse(message: string): PlaceReading {
  return { kind: 'refuse', message };
}
