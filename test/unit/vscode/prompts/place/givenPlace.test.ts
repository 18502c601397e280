import assert from 'node:assert/strict';

import { readGivenPlace } from '../../../../../src/vscode/prompts/place/readLocation';
import { settle } from '../../../../support/fakeClock';
import { givenAllBut, startLookUp } from '../../../../support/lookUpPrompts';

describe('readGivenPlace', () => {
  it('parses text into country, state and city', async () => {
    assert.deepEqual(await readGivenPlace({ jobTitle: 'Welder', place: 'Austin TX 78701' }), {
      jobTitle: 'Welder',
      country: 'United States',
      state: 'Texas',
      city: 'Austin',
    });
  });

  it('gives precedence to separate answers', async () => {
    const given = await readGivenPlace({ place: 'Austin, TX', city: 'Dallas' });

    assert.equal(given.city, 'Dallas');
    assert.equal(given.state, 'Texas');
  });

  it('returns answers without a location unchanged', async () => {
    const given = { country: 'Canada' };

    assert.deepEqual(await readGivenPlace(given), given);
    assert.deepEqual(await readGivenPlace({ ...given, place: null }), given);
  });

  for (const place of ['Georgia', 'Qqqq', 7]) {
    it(`explains why it can’t parse ${JSON.stringify(place)}, without guessing`, async () => {
      const given = await readGivenPlace({ place });

      assert.deepEqual(Object.keys(given), ['place']);
      assert.equal(typeof given.place, 'string');
    });
  }

  it('shows the reason in the country step', async () => {
    const given = await readGivenPlace({ place: 'Georgia' });
    const { user } = startLookUp({
      given: { ...givenAllBut('country'), ...given },
      deps: { source: 'sample' },
    });
    await settle();

    assert.match(user.words.join(), /“Georgia” can mean more than one location/u);
    assert.equal(user.items[0], 'United States');
  });
});
