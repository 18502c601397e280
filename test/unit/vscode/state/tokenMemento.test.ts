import assert from 'node:assert/strict';

import { createTokenMemory } from '../../../../src/connections/tokenMemory';
import { createTokenMemento } from '../../../../src/vscode/state/tokenMemento';
import { FakeState } from '../../../support/fakeState';

const token = { token: 'abc', expiresAt: 1_000 };

describe('createTokenMemento', () => {
  it('returns a stored token', async () => {
    const tokens = createTokenMemento('jobalyzer', new FakeState());

    await tokens.write('a', token);

    assert.deepEqual(await tokens.read('a'), token);
    assert.equal(await tokens.read('b'), undefined);
  });

  it('separates the tokens of the services', async () => {
    const state = new FakeState();

    await createTokenMemento('jobalyzer', state).write('a', token);

    assert.equal(await createTokenMemento('lightcast', state).read('a'), undefined);
  });

  it('ignores an invalid value', async () => {
    const state = new FakeState();
    await state.update('jobPay.token.jobalyzer.a', { token: '' });

    assert.equal(await createTokenMemento('jobalyzer', state).read('a'), undefined);
  });

  it('clears only the tokens of its service', async () => {
    const state = new FakeState();
    await state.update('other', 1);
    await createTokenMemento('lightcast', state).write('a', token);
    const tokens = createTokenMemento('jobalyzer', state);
    await tokens.write('a', token);
    await tokens.write('b', token);

    await tokens.clear();

    assert.deepEqual(state.keys(), ['other', 'jobPay.token.lightcast.a']);
  });
});

describe('createTokenMemory', () => {
  it('lists its tokens', async () => {
    const tokens = createTokenMemory();
    await tokens.write('a', token);

    assert.deepEqual(tokens.entries(), [['a', token]]);
    assert.deepEqual(await tokens.read('a'), token);
  });
});
