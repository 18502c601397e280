import assert from 'node:assert/strict';

import { cancelled } from '../../../../../src/domain/faults/appError';
import {
  explainSuggested,
  findListed,
  Suggestions,
  debounceMs,
} from '../../../../../src/vscode/prompts/inputs/suggestions';
import { FakeClock } from '../../../../support/fakeClock';
import { KeptLog } from '../../../../support/keptLog';

import type { SuggestionsOptions } from '../../../../../src/vscode/prompts/inputs/suggestions';

function makeSuggestions(options: Partial<SuggestionsOptions> = {}): {
  suggestions: Suggestions;
  clock: FakeClock;
  log: KeptLog;
} {
  const clock = new FakeClock();
  const log = new KeptLog();
  const find = (term: string): Promise<{ text: string }[]> =>
    Promise.resolve([{ text: `${term}!` }]);
  return {
    suggestions: new Suggestions({ find, minLength: 2, clock, log, ...options }),
    clock,
    log,
  };
}

const signal = new AbortController().signal;

describe('Suggestions', () => {
  it('neither waits nor sends a request for a short term', async () => {
    const { suggestions, clock } = makeSuggestions();

    assert.deepEqual(await suggestions.findDebounced('a', signal), { state: 'notAsked' });
    assert.deepEqual(clock.sleeps, []);
  });

  it('counts an emoji as one character', async () => {
    const { suggestions } = makeSuggestions();

    assert.deepEqual(await suggestions.find('🤖', signal), { state: 'notAsked' });
  });

  it('waits for a pause before a request', async () => {
    const { suggestions, clock } = makeSuggestions();

    const suggested = suggestions.findDebounced('ab', signal);
    await clock.advance(debounceMs);

    assert.deepEqual(await suggested, { state: 'found', texts: ['ab!'] });
    assert.deepEqual(clock.sleeps, [200]);
  });

  it('sends no request when the pause is interrupted', async () => {
    let asked = 0;
    const { suggestions, clock } = makeSuggestions({
      find: () => {
        asked += 1;
        return Promise.resolve([]);
      },
    });
    const typing = new AbortController();
    const suggested = assert.rejects(suggestions.findDebounced('ab', typing.signal), {
      kind: 'cancelled',
    });

    typing.abort();
    await clock.advance(1000);

    await suggested;
    assert.equal(asked, 0);
  });

  it('returns cached suggestions without a delay or a request', async () => {
    const { suggestions, clock } = makeSuggestions();
    await suggestions.find('ab', signal);

    assert.deepEqual(await suggestions.findDebounced('ab', signal), {
      state: 'found',
      texts: ['ab!'],
    });
    assert.deepEqual(clock.sleeps, []);
  });

  it('sends another request after a failure', async () => {
    const answers = [Promise.reject(new Error('offline')), Promise.resolve([{ text: 'abc' }])];
    const { suggestions, log } = makeSuggestions({
      find: () => answers.shift() ?? Promise.resolve([]),
    });

    assert.equal((await suggestions.find('ab', signal)).state, 'unavailable');
    assert.equal((await suggestions.find('ab', signal)).state, 'found');
    assert.deepEqual(log.lines, [
      'warn Suggestions unavailable {"kind":"unexpected","error":"Error"}',
    ]);
  });

  it('rejects when it is canceled', async () => {
    const { suggestions } = makeSuggestions({ find: () => Promise.reject(cancelled()) });

    await assert.rejects(suggestions.find('ab', signal), { kind: 'cancelled' });
  });

  it('sends no request without a service', async () => {
    const { suggestions } = makeSuggestions({ find: undefined });

    assert.deepEqual(await suggestions.findDebounced('abcdef', signal), { state: 'notAsked' });
  });
});

describe('findListed', () => {
  it('returns the spelling of the list', () => {
    assert.equal(findListed({ state: 'found', texts: ['JavaScript'] }, 'javascript'), 'JavaScript');
    assert.equal(findListed({ state: 'found', texts: ['JavaScript'] }, 'java'), undefined);
    assert.equal(findListed({ state: 'notAsked' }, 'java'), undefined);
  });
});

describe('explainSuggested', () => {
  it('says what happens instead after a failed search', () => {
    assert.deepEqual(explainSuggested({ state: 'unavailable', sentence: 'Offline.' }, 'Go on.'), [
      {
        kind: 'note',
        label: 'Suggestions unavailable',
        detail: 'Offline. Go on.',
        icon: 'warning',
      },
    ]);
    assert.deepEqual(explainSuggested({ state: 'found', texts: [] }, 'Go on.'), []);
  });
});
