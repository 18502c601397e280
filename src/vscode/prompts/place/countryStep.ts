import { countries, listCountryNames, suggestCountry } from '../../../domain/places/countryNames';
import { parseCountry, unitedStates } from '../../../domain/places/placeAnswers';
import { isGiven } from '../lookUp/givenAnswers';
import { lookUpTitle } from '../lookUp/lookUpContext';
import { matchNames, without } from './matchNames';
import { headed, item, warning } from '../inputs/quickInputs';
import { endStep, pickAnswer } from '../lookUp/stepPages';

import type { LookUpContext } from '../lookUp/lookUpContext';
import type { LookUpState } from '../lookUp/lookUpState';
import type { Step } from '../inputs/multiStep';
import type { PickLine } from '../inputs/quickInputs';

/** Asks for a country of the list. */
export function createCountryStep(context: LookUpContext): Step<LookUpState> {
  const step = 'country';
  return {
    name: step,
    applies: state => !isGiven(context, step, state),
    ask: async (state, place) => {
      const used = listFirst(context, state);
      const result = await pickAnswer<string, string>(
        context,
        { step, state },
        {
          title: lookUpTitle,
          placeholder: 'Select a country',
          place,
          text: state.texts[step] ?? '',
          fill: (text, list) =>
            list.show([...explainGiven(context), ...toLines(text.trim(), used)]),
          choose: country => ({ done: country }),
        },
      );
      return endStep({ step, state, result }, country => withCountry(state, country));
    },
  };
}

/** Why the location that was given as text couldn't be parsed. */
function explainGiven({ given }: LookUpContext): readonly PickLine<string>[] {
  return typeof given.place === 'string' ? [warning(given.place)] : [];
}

/** The countries listed first: the current answer, then recent ones, else the United States. */
function listFirst({ memory }: LookUpContext, { country }: LookUpState): readonly string[] {
  const used = memory.listCountries();
  const first = country === undefined ? used : [country, ...without(used, [country])];
  return first.length === 0 ? [unitedStates] : first;
}

function toLines(text: string, first: readonly string[]): readonly PickLine<string>[] {
  const names = countries.map(({ name }) => name);
  if (text === '') {
    return [...toItems(first), ...headed('All countries', toItems(without(names, first)))];
  }
  const fitting = matchNames(text, countries, listCountryNames);
  const named = parseCountry(text);
  const listed = fitting.map(({ name }) => name);
  if (named.ok) {
    return toItems([named.value, ...without(listed, [named.value])]);
  }
  return listed.length === 0 ? explainUnknown(text, named.sentence) : toItems(listed);
}

function explainUnknown(text: string, sentence: string): readonly PickLine<string>[] {
  const nearest = suggestCountry(text);
  return [warning(sentence), ...toItems(nearest === undefined ? [] : [nearest])];
}

function toItems(names: readonly string[]): readonly PickLine<string>[] {
  return names.map(name => item(name, name));
}

/** A different country clears state and city. */
function withCountry(state: LookUpState, country: string): LookUpState {
  return country === state.country
    ? state
    : { ...state, country, state: undefined, city: undefined };
}
