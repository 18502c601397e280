import assert from 'node:assert/strict';
import { mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { systemClock } from '../../../src/storage/systemClock';
import { createTokenLock } from '../../../src/storage/tokenLock';
import { errorOfKind } from '../../support/errorOf';
import { KeptLog } from '../../support/keptLog';

import type { TokenLock } from '../../../src/domain/access/accessTokens';

const never = new AbortController().signal;
const inform = (isAfterAnother: boolean): Promise<boolean> => Promise.resolve(isAfterAnother);

describe('createTokenLock', () => {
  const made: string[] = [];

  afterEach(async () => {
    await Promise.all(made.splice(0).map(path => rm(path, { recursive: true, force: true })));
  });

  async function makeScene(): Promise<{ folder: string; log: KeptLog; open: () => TokenLock }> {
    const parent = await mkdtemp(join(tmpdir(), 'token-lock-'));
    made.push(parent);
    const folder = join(parent, 'shared');
    const log = new KeptLog();
    return { folder, log, open: () => createTokenLock({ folder, clock: systemClock, log }) };
  }

  it('lets one window in at a time', async () => {
    const { open } = await makeScene();
    let inside = 0;
    let most = 0;
    const work = async (): Promise<void> => {
      inside += 1;
      most = Math.max(most, inside);
      await new Promise(resolve => setImmediate(resolve));
      inside -= 1;
    };

    await Promise.all([open(), open(), open()].map(tokenLock => tokenLock.take('a', work, never)));

    assert.equal(most, 1);
  });

  it('reports whether another window held the lock just before', async () => {
    const { open } = await makeScene();
    const [one, two] = [open(), open()];

    const first = await one.take('a', inform, never);
    const again = await one.take('a', inform, never);
    const other = await two.take('a', inform, never);
    const otherKey = await two.take('b', inform, never);

    assert.deepEqual([first, again, other, otherKey], [false, false, true, false]);
  });

  it('ignores an old holder, and one that failed', async () => {
    const { open, folder } = await makeScene();
    await open().take('a', inform, never);
    const [mark = ''] = await readdir(folder);
    const then = new Date(Date.now() - 10_000);
    await utimes(join(folder, mark), then, then);

    const failing = open().take('b', () => Promise.reject(new Error('no token')), never);
    await assert.rejects(failing, /no token/u);

    assert.equal(await open().take('a', inform, never), false);
    assert.equal(await open().take('b', inform, never), false);
  });

  it('works without a lock where nothing can be written', async () => {
    const { open, folder, log } = await makeScene();
    await writeFile(folder, 'no folder');

    assert.equal(await open().take('a', inform, never), false);
    assert.match(log.lines.join(), /not coordinated with other windows/u);
  });

  it('is canceled at once while another window holds the lock', async () => {
    const { open } = await makeScene();
    let finish = (): void => undefined;
    const held = new Promise<void>(resolve => (finish = resolve));
    let entered = (): void => undefined;
    const inside = new Promise<void>(resolve => (entered = resolve));
    const first = open().take('a', () => (entered(), held), never);
    await inside;
    const controller = new AbortController();
    const second = errorOfKind('cancelled', open().take('a', inform, controller.signal));

    controller.abort();

    await second;
    finish();
    await first;
  });

  it('does not reveal the client ID of the token', async () => {
    const { open, folder } = await makeScene();

    await open().take('["jobalyzer","my-client"]', inform, never);

    assert.doesNotMatch((await readdir(folder)).join(), /client|jobalyzer/u);
  });
});
