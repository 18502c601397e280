import { findClosest } from '../../../domain/lookUp/nearest';
import { parseState, unitedStates } from '../../../domain/places/placeAnswers';
import { nameCountry } from '../../../domain/places/placeUsed';
import { listRegions } from '../../../domain/places/regions';
import { type UsState, usStates } from '../../../domain/places/usStates';

import { isGiven } from '../lookUp/givenAnswers';
import { lookUpTitle } from '../lookUp/lookUpContext';
import { matchNames, without } from './matchNames';
import { headed, item, note, warning } from '../inputs/quickInputs';
import { endStep, pickAnswer } from '../lookUp/stepPages';

import type { LookUpContext } from '../lookUp/lookUpContext';
import type { LookUpState } from '../lookUp/lookUpState';
import type { Step } from '../inputs/multiStep';
import type { PickLine } from '../inputs/quickInputs';

/** A state, the whole country, or a city without a state. */
type Region = { state: string } | 'wholeCountry' | 'cityOnly';

/** Asks for the state: from a list in the United States, any text elsewhere. */
export function createStateStep(context: LookUpContext): Step<LookUpState> {
  const step = 'state';
  return {
    name: step,
    applies: state => !isGiven(context, step, state),
    ask: async (state, place) => {
      const country = state.country ?? unitedStates;
      const toLines = country === unitedStates ? toUsLines : toOtherLines;
      const options = {
        country,
        used: listUsed(context, state),
        larger: listLarger(country, isGiven(context, 'city', state)),
      };
      const result = await pickAnswer<Region, Region>(
        context,
        { step, state },
        {
          title: lookUpTitle,
          placeholder:
            country === unitedStates
              ? 'Select a state, or the whole country'
              : 'Enter a state, province, or region, or select the whole country',
          place,
          text: state.texts[step] ?? '',
          fill: (text, list) => list.show(toLines(text.trim(), options)),
          choose: region => ({ done: region }),
        },
      );
      return endStep({ step, state, result }, region => withRegion(state, region));
    },
  };
}

interface StateOptions {
  country: string;
  /** The states listed first: the current answer and recent ones. */
  used: readonly string[];
  /** The alternatives to a state. */
  larger: readonly PickLine<Region>[];
}

function listUsed({ memory }: LookUpContext, { country, state }: LookUpState): readonly string[] {
  const used = memory.listStates(country ?? unitedStates);
  return typeof state === 'string' ? [state, ...without(used, [state])] : used;
}

function listLarger(country: string, cityIsGiven: boolean): readonly PickLine<Region>[] {
  const whole = item<Region>('wholeCountry', 'Whole country', {
    description: nameCountry(country),
    icon: 'globe',
  });
  const none = item<Region>('cityOnly', 'No state', {
    description: 'Continue to the city',
    icon: 'arrow-right',
  });
  return [...(cityIsGiven ? [] : [whole]), ...(country === unitedStates ? [] : [none])];
}

function toUsLines(text: string, { used, larger }: StateOptions): readonly PickLine<Region>[] {
  const names = usStates.map(({ name }) => name);
  if (text === '') {
    return [...toItems(used), ...larger, ...headed('States', toItems(without(names, used)))];
  }
  const fitting = matchNames(text, usStates, toNames).map(({ name }) => name);
  const parsed = parseState(text, unitedStates);
  if (parsed.ok && parsed.value !== null) {
    return toItems([parsed.value, ...without(fitting, [parsed.value])]);
  }
  if (fitting.length > 0) {
    return toItems(fitting);
  }
  const nearest = findClosest(text, usStates, ({ name }) => [name]);
  return [
    ...(parsed.ok ? [] : [warning(parsed.sentence)]),
    ...toItems(nearest === undefined ? [] : [nearest.name]),
    ...larger,
  ];
}

function toNames({ name, abbreviation, also }: UsState): readonly string[] {
  return [name, abbreviation, ...also];
}

function toOtherLines(
  text: string,
  { country, used, larger }: StateOptions,
): readonly PickLine<Region>[] {
  if (text === '') {
    return [...toItems(used), ...larger, note('Type to enter a state, province, or region')];
  }
  const parsed = parseState(text, country);
  if (!parsed.ok || parsed.value === null) {
    return [...(parsed.ok ? [] : [warning(parsed.sentence)]), ...larger];
  }
  const first = item<Region>({ state: parsed.value }, parsed.value, {
    icon: 'edit',
    ...(parsed.value === text ? { description: 'as typed' } : {}),
  });
  const recent = matchNames(text, without(used, [parsed.value]), name => [name]);
  const regions = matchNames(text, listRegions(country), ({ name, also }) => [name, ...also]);
  const others = without(
    regions.map(({ name }) => name),
    [parsed.value, ...recent],
  );
  return [
    first,
    ...headed('Recent', toItems(recent)),
    ...headed('Regions', toItems(others)),
    ...larger,
  ];
}

function toItems(states: readonly string[]): readonly PickLine<Region>[] {
  return states.map(state => item<Region>({ state }, state, { icon: 'location' }));
}

/** A different state clears the city; the whole country has none. */
function withRegion(state: LookUpState, region: Region): LookUpState {
  if (region === 'wholeCountry') {
    return { ...state, state: null, city: null };
  }
  const next = region === 'cityOnly' ? null : region.state;
  const keepsCity = next === state.state && state.city !== null;
  return { ...state, state: next, city: keepsCity ? state.city : undefined };
}
