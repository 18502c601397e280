import assert from 'node:assert/strict';

import { errorOfKind } from '../../support/errorOf';
import { settle } from '../../support/fakeClock';

import type { TokenLock } from '../../../src/domain/access/accessTokens';

/** Two holders that share their tokens. */
export interface TokenLockScene {
  first: TokenLock;
  second: TokenLock;
  close(): Promise<void>;
}

const never = new AbortController().signal;
const tell = (isAfterAnother: boolean): Promise<boolean> => Promise.resolve(isAfterAnother);

/** Work that stays inside until it is told to finish. */
function makeWork(): { work: () => Promise<void>; begun: Promise<void>; finish: () => void } {
  let begin = (): void => undefined;
  let finish = (): void => undefined;
  const begun = new Promise<void>(resolve => (begin = resolve));
  const held = new Promise<void>(resolve => (finish = resolve));
  return { work: () => (begin(), held), begun, finish: () => finish() };
}

/** What `TokenLock` promises, whatever keeps the lock. */
export function describeTokenLock(name: string, open: () => Promise<TokenLockScene>): void {
  describe(`token lock (${name})`, () => {
    let scene: TokenLockScene;

    beforeEach(async () => {
      scene = await open();
    });

    afterEach(() => scene.close());

    it('lets one holder in at a time', async () => {
      const { first, second } = scene;
      let inside = 0;
      let most = 0;
      const work = async (): Promise<void> => {
        inside += 1;
        most = Math.max(most, inside);
        await settle();
        inside -= 1;
      };

      await Promise.all(
        [first, second, first, second].map(tokenLock => tokenLock.take('a', work, never)),
      );

      assert.equal(most, 1);
    });

    it('does not make one key wait for another', async () => {
      const { first, second } = scene;
      const { work, begun, finish } = makeWork();
      const held = first.take('a', work, never);
      await begun;

      assert.equal(await second.take('b', tell, never), false);

      finish();
      await held;
    });

    it('tells a holder that another one succeeded just before', async () => {
      const { first, second } = scene;

      assert.equal(await first.take('a', tell, never), false);
      assert.equal(await first.take('a', tell, never), false);
      assert.equal(await second.take('a', tell, never), true);
      assert.equal(await second.take('b', tell, never), false);
    });

    it('passes an error on, and does not count the failure as a success', async () => {
      const { first, second } = scene;

      const failing = first.take('a', () => Promise.reject(new Error('no token')), never);

      await assert.rejects(failing, /no token/u);
      assert.equal(await second.take('a', tell, never), false);
    });

    it('lets go at once of one who cancels while another holder works', async () => {
      const { first, second } = scene;
      const { work, begun, finish } = makeWork();
      const held = first.take('a', work, never);
      await begun;
      const controller = new AbortController();
      const waiting = errorOfKind(
        'cancelled',
        second.take('a', () => assert.fail('worked'), controller.signal),
      );

      controller.abort();

      await waiting;
      finish();
      await held;
    });
  });
}
