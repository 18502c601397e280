import assert from 'node:assert/strict';

import { nodeFetch } from '../../src/api/http/nodeFetch';
import { startSampleService, type SampleService } from '../../src/sample/sampleService';
import { systemClock } from '../../src/storage/systemClock';
import { createTokenMemory, type TokenMemory } from '../../src/connections/tokenMemory';
import { lookUpOf } from '../support/runsHarness';
import { openWindow, type Window } from './support/openWindow';
import { withScratchFolder } from './support/scratchFolder';

import type { Fetch } from '../../src/api/http/fetch';
import type { AccessToken } from '../../src/domain/access/accessTokens';
import type { RunResult } from '../../src/reports/runs/reportRuns';

/** VS Code tells the other windows of a change of the state a moment after it. */
const tellAfterMs = 60;

/** What two windows see of one state: their own changes at once, the other's a moment later. */
function shareTokens(): [TokenMemory, TokenMemory] {
  const seen = [createTokenMemory(), createTokenMemory()] as const;
  const toView = (own: TokenMemory, other: TokenMemory): TokenMemory => {
    return {
      read: key => own.read(key),
      write: (key: string, token: AccessToken) => {
        void systemClock.sleep(tellAfterMs).then(() => other.write(key, token));
        return own.write(key, token);
      },
      entries: () => own.entries(),
    };
  };
  return [toView(seen[0], seen[1]), toView(seen[1], seen[0])];
}

interface Scene {
  service: SampleService;
  windows: readonly [Window, Window];
  countTokens: () => number;
}

/** Two windows of one person; what a window sends can be listened to. */
async function withTwoWindows(
  work: (scene: Scene) => Promise<void>,
  onTokenRequest: (service: SampleService) => void = () => undefined,
): Promise<void> {
  await withScratchFolder(async folder => {
    const waits = { readyAfterMs: 0, notReadyPolls: 2 };
    const service = await startSampleService({ behavior: { jobalyzer: { pay: waits } } });
    const fetch: Fetch = (url, request) => {
      if (url.endsWith('/connect/token')) {
        onTokenRequest(service);
      }
      return nodeFetch(url, request);
    };
    const jobalyzer = shareTokens();
    const lightcast = shareTokens();
    const open = (index: 0 | 1): Window => {
      const tokens = { jobalyzer: jobalyzer[index], lightcast: lightcast[index] };
      const newId = (): string => `of-window-${index}-${(ids += 1)}`;
      return openWindow({ service, folder, clock: systemClock, fetch, tokens, newId });
    };
    let ids = 0;
    const countTokens = (): number =>
      service.requests.filter(({ route }) => route === 'jobalyzer.token').length;
    try {
      await work({ service, windows: [open(0), open(1)], countTokens });
    } finally {
      await service.stop();
    }
  });
}

const { signal } = new AbortController();

/** Each window looks so many jobs up at the same time. */
function lookUpInBoth(windows: Scene['windows'], each: number): Promise<RunResult[]> {
  return Promise.all(
    windows.flatMap(window =>
      Array.from({ length: each }, () => window.runs.run(lookUpOf('pay'), 'live', signal)),
    ),
  );
}

const endsOf = (results: readonly RunResult[]): string[] => [
  ...new Set(results.map(({ end, problem }) => problem?.message ?? end)),
];

describe('two windows that want a token', function () {
  this.timeout(60_000);

  it('ask for one, and both use it', () =>
    withTwoWindows(async ({ windows, countTokens }) => {
      const results = await lookUpInBoth(windows, 3);

      assert.deepEqual(endsOf(results), ['finished']);
      assert.equal(countTokens(), 1);
    }));

  it('ask for one more when the token that both have is refused', () =>
    withTwoWindows(async ({ service, windows, countTokens }) => {
      await lookUpInBoth(windows, 1);
      await systemClock.sleep(2 * tellAfterMs);
      service.revokeTokens();

      const results = await lookUpInBoth(windows, 3);

      assert.deepEqual(endsOf(results), ['finished']);
      assert.equal(countTokens(), 2);
    }));

  it('both go on when each token that is given out makes the one before it worthless', () =>
    withTwoWindows(
      async ({ windows, countTokens, service }) => {
        const results = await lookUpInBoth(windows, 3);

        assert.deepEqual(endsOf(results), ['finished']);
        assert.equal(service.orders, 6);
        assert.ok(countTokens() <= 2, `${countTokens()} tokens`);
      },
      service => service.revokeTokens(),
    ));

  it('do not wait for each other when the first gets none', () =>
    withTwoWindows(async ({ service, windows }) => {
      const effect = { kind: 'answer', status: 400, body: { error: 'invalid_request' } } as const;
      service.behavior.faults.push({ on: 'jobalyzer.token', effect, skip: 0, times: 1 });

      const results = await lookUpInBoth(windows, 1);

      const ready = await Promise.all(
        results.map(async ({ reportId }) => (await windows[0].store.get(reportId)).sections.pay),
      );
      assert.deepEqual(ready.map(({ state }) => state).sort(), ['failed', 'ready']);
      assert.equal(service.orders, 1);
    }));
});
