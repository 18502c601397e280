import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';

import { lightcastRateLimit } from '../../../src/api/lightcast/lightcastRateLimit';
import { createSharedRateLimiter } from '../../../src/storage/sharedRateLimiter';
import { errorOfKind } from '../../support/errorOf';
import { SkippingClock } from '../../support/fakeClock';
import { KeptLog } from '../../support/keptLog';

import type { RateLimiter } from '../../../src/domain/waiting/rateLimiter';

const never = new AbortController().signal;

describe('createSharedRateLimiter', () => {
  const made: string[] = [];

  afterEach(async () => {
    await Promise.all(made.splice(0).map(path => rm(path, { recursive: true, force: true })));
  });

  interface Scene {
    folder: string;
    clock: SkippingClock;
    log: KeptLog;
    open: (clientId?: string) => RateLimiter;
  }

  async function makeScene(): Promise<Scene> {
    const parent = await mkdtemp(join(tmpdir(), 'shared-rate-limit-'));
    made.push(parent);
    const folder = join(parent, 'shared');
    const clock = new SkippingClock(Date.now());
    const log = new KeptLog();
    const open = (clientId = 'me'): RateLimiter =>
      createSharedRateLimiter({
        folder,
        service: 'lightcast',
        clientId,
        limit: lightcastRateLimit,
        clock,
        log,
      });
    return { folder, clock, log, open };
  }

  /** How long the next request of this window waits, in milliseconds. */
  async function timeOf(rateLimiter: RateLimiter, clock: SkippingClock): Promise<number> {
    const before = clock.now();
    await rateLimiter.take(never);
    return clock.now() - before;
  }

  it('counts the requests of all windows of a client', async () => {
    const { open, clock } = await makeScene();
    const [one, two] = [open(), open()];
    for (const rateLimiter of [one, two, one, two, one]) {
      assert.equal(await timeOf(rateLimiter, clock), 0);
    }

    // Nobody tells a window how long the other's first requests were on their way.
    assert.equal(await timeOf(two, clock), 1500);
    assert.equal(await timeOf(one, clock), 0);
  });

  it('lets a window that is alone use only its own limiter', async () => {
    const { open, clock } = await makeScene();
    const rateLimiter = open();
    for (let count = 0; count < 10; count += 1) {
      const noteAnswer = await rateLimiter.take(never);
      noteAnswer();
    }

    const sleptMs = clock.sleeps.reduce((sum, ms) => sum + ms, 0);
    assert.equal(sleptMs, 1005);
  });

  it('counts the requests of a window with open connections for a shorter time', async () => {
    const { open, clock } = await makeScene();
    const [one, two] = [open(), open()];
    for (let count = 0; count < 10; count += 1) {
      const noteAnswer = await one.take(never);
      noteAnswer();
    }

    assert.equal(await timeOf(two, clock), 1_250);
  });

  it('has a separate limit for each client', async () => {
    const { open, clock } = await makeScene();
    const [one, two] = [open('me'), open('you')];
    for (let count = 0; count < 5; count += 1) {
      await one.take(never);
    }

    assert.equal(await timeOf(two, clock), 0);
  });

  it('does not wait for a window that exited while it held the lock', async () => {
    const { open, folder, clock, log } = await makeScene();
    await open().take(never);
    const [file = ''] = await readdir(folder);
    const { pid } = spawnSync(process.execPath, ['--version']);
    await writeFile(join(folder, `${file}.lock`), `${hostname()} ${pid} x`);

    assert.equal(await timeOf(open(), clock), 0);
    assert.deepEqual([await readdir(folder), log.lines], [[file], []]);
  });

  it('treats an incomplete file as a full window of requests', async () => {
    const { open, folder, clock } = await makeScene();
    await open().take(never);
    const [file = ''] = await readdir(folder);
    await writeFile(join(folder, file), '[12345');

    assert.equal(await timeOf(open(), clock), 1500);
  });

  it('ignores timestamps of a clock that was ahead', async () => {
    const { open, folder, clock } = await makeScene();
    await open().take(never);
    const [file = ''] = await readdir(folder);
    const future = clock.now() + 3_600_000;
    await writeFile(
      join(folder, file),
      JSON.stringify(Array(5).fill({ at: future, until: future + 1100, by: 'x' })),
    );

    assert.equal(await timeOf(open(), clock), 0);
  });

  it('falls back to the window’s own limit where nothing can be written', async () => {
    const { open, folder, clock, log } = await makeScene();
    await writeFile(folder, 'no folder');
    const rateLimiter = open();
    for (let count = 0; count < 5; count += 1) {
      await rateLimiter.take(never);
    }

    assert.equal(await timeOf(rateLimiter, clock), 1500);
    assert.match(log.lines.join(), /not shared with other windows/u);
  });

  it('does not reveal the client ID in the folder', async () => {
    const { open, folder } = await makeScene();

    await open('a-client-id').take(never);

    const [file = ''] = await readdir(folder);
    assert.doesNotMatch(file + (await readFile(join(folder, file), 'utf8')), /a-client-id/u);
  });

  it('is canceled at once when the signal aborts', async () => {
    const { open, folder } = await makeScene();
    await mkdir(folder);
    const rateLimiter = open();
    const controller = new AbortController();
    controller.abort();

    await errorOfKind('cancelled', rateLimiter.take(controller.signal));
  });
});
