import { listArgumentErrors } from './givenAnswers';
import { withText } from './lookUpState';
import { warning } from '../inputs/quickInputs';

import type { LookUpContext } from './lookUpContext';
import type { LookUpState } from './lookUpState';
import type { StepResult } from '../inputs/multiStep';
import type { PageResult, PickLine, PickList, PickPage } from '../inputs/quickInputs';
import type { Suggested, Suggestions } from '../inputs/suggestions';

/** A closed page, its step and the state. */
export interface ClosedPage<R> {
  step: string;
  state: LookUpState;
  result: PageResult<R>;
}

/** The result of a step from the result of its page. Saves typed text that isn't an answer. */
export function endStep<R>(
  { step, state, result }: ClosedPage<R>,
  answer: (value: R) => LookUpState,
): StepResult<LookUpState> {
  if (result.went === 'next') {
    return { went: 'next', state: withText(answer(result.value), step, undefined) };
  }
  return {
    went: result.went,
    state: withText(state, step, result.text === '' ? undefined : result.text),
  };
}

/** The answers that have their own page. */
type PageAnswer = 'jobTitle' | 'country' | 'state' | 'city' | 'occupation';

/**
 * Shows the page of an answer. While the initial text is unchanged, the page also shows the errors in
 * the given answer.
 */
export function pickAnswer<V, R>(
  { inputs, ...context }: LookUpContext,
  { step, state }: { step: PageAnswer; state: LookUpState },
  page: PickPage<V, R>,
): Promise<PageResult<R>> {
  const isOpen = state[step] === undefined || state.texts[step] !== undefined;
  const errors = isOpen ? listArgumentErrors(context, [step], state) : [];
  if (errors.length === 0) {
    return inputs.pick(page);
  }
  return inputs.pick<V, R>({
    title: page.title,
    placeholder: page.placeholder,
    place: page.place,
    text: page.text,
    choose: (value, text, signal) => page.choose(value, text, signal),
    fill: (text, list, signal) =>
      page.fill(text, text === page.text ? withWarnings(list, errors) : list, signal),
  });
}

function withWarnings<V>(list: PickList<V>, sentences: readonly string[]): PickList<V> {
  return {
    show: (lines, active) => {
      const others = sentences.filter(sentence => !lines.some(line => line.label === sentence));
      list.show([...others.map(sentence => warning(sentence)), ...lines], active);
    },
    setBusy: busy => list.setBusy(busy),
  };
}

/** A list with the service's suggestions for a text. */
export interface LiveList<V> {
  text: string;
  suggestions: Suggestions;
  list: PickList<V>;
  /** Called with the cached result, then with the service's. */
  toLines(suggested: Suggested): readonly PickLine<V>[];
}

/** Shows cached suggestions immediately, and the service's when they arrive. */
export async function fillLive<V>(live: LiveList<V>, signal: AbortSignal): Promise<void> {
  const { text, suggestions, list } = live;
  list.show(live.toLines(suggestions.getCached(text)));
  if (suggestions.needsRequest(text)) {
    list.setBusy(true);
    list.show(live.toLines(await suggestions.findDebounced(text, signal)));
    list.setBusy(false);
  }
}
