import assert from 'node:assert/strict';
import { inspect } from 'node:util';

import { nodeFetch } from '../../src/api/http/nodeFetch';
import { sectionNames } from '../../src/domain/report/sectionInfos';
import { textFormInfos } from '../../src/reports/export/exportReport';
import { startSampleService, type SampleService } from '../../src/sample/sampleService';
import { describeError } from '../../src/vscode/notices/notices';
import { LoopbackServer } from '../support/loopbackServer';
import { lookUpOf } from '../support/runsHarness';
import { faultyRoutes } from './support/faultSwitches';
import { HastyClock } from './support/hastyClock';
import { openWindow, type Window } from './support/openWindow';
import { readAllFiles, withScratchFolder } from './support/scratchFolder';

import type { Fetch } from '../../src/api/http/fetch';
import type { RunResult } from '../../src/reports/runs/reportRuns';
import type { Fault } from '../../src/sample/faults';

/** A service, a window and everything secret that passed between them. */
interface Scene {
  service: SampleService;
  window: Window;
  folder: string;
  /** The client secret and every token that was sent. */
  secrets: Set<string>;
}

async function withScene(work: (scene: Scene) => Promise<void>): Promise<void> {
  await withScratchFolder(async folder => {
    const waits = { readyAfterMs: 0, notReadyPolls: 1 };
    const service = await startSampleService({
      behavior: { jobalyzer: { pay: waits, experience: waits } },
    });
    const secrets = new Set([service.credentials.clientSecret]);
    const fetch: Fetch = (url, request) => {
      const token = /^Bearer (.+)$/u.exec(request.headers['authorization'] ?? '')?.[1];
      secrets.add(token ?? service.credentials.clientSecret);
      return nodeFetch(url, request);
    };
    const window = openWindow({ service, folder, clock: new HastyClock(), fetch });
    try {
      await work({ service, window, folder, secrets });
    } finally {
      await service.stop();
    }
  });
}

const { signal } = new AbortController();

/** All that a person, a file, a log or a listener gets to see, as one text. */
async function everythingSeen(scene: Scene, results: readonly RunResult[]): Promise<string> {
  const { window, folder } = scene;
  const reports = await Promise.all(results.map(({ reportId }) => window.store.get(reportId)));
  const exported = reports.flatMap(report =>
    Object.values(textFormInfos).map(form => form.render(report)),
  );
  const problems = results.flatMap(({ problem }) =>
    problem === null
      ? []
      : [
          inspect(problem, { depth: 9, showHidden: true }),
          JSON.stringify(describeError(problem)),
          problem.stack ?? '',
        ],
  );
  const said = [...window.log.lines, ...window.progress.map(news => JSON.stringify(news))];
  return [await readAllFiles(folder), ...exported, ...problems, ...said].join('\n');
}

async function checkSecrets(scene: Scene, results: readonly RunResult[]): Promise<void> {
  const seen = await everythingSeen(scene, results);
  const leaked = [...scene.secrets].filter(secret => seen.includes(secret));
  assert.deepEqual(leaked, []);
  assert.ok(!/bearer \S{20}/iu.test(seen), 'an Authorization header is to be seen');
}

describe('secrets', function () {
  this.timeout(60_000);

  it('are in nothing that a lookup, a refresh and every export leave', () =>
    withScene(async scene => {
      const { runs } = scene.window;
      const first = await runs.run(lookUpOf(...sectionNames), 'live', signal);
      scene.service.revokeTokens();
      const again = await runs.refresh(first.reportId, signal);

      assert.deepEqual([first.end, again.end], ['finished', 'finished']);
      assert.ok(scene.secrets.size >= 5, 'two tokens of two services, and the client secret');
      await checkSecrets(scene, [first, again]);
    }));

  for (const status of [200, 400, 401, 403, 404, 429, 500, 503]) {
    it(`are in nothing when the services repeat them in answers of ${status}`, () =>
      withScene(async scene => {
        const { credentials } = scene.service;
        // PayScale gives its token, so that the calls after it are made and have one to repeat.
        const routes = faultyRoutes.filter(route => route !== 'jobalyzer.token');
        const echo = (): string => `You sent ${[credentials.clientId, ...scene.secrets].join(' ')}`;
        // The body is made when it is sent, so that it holds the token that came with the request.
        const body = {
          toJSON: () => ({
            error: 'invalid_request',
            error_description: echo(),
            ErrorMessage: echo(),
            Errors: [{ AnswerId: 'City', AnswerValue: echo(), Message: echo(), Code: echo() }],
            errors: [{ status, title: echo(), detail: echo() }],
          }),
        };
        const effect = { kind: 'answer', status, body } as const;
        scene.service.behavior.faults.push(
          ...routes.map((on): Fault => ({ on, effect, skip: 0, times: 2 })),
        );

        const result = await scene.window.runs.run(lookUpOf(...sectionNames), 'live', signal);

        const seen = await everythingSeen(scene, [result]);
        const tokens = [...scene.secrets].filter(secret => secret.startsWith('sample-'));
        assert.deepEqual(
          tokens.filter(token => seen.includes(token)),
          [],
        );
      }));
  }

  it('go nowhere when a link or a redirect leads to another origin', () =>
    withScene(async scene => {
      const elsewhere = new LoopbackServer();
      await elsewhere.start();
      try {
        const { behavior } = scene.service;
        Object.assign(behavior.jobalyzer.links, {
          form: 'foreign',
          foreignOrigin: elsewhere.origin,
        });
        const linked = await scene.window.runs.run(lookUpOf('pay'), 'live', signal);
        for (const on of faultyRoutes) {
          const effect = { kind: 'redirect', status: 307, location: elsewhere.origin } as const;
          behavior.faults.push({ on, effect });
        }
        const redirected = await scene.window.runs.run(lookUpOf(...sectionNames), 'live', signal);

        assert.equal(elsewhere.requests.length, 0);
        await checkSecrets(scene, [linked, redirected]);
      } finally {
        await elsewhere.stop();
      }
    }));
});
