import assert from 'node:assert/strict';

import {
  createChooseSource,
  getOfferLabel,
  sampleChosenKey,
} from '../../../src/connections/chooseSource';
import { FakeState } from '../../support/fakeState';

import type { PayService } from '../../../src/domain/payService';
import type { ChooseSourceDeps, SourceOffer } from '../../../src/connections/chooseSource';
import type { DataSource } from '../../../src/connections/settingValues';

interface Scene extends ChooseSourceDeps {
  asked: (readonly SourceOffer[])[];
  state: FakeState;
}

interface SceneOptions {
  setting?: DataSource;
  signedIn?: readonly PayService[];
  answer?: SourceOffer;
  signsIn?: boolean;
}

function makeScene({
  setting = 'auto',
  signedIn = [],
  answer,
  signsIn = true,
}: SceneOptions): Scene {
  const asked: (readonly SourceOffer[])[] = [];
  return {
    asked,
    getSetting: () => setting,
    listSignedIn: () => Promise.resolve(signedIn),
    askOffer: offers => {
      asked.push(offers);
      return Promise.resolve(answer);
    },
    signIn: () => Promise.resolve(signsIn),
    state: new FakeState(),
  };
}

describe('createChooseSource', () => {
  it('uses the live services when the user is signed in', async () => {
    const scene = makeScene({ signedIn: ['lightcast'] });

    assert.equal(await createChooseSource(scene)(), 'live');
    assert.deepEqual(scene.asked, []);
  });

  it('uses sample data when the setting says so, even when signed in', async () => {
    const scene = makeScene({ setting: 'sample', signedIn: ['jobalyzer'] });

    assert.equal(await createChooseSource(scene)(), 'sample');
  });

  it('prefers the command’s argument to the setting', async () => {
    const scene = makeScene({ setting: 'live' });

    assert.equal(await createChooseSource(scene)('sample'), 'sample');
    assert.deepEqual(scene.asked, []);
  });

  it('offers both sign-ins and sample data when the user is not signed in', async () => {
    const scene = makeScene({ answer: { sample: true } });

    assert.equal(await createChooseSource(scene)(), 'sample');
    assert.deepEqual(scene.asked[0]?.map(getOfferLabel), [
      'Sign in to PayScale',
      'Sign in to Lightcast',
      'Try with Sample Data',
    ]);
  });

  it('asks once and remembers sample data', async () => {
    const scene = makeScene({ answer: { sample: true } });
    const choose = createChooseSource(scene);

    await choose();

    assert.equal(await choose(), 'sample');
    assert.equal(scene.asked.length, 1);
  });

  it('prefers a sign-in to sample data chosen before', async () => {
    const scene = makeScene({ signedIn: ['jobalyzer'] });
    await scene.state.update(sampleChosenKey, true);

    assert.equal(await createChooseSource(scene)(), 'live');
  });

  it('offers no sample data when the setting is live', async () => {
    const scene = makeScene({ setting: 'live' });
    await scene.state.update(sampleChosenKey, true);

    assert.equal(await createChooseSource(scene)(), undefined);
    assert.deepEqual(scene.asked[0]?.map(getOfferLabel), [
      'Sign in to PayScale',
      'Sign in to Lightcast',
    ]);
  });

  it('continues with live data after a sign-in', async () => {
    const scene = makeScene({ answer: { signIn: 'jobalyzer' } });

    assert.equal(await createChooseSource(scene)(), 'live');
  });

  it('returns no source when the sign-in is canceled', async () => {
    const scene = makeScene({ answer: { signIn: 'jobalyzer' }, signsIn: false });

    assert.equal(await createChooseSource(scene)(), undefined);
    assert.equal(scene.state.get(sampleChosenKey), undefined);
  });
});
