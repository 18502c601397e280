import assert from 'node:assert/strict';

import { OfferMemento } from '../../../../src/vscode/state/offerMemento';
import { FakeState } from '../../../support/fakeState';

function makeOffers(state = new FakeState()): OfferMemento {
  let last = 0;
  return new OfferMemento(state, () => {
    last += 1;
    return `offer-${last}`;
  });
}

describe('OfferMemento', () => {
  it('keeps amounts as entered, in order, for each report', async () => {
    const offers = makeOffers();

    await offers.add('r1', '$145k');
    await offers.add('r1', '€62.50/h');
    await offers.add('r2', '90,000');

    assert.deepEqual(
      offers.list('r1').map(({ text }) => text),
      ['$145k', '€62.50/h'],
    );
    assert.deepEqual(offers.list('r3'), []);
  });

  it('stores a repeated amount once', async () => {
    const offers = makeOffers();

    await offers.add('r1', '$145k');
    await offers.add('r1', '$145k');

    assert.equal(offers.list('r1').length, 1);
  });

  it('removes the oldest after twenty', async () => {
    const offers = makeOffers();

    for (let amount = 1; amount <= 21; amount += 1) {
      await offers.add('r1', String(amount));
    }

    assert.equal(offers.list('r1').length, 20);
    assert.equal(offers.list('r1')[0]?.text, '2');
  });

  it('removes its key with the last offer', async () => {
    const state = new FakeState();
    const offers = makeOffers(state);
    await offers.add('r1', '$145k');

    await offers.remove('r1', 'offer-1');

    assert.deepEqual(state.keys(), []);
  });

  it('clears all offers of a report', async () => {
    const offers = makeOffers();
    await offers.add('r1', '1');
    await offers.add('r2', '2');

    await offers.clear('r1');

    assert.deepEqual([offers.list('r1').length, offers.list('r2').length], [0, 1]);
  });

  it('reports whose offers changed', async () => {
    const offers = makeOffers();
    const told: string[] = [];
    const subscription = offers.onDidChange(reportId => told.push(reportId));

    await offers.add('r1', '1');
    subscription.dispose();
    await offers.add('r2', '1');

    assert.deepEqual(told, ['r1']);
  });

  it('ignores an invalid value', async () => {
    const state = new FakeState();
    await state.update('jobPay.offers.r1', 'x');

    assert.deepEqual(makeOffers(state).list('r1'), []);
  });
});
