import { listArgumentErrors } from './givenAnswers';
import { withText } from './lookUpState';
import { warning } from '../inputs/quickInputs';

import type { LookUpContext } from './lookUpContext';
import type { LookUpState } from './lookUpState';
import type { StepResult } from '../inputs/multiStep';
import type { PageResult, PickLine, PickList, PickPage } from '../inputs/quickInputs';
import type { Suggested, Suggestions } from '../inputs/suggestions';

/** A page that was left: of which step, with which state, and how. */
export interface ClosedPage<R> {
  step: string;
  state: LookUpState;
  result: PageResult<R>;
}

/** Turns how a page was left into how its step was left; typed text is kept unless it was answered. */
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

/** The answers that have a page of their own. */
type PageAnswer = 'jobTitle' | 'country' | 'state' | 'city' | 'occupation';

/**
 * Asks with the page of an answer. While its text is the one that it opened with, it also says why
 * what was given is not taken.
 */
export function pickAnswer<V, R>(
  { inputs, ...context }: LookUpContext,
  { step, state }: { step: PageAnswer; state: LookUpState },
  page: PickPage<V, R>,
): Promise<PageResult<R>> {
  const isOpen = state[step] === undefined || state.texts[step] !== undefined;
  const faults = isOpen ? listArgumentErrors(context, [step], state) : [];
  if (faults.length === 0) {
    return inputs.pick(page);
  }
  return inputs.pick<V, R>({
    title: page.title,
    placeholder: page.placeholder,
    place: page.place,
    text: page.text,
    choose: (value, text, signal) => page.choose(value, text, signal),
    fill: (text, list, signal) =>
      page.fill(text, text === page.text ? withWarnings(list, faults) : list, signal),
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

/** A list that follows the service's suggestions for a text. */
export interface LiveList<V> {
  text: string;
  suggestions: Suggestions;
  list: PickList<V>;
  /** The lines for what is known so far. */
  toLines(suggested: Suggested): readonly PickLine<V>[];
}

/** Shows what is known at once, and again when the service has answered. */
export async function fillLive<V>(live: LiveList<V>, signal: AbortSignal): Promise<void> {
  const { text, suggestions, list } = live;
  list.show(live.toLines(suggestions.recall(text)));
  if (suggestions.isWorthAsking(text)) {
    list.setBusy(true);
    list.show(live.toLines(await suggestions.follow(text, signal)));
    list.setBusy(false);
  }
}
