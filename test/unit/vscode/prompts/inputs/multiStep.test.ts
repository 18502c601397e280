import assert from 'node:assert/strict';
import fc from 'fast-check';

import { runSteps } from '../../../../../src/vscode/prompts/inputs/multiStep';

import type { Step, StepResult } from '../../../../../src/vscode/prompts/inputs/multiStep';
import type { StepPlace } from '../../../../../src/vscode/prompts/inputs/quickInputs';

interface Visit {
  step: string;
  place: StepPlace;
}

/** The text of each step. */
type Written = Record<string, string>;

/** Steps with scripted answers, in order. */
function makeFlow(
  names: readonly string[],
  answers: readonly ('next' | 'back' | 'cancel' | { to: string })[],
  applies: (name: string, state: Written) => boolean = () => true,
): { steps: Step<Written>[]; visits: Visit[] } {
  const visits: Visit[] = [];
  const steps = names.map(name => ({
    name,
    applies: (state: Written) => applies(name, state),
    ask: (state: Written, place: StepPlace): Promise<StepResult<Written>> => {
      const answer = answers[visits.length] ?? 'next';
      visits.push({ step: name, place });
      const written = { ...state, [name]: `${name} ${visits.length}` };
      return Promise.resolve(
        typeof answer === 'string'
          ? { went: answer, state: written }
          : { went: 'to', step: answer.to, state: written },
      );
    },
  }));
  return { steps, visits };
}

function stepsOf(visits: readonly Visit[]): string {
  return visits.map(({ step }) => step).join(' ');
}

describe('runSteps', () => {
  it('runs the steps in order and counts them', async () => {
    const { steps, visits } = makeFlow(['a', 'b', 'c'], []);

    const result = await runSteps({ steps, start: {} });

    assert.deepEqual(result, { finished: true, state: { a: 'a 1', b: 'b 2', c: 'c 3' } });
    assert.deepEqual(
      visits.map(({ place }) => place),
      [
        { step: 1, totalSteps: 3, canGoBack: false },
        { step: 2, totalSteps: 3, canGoBack: true },
        { step: 3, totalSteps: 3, canGoBack: true },
      ],
    );
  });

  it('goes back to the previous step and keeps the text', async () => {
    const { steps, visits } = makeFlow(['a', 'b', 'c'], ['next', 'back', 'next', 'next', 'next']);

    const { state } = await runSteps({ steps, start: {} });

    assert.equal(stepsOf(visits), 'a b a b c');
    assert.equal(state['b'], 'b 4');
  });

  it('keeps the text when it is canceled', async () => {
    const { steps } = makeFlow(['a', 'b', 'c'], ['next', 'cancel']);

    assert.deepEqual(await runSteps({ steps, start: {} }), {
      finished: false,
      state: { a: 'a 1', b: 'b 2' },
    });
  });

  it('skips and does not count a step that does not apply', async () => {
    const { steps, visits } = makeFlow(['a', 'b', 'c'], [], name => name !== 'b');

    await runSteps({ steps, start: {} });

    assert.equal(stepsOf(visits), 'a c');
    assert.equal(visits[1]?.place.totalSteps, 2);
  });

  it('skips a step because of an earlier answer', async () => {
    const { steps, visits } = makeFlow(['a', 'b', 'c'], [], (name, state) =>
      name === 'b' ? state['a'] === undefined : true,
    );

    await runSteps({ steps, start: {} });

    assert.equal(visits[0]?.place.totalSteps, 3);
    assert.equal(stepsOf(visits), 'a c');
  });

  it('goes to a named step and continues from there', async () => {
    const { steps, visits } = makeFlow(['a', 'b', 'c'], ['next', 'next', { to: 'b' }]);

    await runSteps({ steps, start: {} });

    assert.equal(stepsOf(visits), 'a b c b c');
  });

  it('stays on the first step when the user goes back', async () => {
    const { steps, visits } = makeFlow(['a'], ['back', 'next']);

    await runSteps({ steps, start: {} });

    assert.equal(stepsOf(visits), 'a a');
  });

  it('finishes immediately when no step applies', async () => {
    const { steps } = makeFlow(['a'], [], () => false);

    assert.deepEqual(await runSteps({ steps, start: { given: 'x' } }), {
      finished: true,
      state: { given: 'x' },
    });
  });

  it('continues with the state that onStep returns', async () => {
    const { steps, visits } = makeFlow(['a', 'b'], [], (name, state) =>
      name === 'b' ? state['known'] === undefined : true,
    );

    const { state } = await runSteps({
      steps,
      start: {},
      onStep: written => ({ ...written, known: 'yes' }),
    });

    assert.equal(stepsOf(visits), 'a');
    assert.equal(state['known'], 'yes');
  });

  it('rejects when a step fails', async () => {
    const { steps } = makeFlow(['a'], [{ to: 'nowhere' }]);

    await assert.rejects(runSteps({ steps, start: {} }), /Unknown step “nowhere”/);
  });

  it('stays within the steps for any input', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom('next' as const, 'back' as const), { maxLength: 30 }),
        async presses => {
          const { steps, visits } = makeFlow(['a', 'b', 'c'], presses);

          const { finished } = await runSteps({ steps, start: {} });

          assert.equal(finished, true);
          for (const { step, place } of visits) {
            assert.equal(place.step, ['a', 'b', 'c'].indexOf(step) + 1);
            assert.equal(place.canGoBack, step !== 'a');
          }
        },
      ),
    );
  });
});
