import assert from 'node:assert/strict';

import { sectionNames } from '../../../../../src/domain/report/sectionInfos';
import { settle } from '../../../../support/fakeClock';
import { startLookUp } from '../../../../support/lookUpPrompts';

import type { FakeUser } from '../../../../support/fakeUser';

/** Answers all pages, with as few inputs as possible. */
async function answerAll(user: FakeUser): Promise<void> {
  await user.type('Welder');
  await user.enter();
  await user.choose('United States');
  await user.choose('Ohio');
  await user.choose('Whole state');
  await user.choose('Continue');
  await user.type('15-1252');
  await user.enter();
}

describe('runLookUpFlow', () => {
  it('asks seven steps and returns the lookup', async () => {
    const { user, result } = startLookUp();
    const places: string[] = [];
    const see = (): void => {
      places.push(`${user.screen.place?.step} of ${user.screen.place?.totalSteps}`);
    };

    await settle();
    see();
    await user.type('Welder');
    await user.choose('Welder');
    see();
    await user.choose('United States');
    see();
    await user.choose('Washington');
    see();
    await user.choose('Whole state');
    see();
    await user.choose('Continue');
    see();
    await user.type('15-1252');
    await user.choose('Software Developers');
    see();
    await user.choose('Look up');

    assert.deepEqual(places, [
      '1 of 7',
      '2 of 7',
      '3 of 7',
      '4 of 7',
      '5 of 7',
      '6 of 7',
      '7 of 7',
    ]);
    assert.deepEqual(await result, {
      jobTitle: 'Welder',
      place: { country: 'United States', state: 'Washington', city: null },
      yearsExperience: null,
      highestDegree: null,
      skills: [],
      certifications: [],
      occupation: { dimension: 'soc', id: '15-1252', name: 'Software Developers' },
      sections: [...sectionNames],
    });
    assert.equal(user.closed, 1);
  });

  it('can be completed with Enter alone after a lookup', async () => {
    const first = startLookUp();
    await answerAll(first.user);
    await first.user.enter();
    const second = startLookUp({ memory: first.memory });

    for (let page = 0; page < 7; page += 1) {
      await second.user.enter();
    }

    assert.deepEqual(await second.result, await first.result);
  });

  it('does not ask for the city of a whole country', async () => {
    const { user } = startLookUp();
    await user.type('Welder');
    await user.enter();
    await user.choose('United States');

    await user.choose('Whole country');

    assert.deepEqual(user.screen.place, { step: 4, totalSteps: 6, canGoBack: true });
    assert.match(user.screen.prompt, /^Refine/u);
  });

  it('keeps what was entered when the user goes back', async () => {
    const { user } = startLookUp();
    await user.type('Nurse / Midwife & "Co" 🏥');
    await user.enter();
    await user.choose('Canada');
    await user.type('Ont');

    await user.goBack();
    assert.equal(user.activeLabel, 'Canada');
    await user.goBack();
    assert.equal(user.screen.text, 'Nurse / Midwife & "Co" 🏥');
    await user.enter();
    await user.enter();

    assert.equal(user.screen.text, 'Ont');
  });

  it('restores all answers after Escape', async () => {
    const first = startLookUp();
    await first.user.type('Welder');
    await first.user.enter();
    await first.user.choose('Germany');
    await first.user.type('Bayern');
    await first.user.leave();
    assert.equal(await first.result, undefined);
    const { user } = startLookUp({ memory: first.memory });
    await settle();

    assert.equal(user.screen.text, 'Welder');
    await user.enter();
    assert.equal(user.activeLabel, 'Germany');
    await user.enter();
    assert.equal(user.screen.text, 'Bayern');
    assert.equal(user.activeLabel, 'Bavaria');
  });

  it('starts empty after a completed lookup', async () => {
    const first = startLookUp();
    await answerAll(first.user);
    await first.user.enter();
    const { user } = startLookUp({ memory: first.memory });
    await settle();

    assert.equal(user.screen.text, '');
    assert.deepEqual(user.items, ['Welder']);
  });

  it('clears state and city for another country', async () => {
    const { user } = startLookUp({ given: { jobTitle: 'Welder' } });
    await user.choose('United States');
    await user.choose('Ohio');
    await user.goBack();
    await user.goBack();

    await user.choose('Canada');

    assert.deepEqual(user.items, ['Whole country', 'No state']);
  });

  it('works without a connection or suggestions', async () => {
    const offline = (): Promise<never> => Promise.reject(new Error('offline'));
    const { user, result, clock } = startLookUp({
      deps: { suggest: offline, searchLocations: offline },
    });

    await user.type('Welder');
    await clock.advance(200);
    assert.match(user.words.join(), /Suggestions unavailable/);
    await user.enter();
    await user.choose('United States');
    await user.choose('Ohio');
    await user.type('Dayton');
    await user.enter();
    await user.choose('Continue');
    await user.choose('No benchmark');
    await user.choose('Look up');

    assert.deepEqual((await result)?.place.city, 'Dayton');
  });

  it('closes the pages after an error', async () => {
    const memory = { get: () => undefined, update: () => Promise.reject(new Error('disk full')) };
    const { user, result } = startLookUp({ memory });
    const failed = assert.rejects(result, /disk full/);
    await user.type('Welder');
    await user.enter();

    await failed;
    assert.equal(user.closed, 1);
  });
});
