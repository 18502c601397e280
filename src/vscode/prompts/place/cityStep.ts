import { findClosest } from '../../../domain/lookUp/nearest';
import { parseCity, unitedStates } from '../../../domain/places/placeAnswers';
import { nameCountry } from '../../../domain/places/placeUsed';

import { isGiven } from '../lookUp/givenAnswers';
import { lookUpTitle } from '../lookUp/lookUpContext';
import { without } from './matchNames';
import { headed, item, note, warning } from '../inputs/quickInputs';
import { readLocation } from './readLocation';
import { endStep, fillLive, pickAnswer } from '../lookUp/stepPages';
import { explainSuggested, findListed, Suggestions } from '../inputs/suggestions';

import type { LookUpContext } from '../lookUp/lookUpContext';
import type { LookUpState } from '../lookUp/lookUpState';
import type { Step } from '../inputs/multiStep';
import type { PickLine, PickPage, PickReply, StepPlace } from '../inputs/quickInputs';
import type { Suggested } from '../inputs/suggestions';

/** A city, `certain` if it was suggested, used before or confirmed; or the whole region. */
type City = { name: string; certain: boolean } | 'whole';

/** Shorter texts aren't searched for, in characters. */
const minCityLength = 2;

/** Asks for a city: any text, with the service's locations suggested while typing. */
export function createCityStep(context: LookUpContext): Step<LookUpState> {
  const step = 'city';
  return {
    name: step,
    applies: state =>
      !isGiven(context, step, state) && !(state.state === null && state.city === null),
    ask: async (state, place) => {
      const result = await pickAnswer(
        context,
        { step, state },
        new CityPage(context, state, place),
      );
      return endStep({ step, state, result }, city => ({ ...state, city }));
    },
  };
}

class CityPage implements PickPage<City, string | null> {
  readonly title = lookUpTitle;
  readonly placeholder = 'Enter a city (optional)';
  readonly place: StepPlace;
  readonly text: string;
  readonly #region: { country: string; state: string | null };
  readonly #used: readonly string[];
  readonly #suggestions: Suggestions;
  /** A city that isn't in the service's list, until the user confirms it. */
  #unconfirmed: string | undefined;

  constructor(context: LookUpContext, state: LookUpState, place: StepPlace) {
    const region = { country: state.country ?? unitedStates, state: state.state ?? null };
    const used = context.memory.listCities(region);
    this.place = place;
    this.text = state.texts['city'] ?? '';
    this.#region = region;
    this.#used =
      typeof state.city === 'string' ? [state.city, ...without(used, [state.city])] : used;
    this.#suggestions = createSuggestions(context, region);
  }

  fill(
    ...[text, list, signal]: Parameters<PickPage<City, string | null>['fill']>
  ): void | Promise<void> {
    const city = parseCity(text);
    if (!city.ok) {
      list.show([warning(city.sentence), ...this.#toRegionLines()]);
      return;
    }
    if (city.value === null) {
      list.show([
        ...toItems(this.#used),
        ...this.#toRegionLines(),
        note('Type to search for a city'),
      ]);
      return;
    }
    const name = city.value;
    const toLines = (suggested: Suggested): readonly PickLine<City>[] =>
      name === this.#unconfirmed
        ? this.#toConfirmLines(name, suggested)
        : this.#toLines(name, suggested);
    return fillLive({ text: name, suggestions: this.#suggestions, list, toLines }, signal);
  }

  async choose(city: City, _text: string, signal: AbortSignal): Promise<PickReply<string | null>> {
    if (city === 'whole' || city.certain) {
      return { done: city === 'whole' ? null : city.name };
    }
    const suggested = await this.#suggestions.find(city.name, signal);
    const listed = findListed(suggested, city.name);
    if (suggested.state === 'found' && listed === undefined) {
      this.#unconfirmed = city.name;
      return { stay: { text: city.name } };
    }
    return { done: listed ?? city.name };
  }

  #toLines(name: string, suggested: Suggested): readonly PickLine<City>[] {
    const listed = findListed(suggested, name);
    const first = listed ?? name;
    const recent = without(
      this.#used.filter(each => each.toLowerCase().includes(name.toLowerCase())),
      [first],
    );
    const others = suggested.state === 'found' ? without(suggested.texts, [first, ...recent]) : [];
    return [
      item<City>({ name: first, certain: listed !== undefined }, first, {
        icon: 'edit',
        description: listed === undefined ? 'as typed' : 'PayScale location',
      }),
      ...headed('Recent', toItems(recent)),
      ...headed('PayScale locations', toItems(others)),
      ...this.#toRegionLines(),
      ...(suggested.state === 'found' && suggested.texts.length === 0
        ? [warning(`No matching PayScale location in ${this.#getRegionName()}`)]
        : []),
      ...explainSuggested(suggested, 'The city is used as typed.'),
    ];
  }

  #toConfirmLines(name: string, suggested: Suggested): readonly PickLine<City>[] {
    const listed = suggested.state === 'found' ? suggested.texts : [];
    const nearest = findClosest(name, listed, each => [each]);
    return [
      warning(
        `PayScale doesn’t list “${name}” in ${this.#getRegionName()}`,
        'The figures may cover a larger area.',
      ),
      item<City>({ name, certain: true }, `Use “${name}” anyway`, { icon: 'check' }),
      ...headed(
        'Did you mean',
        toItems(nearest === undefined ? listed : [nearest, ...without(listed, [nearest])]),
      ),
      ...this.#toRegionLines(),
    ];
  }

  #toRegionLines(): readonly PickLine<City>[] {
    const label = this.#region.state === null ? 'Whole country' : 'Whole state';
    return [item<City>('whole', label, { description: this.#getRegionName(), icon: 'globe' })];
  }

  #getRegionName(): string {
    return this.#region.state ?? nameCountry(this.#region.country);
  }
}

/** Suggests the service's locations in the region. */
function createSuggestions(
  { deps }: LookUpContext,
  region: { country: string; state: string | null },
): Suggestions {
  const find = async (term: string, signal: AbortSignal): Promise<readonly { text: string }[]> => {
    const places = await deps.searchLocations(term, signal);
    const cities = places.map(({ text }) => readLocation(text, region));
    return [...new Set(cities)].filter(city => city !== undefined).map(text => ({ text }));
  };
  return new Suggestions({
    find: deps.available.jobalyzer ? find : undefined,
    minLength: minCityLength,
    clock: deps.clock,
    log: deps.log,
  });
}

function toItems(cities: readonly string[]): readonly PickLine<City>[] {
  return cities.map(name => item<City>({ name, certain: true }, name, { icon: 'location' }));
}
