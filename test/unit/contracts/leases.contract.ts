import assert from 'node:assert/strict';

import type { ReportLeases } from '../../../src/reports/runs/runLease';

/** Two holders over the same reports, which wait for nobody in real time. */
export interface LeaseScene {
  first: ReportLeases;
  second: ReportLeases;
  close(): Promise<void>;
}

/** What `ReportLeases` promises, whatever keeps the leases. */
export function describeLeases(name: string, open: () => Promise<LeaseScene>): void {
  describe(`leases (${name})`, () => {
    let scene: LeaseScene;

    beforeEach(async () => {
      scene = await open();
    });

    afterEach(() => scene.close());

    it('have one holder for each report', async () => {
      const { first, second } = scene;
      const release = await first.acquire('a');

      assert.equal(typeof release, 'function');
      assert.equal(await second.acquire('a'), undefined);
      assert.equal(await first.acquire('a'), undefined, 'not even the holder gets it twice');
      const other = await second.acquire('b');
      assert.equal(typeof other, 'function');
      await release?.();
      await other?.();
    });

    it('are free once released', async () => {
      const { first, second } = scene;
      await (
        await first.acquire('a')
      )?.();

      const release = await second.acquire('a');

      assert.equal(typeof release, 'function');
      await release?.();
      assert.deepEqual(await first.findHeldByOthers(), []);
    });

    it('are granted to exactly one of many concurrent requests', async () => {
      const { first, second } = scene;

      const asked = await Promise.all(
        Array.from({ length: 12 }, (_, at) => (at % 2 === 0 ? first : second).acquire('a')),
      );

      const releases = asked.filter(release => release !== undefined);
      assert.equal(releases.length, 1);
      await releases[0]?.();
    });

    it("are released once: a second call doesn't affect the next holder", async () => {
      const { first, second } = scene;
      const release = await first.acquire('a');
      await release?.();
      const next = await second.acquire('a');

      await release?.();

      assert.equal(await first.acquire('a'), undefined);
      assert.deepEqual(await first.findHeldByOthers(), ['a']);
      await next?.();
    });

    it('show each holder the leases of others, and not its own', async () => {
      const { first, second } = scene;
      const releases = [await first.acquire('a'), await second.acquire('b')];

      assert.deepEqual(await first.findHeldByOthers(), ['b']);
      assert.deepEqual(await second.findHeldByOthers(), ['a']);
      assert.deepEqual(await second.findHeldByOthers(['b', 'a', 'unknown']), ['a']);
      assert.deepEqual(await second.findHeldByOthers(['b']), []);
      assert.deepEqual(await second.findHeldByOthers([]), []);
      for (const release of releases) {
        await release?.();
      }
      assert.deepEqual(await second.findHeldByOthers(), []);
    });
  });
}
