import assert from 'node:assert/strict';

import { errorOf } from '../../../support/errorOf';
import { FakeClock } from '../../../support/fakeClock';
import { never } from '../../../support/httpHarness';
import { makeMetaAnswer } from '../../../support/lightcastAnswers';
import { makeLightcast, makeLightcastWith } from '../../../support/lightcastHarness';
import { type ScriptedAnswer, withServer } from '../../../support/loopbackServer';

import type { LightcastMeta } from '../../../../src/api/lightcast/lightcast';

const route = 'GET /occupation-benchmark/meta';
const hourMs = 3_600_000;

describe('Lightcast.getMeta', () => {
  const answers: Record<string, [answer: unknown, meta: Partial<LightcastMeta>]> = {
    'everything that the service says': [
      makeMetaAnswer(),
      {
        datasets: ['salary', 'riskScore', 'demand', 'necessarySkills'],
        nations: ['us'],
        regionLevels: ['nation', 'state', 'msa'],
        levelsByNation: { us: ['nation', 'state', 'msa'] },
        attribution: 'Occupation Benchmark: From many sources.',
      },
    ],
    'null for missing fields': [
      { data: {} },
      {
        datasets: null,
        nations: null,
        regionLevels: null,
        levelsByNation: null,
        attribution: null,
      },
    ],
    'names that are objects, each once': [
      makeMetaAnswer({ datasets: [{ id: 'salary' }, { name: 'demand' }, 'salary', 7, null] }),
      { datasets: ['salary', 'demand'] },
    ],
    'an attribution that is a text': [
      makeMetaAnswer({ attribution: 'Lightcast' }),
      { attribution: 'Lightcast' },
    ],
    'levels of nations by their IDs in lower case': [
      makeMetaAnswer({ regions: { nationLevels: { UK: ['nation'] } } }),
      { levelsByNation: { uk: ['nation'] }, regionLevels: null, nations: null },
    ],
  };

  for (const [name, [answer, expected]] of Object.entries(answers)) {
    it(
      `returns ${name}`,
      withServer(async server => {
        server.script(route, { json: answer });

        const meta = await makeLightcast(server).lightcast.getMeta(never);

        assert.deepEqual({ ...meta, ...expected }, meta);
      }),
    );
  }

  it(
    'makes one request per day for all callers',
    withServer(async server => {
      server.script(route, { json: makeMetaAnswer() });
      const clock = new FakeClock();
      const { lightcast } = makeLightcastWith(server, clock);
      await Promise.all([lightcast.getMeta(never), lightcast.getMeta(never)]);
      await clock.advance(23 * hourMs);
      await lightcast.getMeta(never);
      const onTheFirstDay = server.requests.length;

      await clock.advance(hourMs);
      await lightcast.getMeta(never);

      assert.deepEqual([onTheFirstDay, server.requests.length], [1, 2]);
    }),
  );

  it(
    'makes a new request after a failure',
    withServer(async server => {
      server.script(route, { status: 404 }, { json: makeMetaAnswer() });
      const { lightcast } = makeLightcast(server);

      assert.equal((await errorOf(lightcast.getMeta(never))).kind, 'http');
      assert.deepEqual((await lightcast.getMeta(never)).nations, ['us']);
    }),
  );
});

describe('Lightcast.checkStatus', () => {
  const statusRoute = 'GET /occupation-benchmark/status';

  it(
    'passes when the service is healthy',
    withServer(async server => {
      server.script(statusRoute, { json: { data: { message: 'fine', healthy: true } } });

      await makeLightcast(server).lightcast.checkStatus(never);

      assert.equal(server.requests[0]?.headers.authorization, 'Bearer the-token-1');
    }),
  );

  const failures: Record<string, [answer: ScriptedAnswer, kind: string, sentence: RegExp]> = {
    'the service is unhealthy': [
      { json: { data: { healthy: false, message: 'down' } } },
      'http',
      /reports a problem on its side/u,
    ],
    'the service is unavailable': [{ status: 503 }, 'http', /\(503\)/u],
    'the URL is wrong': [{ status: 404 }, 'http', /Check the setting jobPay\.lightcast\.apiUrl/u],
    'the response is a web page': [{ text: '<html>' }, 'responseShape', /without a health status/u],
    'the client has no access': [{ status: 401 }, 'auth', /have access/u],
  };

  for (const [name, [answer, kind, sentence]] of Object.entries(failures)) {
    it(
      `fails when ${name}`,
      withServer(async server => {
        server.script(statusRoute, answer);

        const error = await errorOf(makeLightcast(server).lightcast.checkStatus(never));

        assert.equal(error.kind, kind);
        assert.match(error.message, sentence);
      }),
    );
  }
});
