import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { hostname, tmpdir, uptime } from 'node:os';
import { basename, dirname, join } from 'node:path';

import { isLocked, lockFile, type FileLock } from '../../../src/storage/fileLock';
import { toHashedName } from '../../../src/storage/hashedName';
import { findOwnIdentity, findStart } from '../../../src/storage/processIdentity';
import { SkippingClock } from '../../support/fakeClock';

const longAgoMs = 24 * 3_600_000;

describe('lockFile', () => {
  const made: string[] = [];

  afterEach(async () => {
    await Promise.all(made.splice(0).map(path => rm(path, { recursive: true, force: true })));
  });

  async function makePath(): Promise<string> {
    const folder = await mkdtemp(join(tmpdir(), 'file-lock-'));
    made.push(folder);
    return join(folder, 'a.lock');
  }

  const lock = (path: string): Promise<FileLock | undefined> =>
    lockFile(path, {
      clock: new SkippingClock(Date.now()),
      abandonedAfterMs: 10_000,
      timeoutMs: 1_000,
    });

  /** A lock of somebody else, last touched so long ago. */
  async function leave(path: string, text: string, agoMs: number): Promise<void> {
    await writeFile(path, text);
    const then = new Date(Date.now() - agoMs);
    await utimes(path, then, then);
  }

  it('has one holder, and is free once it is unlocked', async () => {
    const path = await makePath();
    const first = await lock(path);

    assert.equal(await lock(path), undefined);
    await first?.unlock();
    const second = await lock(path);

    assert.ok(second);
    await second.unlock();
    assert.deepEqual(await readdir(join(path, '..')), []);
  });

  it('does not release a lock that another holder has acquired meanwhile', async () => {
    const path = await makePath();
    const held = await lock(path);
    await writeFile(path, 'other-host 1 x');

    await held?.unlock();

    assert.equal(await readFile(path, 'utf8'), 'other-host 1 x');
  });

  it('can be unlocked twice, and after it was removed', async () => {
    const path = await makePath();
    const held = await lock(path);
    await rm(path);

    await held?.unlock();
    const next = await lock(path);
    await held?.unlock();

    assert.equal(await lock(path), undefined, 'the next holder has it still');
    await next?.unlock();
  });

  it('starts with what earlier versions expect', async () => {
    const path = await makePath();
    const held = await lock(path);

    const [host, pid, random] = (await readFile(path, 'utf8')).split(' ');

    assert.deepEqual([host, Number(pid)], [hostname(), process.pid]);
    assert.match(random ?? '', /^[\da-f-]{36}$/u);
    await held?.unlock();
  });

  it('is kept for a live holder on this computer, however long ago it was touched', async function () {
    const own = (await findOwnIdentity()) ?? this.skip();
    const path = await makePath();
    const start = (await findStart(process.ppid)) ?? '';
    await leave(path, `${hostname()} ${process.ppid} x ${own.scope} ${start}`, 60_000);

    assert.equal(await lock(path), undefined);
    assert.equal(
      await isLocked(path, { clock: new SkippingClock(Date.now()), abandonedAfterMs: 1 }),
      true,
    );
  });

  it('is free at once when its process ID was reused', async function () {
    const own = (await findOwnIdentity()) ?? this.skip();
    const path = await makePath();
    await leave(path, `${hostname()} ${process.ppid} x ${own.scope} 1`, 0);

    assert.ok(await lock(path));
  });

  it('is free at once when its holder has exited, whichever version wrote it', async () => {
    const { pid } = spawnSync(process.execPath, ['--version']);
    const own = await findOwnIdentity();
    for (const rest of ['', own === undefined ? '' : ` ${own.scope} 1`]) {
      const path = await makePath();
      await leave(path, `${hostname()} ${pid} x${rest}`, 0);

      assert.ok(await lock(path));
    }
  });

  it('is free at once when its holder is a zombie', async function () {
    if (process.platform !== 'linux') {
      this.skip();
    }
    const path = await makePath();
    // The shell starts a process that ends, becomes another program and never collects it.
    const parent = spawn('sh', ['-c', 'true & echo $!; exec sleep 60'], {
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const [pid] = (await once(parent.stdout, 'data')) as [Buffer];
    const id = Number(pid.toString());
    try {
      while ((await findStart(id)) !== undefined) {
        await new Promise(resolve => setImmediate(resolve));
      }
      await leave(path, `${hostname()} ${id} x`, 0);

      assert.ok(await lock(path));
    } finally {
      parent.kill('SIGKILL');
    }
  });

  it('is free when it was last touched before this computer was started', async function () {
    const own = (await findOwnIdentity()) ?? this.skip();
    const path = await makePath();
    const other = own.scope.replace(/^[^/]+/u, 'earlier-boot');
    await leave(path, `${hostname()} ${process.pid} x ${other} 1`, uptime() * 1000 + 60_000);

    assert.ok(await lock(path));
  });

  it('of another computer of the same name is kept for as long as it is touched', async function () {
    const own = (await findOwnIdentity()) ?? this.skip();
    const path = await makePath();
    const other = own.scope.replace(/^[^/]+/u, 'another-computer');
    await leave(path, `${hostname()} ${process.pid} x ${other} 1`, 5_000);
    assert.equal(await lock(path), undefined);

    await leave(path, `${hostname()} ${process.pid} x ${other} 1`, 20_000);
    assert.ok(await lock(path));
  });

  it('of another computer, or in the older format, is free when it is not touched', async () => {
    for (const holder of ['other-host 1 x', `${hostname()} ${process.ppid} x`]) {
      const path = await makePath();
      await leave(path, holder, 5_000);
      assert.equal(await lock(path), undefined);

      await leave(path, holder, longAgoMs);
      assert.ok(await lock(path));
    }
  });

  it('is acquired by one of many processes that find it abandoned at the same time', async () => {
    for (let round = 0; round < 20; round += 1) {
      const path = await makePath();
      await leave(path, 'other-host 1 x', longAgoMs);

      const locks = await Promise.all(Array.from({ length: 10 }, () => lock(path)));

      assert.equal(locks.filter(held => held !== undefined).length, 1);
    }
  });

  it('is free again after a process exited while breaking it', async () => {
    const path = await makePath();
    const abandoned = 'other-host 1 x';
    await leave(path, abandoned, longAgoMs);
    const claim = `${path}.${toHashedName(abandoned)}.0.tmp`;
    await leave(claim, 'other-host 2 x', longAgoMs);

    assert.ok(await lock(path));
    assert.deepEqual(await readdir(dirname(path)), [basename(path)]);
  });

  it('is not broken while another process breaks it', async () => {
    const path = await makePath();
    const abandoned = 'other-host 1 x';
    await leave(path, abandoned, longAgoMs);
    await leave(`${path}.${toHashedName(abandoned)}.0.tmp`, 'other-host 2 x', 1_000);

    assert.equal(await lock(path), undefined);
    assert.equal(await readFile(path, 'utf8'), abandoned);
  });
});
