import assert from 'node:assert/strict';

import { askOccupation } from '../../../../../src/vscode/prompts/job/occupationStep';
import { LookUpMemory } from '../../../../../src/vscode/state/lookUpMemory';
import { settle } from '../../../../support/fakeClock';
import { FakeMemento } from '../../../../support/fakeMemento';
import { FakeUser } from '../../../../support/fakeUser';
import { KeptLog } from '../../../../support/keptLog';

import type { OccupationChoice } from '../../../../../src/domain/lookUp/lookUp';
import type { Memento } from '../../../../../src/vscode/state/lookUpMemory';

const developers = { dimension: 'soc', id: '15-1252', name: 'Software Developers' } as const;

function ask(memory: Memento = new FakeMemento()): {
  user: FakeUser;
  memory: Memento;
  result: Promise<OccupationChoice | undefined>;
} {
  const user = new FakeUser();
  const deps = {
    searchOccupations: () =>
      Promise.resolve({
        verdict: 'read' as const,
        candidates: [{ code: '15-1252', title: 'Software Developers', quality: 'exact' as const }],
      }),
    memory,
    log: new KeptLog(),
  };
  return { user, memory, result: askOccupation(user.inputs, deps, 'Software Developer') };
}

describe('askOccupation', () => {
  it('suggests occupations for the title, without “No benchmark”', async () => {
    const { user, result } = ask();
    await settle();
    assert.deepEqual(user.items, ['Software Developers']);

    await user.enter();

    assert.deepEqual(await result, developers);
  });

  it('remembers the choice for the title', async () => {
    const { user, memory, result } = ask();
    await settle();
    await user.enter();
    await result;

    assert.deepEqual(new LookUpMemory(memory).findOccupation('Software Developer'), developers);
  });

  it('suggests occupations after a lookup of the title without one', async () => {
    const memory = new FakeMemento();
    await new LookUpMemory(memory).rememberOccupation('Software Developer', null);

    const { user } = ask(memory);
    await settle();

    assert.equal(user.activeLabel, 'Software Developers');
  });

  it('returns and remembers nothing if the user cancels', async () => {
    const { user, memory, result } = ask();
    await settle();

    await user.leave();

    assert.equal(await result, undefined);
    assert.equal(new LookUpMemory(memory).findOccupation('Software Developer'), undefined);
  });
});
