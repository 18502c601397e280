import assert from 'node:assert/strict';

import { createReadyTimesMemory } from '../../../../src/domain/waiting/readyTimes';

describe('createReadyTimesMemory', () => {
  it('knows nothing at first, and then what was written last', () => {
    const memory = createReadyTimesMemory();

    assert.deepEqual(memory.read(), {});
    memory.write({ 'live.jobalyzer.pay': [4000] });
    memory.write({ 'live.jobalyzer.pay': [4000, 5000] });
    assert.deepEqual(memory.read(), { 'live.jobalyzer.pay': [4000, 5000] });
  });
});
