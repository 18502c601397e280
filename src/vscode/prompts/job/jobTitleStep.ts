import { parseJobTitle } from '../../../domain/lookUp/lookUpAnswers';

import { isGiven } from '../lookUp/givenAnswers';
import { lookUpTitle } from '../lookUp/lookUpContext';
import { without } from '../place/matchNames';
import { headed, item, note, warning } from '../inputs/quickInputs';
import { endStep, fillLive, pickAnswer } from '../lookUp/stepPages';
import { explainSuggested, findListed, suggestEntries } from '../inputs/suggestions';

import type { LookUpContext } from '../lookUp/lookUpContext';
import type { LookUpState } from '../lookUp/lookUpState';
import type { Step } from '../inputs/multiStep';
import type { PickLine, PickPage, StepPlace } from '../inputs/quickInputs';
import type { Suggested } from '../inputs/suggestions';

/** The service suggests nothing for shorter texts, in characters. */
const minTitleLength = 4;

/** Asks for the job title: any text, with the service's titles suggested while typing. */
export function createJobTitleStep(context: LookUpContext): Step<LookUpState> {
  const step = 'jobTitle';
  return {
    name: step,
    applies: state => !isGiven(context, step, state),
    ask: async (state, place) => {
      const result = await pickAnswer(context, { step, state }, createPage(context, state, place));
      return endStep({ step, state, result }, title => withTitle(context, state, title));
    },
  };
}

function createPage(
  context: LookUpContext,
  state: LookUpState,
  place: StepPlace,
): PickPage<string, string> {
  const suggestions = suggestEntries(context.deps, 'JobTitle', minTitleLength);
  const used = context.memory.listTitles();
  return {
    title: lookUpTitle,
    placeholder: 'Enter a job title (for example, Software Developer)',
    place,
    text: state.texts['jobTitle'] ?? state.jobTitle ?? '',
    fill: (text, list, signal) => {
      const title = parseJobTitle(text);
      if (!title.ok) {
        list.show(text.trim() === '' ? toFirstLines(used) : [warning(title.sentence)]);
        return;
      }
      const toLines = (suggested: Suggested): readonly PickLine<string>[] =>
        toTitleLines(title.value, { suggested, used });
      return fillLive({ text: title.value, suggestions, list, toLines }, signal);
    },
    choose: title => ({ done: title }),
  };
}

function toFirstLines(used: readonly string[]): readonly PickLine<string>[] {
  return used.length === 0
    ? [note('Enter a job title')]
    : headed('Last used', toItems(used, 'history'));
}

function toTitleLines(
  title: string,
  { suggested, used }: { suggested: Suggested; used: readonly string[] },
): readonly PickLine<string>[] {
  const listed = findListed(suggested, title);
  const first = listed ?? title;
  const recent = without(
    used.filter(each => each.toLowerCase().includes(title.toLowerCase())),
    [first],
  );
  const others = suggested.state === 'found' ? without(suggested.texts, [first, ...recent]) : [];
  return [
    item(first, first, {
      icon: 'edit',
      description: listed === undefined ? 'as typed' : 'PayScale title',
    }),
    ...headed('Last used', toItems(recent, 'history')),
    ...headed('PayScale titles', toItems(others, 'briefcase')),
    ...explainTitle(title, suggested),
    ...explainSuggested(suggested, 'Your text is used as is.'),
  ];
}

function explainTitle(title: string, suggested: Suggested): readonly PickLine<string>[] {
  if (suggested.state === 'found' && suggested.texts.length === 0) {
    return [note('No matching PayScale title', 'PayScale may still match a similar title.')];
  }
  return Array.from(title).length < minTitleLength
    ? [note(`Type at least ${minTitleLength} characters to see suggestions`)]
    : [];
}

function toItems(titles: readonly string[], icon: string): readonly PickLine<string>[] {
  return titles.map(title => item(title, title, { icon }));
}

/** A different title clears the occupation, unless it was given. */
function withTitle(context: LookUpContext, state: LookUpState, title: string): LookUpState {
  const same = title.toLowerCase() === state.jobTitle?.toLowerCase();
  const keeps = same || isGiven(context, 'occupation', state);
  return { ...state, jobTitle: title, occupation: keeps ? state.occupation : undefined };
}
