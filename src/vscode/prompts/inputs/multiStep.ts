import type { StepPlace } from './quickInputs';

/** How the user left a step, and the state, which always has what they entered. */
export type StepResult<S> =
  { went: 'next' | 'back' | 'cancel'; state: S } | { went: 'to'; step: string; state: S };

/** A step of a flow. */
export interface Step<S> {
  name: string;
  /** False to skip the step, such as the city of a whole country. */
  applies(state: S): boolean;
  ask(state: S, place: StepPlace): Promise<StepResult<S>>;
}

export interface FlowOptions<S> {
  steps: readonly Step<S>[];
  start: S;
  /** Called with the state after each step; returns the state to continue with. */
  onStep?: (state: S) => S | Promise<S>;
}

/** The result of a flow; `finished` is false if the user canceled. */
export interface FlowResult<S> {
  finished: boolean;
  state: S;
}

/**
 * Runs the steps in order. Steps that don't apply are neither shown nor counted; Back goes to the
 * previous step that applies.
 */
export async function runSteps<S>(options: FlowOptions<S>): Promise<FlowResult<S>> {
  const { steps } = options;
  let state = options.start;
  let step = findNext(steps, state, -1);
  while (step !== undefined) {
    const result = await step.ask(state, getPlace(steps, state, step));
    state = (await options.onStep?.(result.state)) ?? result.state;
    if (result.went === 'cancel') {
      return { finished: false, state };
    }
    step = findFollowing(steps, step, { ...result, state });
  }
  return { finished: true, state };
}

function findFollowing<S>(
  steps: readonly Step<S>[],
  from: Step<S>,
  result: StepResult<S>,
): Step<S> | undefined {
  if (result.went === 'to') {
    return getStep(steps, result.step);
  }
  const index = steps.indexOf(from);
  if (result.went === 'next') {
    return findNext(steps, result.state, index);
  }
  const before = steps.slice(0, index).reverse();
  return before.find(step => step.applies(result.state)) ?? from;
}

function findNext<S>(steps: readonly Step<S>[], state: S, after: number): Step<S> | undefined {
  return steps.slice(after + 1).find(step => step.applies(state));
}

function getStep<S>(steps: readonly Step<S>[], name: string): Step<S> {
  const step = steps.find(each => each.name === name);
  if (step === undefined) {
    throw new TypeError(`Unknown step “${name}”.`);
  }
  return step;
}

function getPlace<S>(steps: readonly Step<S>[], state: S, current: Step<S>): StepPlace {
  const asked = steps.filter(step => step === current || step.applies(state));
  const step = asked.indexOf(current) + 1;
  return { step, totalSteps: asked.length, canGoBack: step > 1 };
}
