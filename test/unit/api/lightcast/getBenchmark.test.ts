import assert from 'node:assert/strict';

import { isCancelled } from '../../../../src/domain/faults/appError';
import { errorOf } from '../../../support/errorOf';
import { never } from '../../../support/httpHarness';
import { makeBenchmarkAnswer, makeMetaAnswer } from '../../../support/lightcastAnswers';
import { makeLightcast, makeLightcastWith } from '../../../support/lightcastHarness';
import {
  type LoopbackServer,
  type ScriptedAnswer,
  withServer,
} from '../../../support/loopbackServer';

import type { BenchmarkQuestion, Region } from '../../../../src/api/lightcast/lightcast';
import type { Benchmark } from '../../../../src/domain/figures/benchmark';

const metaRoute = 'GET /occupation-benchmark/meta';
const route = 'POST /occupation-benchmark/dimensions/soc';

const detroit: Region = { nation: 'us', level: 'msa', id: '19820' };
const michigan: Region = { nation: 'us', level: 'state', id: '26' };

function makeQuestion(changes: Partial<BenchmarkQuestion> = {}): BenchmarkQuestion {
  return {
    occupation: { dimension: 'soc', id: '15-1252', name: 'Developers' },
    region: detroit,
    ...changes,
  };
}

/** Requests a benchmark from a server with these responses, and returns it with the sent body. */
async function ask(
  server: LoopbackServer,
  answers: { meta?: ScriptedAnswer; benchmark?: ScriptedAnswer },
  question = makeQuestion(),
): Promise<{ benchmark: Benchmark; sent: Record<string, unknown> }> {
  server.script(metaRoute, answers.meta ?? { json: makeMetaAnswer() });
  server.script(route, answers.benchmark ?? { json: makeBenchmarkAnswer() });
  const benchmark = await makeLightcast(server).lightcast.getBenchmark(question, never);
  return {
    benchmark,
    sent: JSON.parse(server.received(route)[0]!.body) as Record<string, unknown>,
  };
}

describe('Lightcast.getBenchmark', () => {
  it(
    'requests the datasets that the service lists, in the region, with the LOT version',
    withServer(async server => {
      const { sent } = await ask(server, {});

      const [meta, post] = server.requests;
      assert.equal(meta?.url.search, '?lot_version=7');
      assert.equal(post?.url.search, '?lot_version=7');
      assert.equal(post.headers.authorization, 'Bearer the-token-1');
      assert.deepEqual(sent, {
        id: '15-1252',
        region: { nation: 'us', level: 'msa', id: '19820' },
        datasets: ['salary', 'riskScore', 'demand', 'necessarySkills'],
      });
    }),
  );

  it(
    'keeps the requested and the missing datasets',
    withServer(async server => {
      const { benchmark } = await ask(server, {});

      assert.deepEqual(benchmark.requestedDatasets, [
        'salary',
        'riskScore',
        'demand',
        'necessarySkills',
      ]);
      assert.deepEqual(benchmark.missingDatasets, ['demand', 'necessarySkills']);
      assert.equal(benchmark.attribution, 'Occupation Benchmark: From many sources.');
      assert.equal(benchmark.lotVersion, '7');
      assert.deepEqual(benchmark.region, { ...detroit, name: 'Detroit, MI' });
    }),
  );

  const noMeta: Record<string, ScriptedAnswer> = {
    'is denied': { status: 403 },
    'doesn’t exist': { status: 404 },
    fails: { status: 500 },
    'is a web page': { text: '<html>' },
    'has another shape': { json: { data: [] } },
    'lists nothing': { json: { data: { datasets: [], regions: null } } },
  };

  for (const [name, meta] of Object.entries(noMeta)) {
    it(
      `requests the built-in list when /meta ${name}`,
      withServer(async server => {
        const { sent, benchmark } = await ask(server, { meta });

        assert.equal((sent['datasets'] as string[]).length, 16);
        assert.deepEqual(sent['region'], { nation: 'us', level: 'msa', id: '19820' });
        assert.equal(benchmark.attribution, null);
      }),
    );
  }

  const narrowed: Record<string, [question: BenchmarkQuestion, levels: string[], sent: unknown]> = {
    'the region itself when its level is offered': [
      makeQuestion({ widerRegions: [michigan] }),
      ['nation', 'MSA'],
      { nation: 'us', level: 'msa', id: '19820' },
    ],
    'the next larger one when it isn’t': [
      makeQuestion({ widerRegions: [michigan] }),
      ['nation', 'state'],
      { nation: 'us', level: 'state', id: '26' },
    ],
    'the nation when no level is offered': [
      makeQuestion({ widerRegions: [michigan] }),
      ['nation'],
      { nation: 'us' },
    ],
    'the nation when there is no larger region': [
      makeQuestion(),
      ['nation', 'state'],
      { nation: 'us' },
    ],
    'the nation when requested, listed or not': [
      makeQuestion({
        region: { nation: 'us', level: 'nation', id: 'US' },
        widerRegions: [michigan],
      }),
      ['state'],
      { nation: 'us' },
    ],
    'the region of a nation whose levels aren’t listed': [
      makeQuestion({ region: { nation: 'uk', level: 'nuts1', id: 'UKI' } }),
      ['nation'],
      { nation: 'uk', level: 'nuts1', id: 'UKI' },
    ],
  };

  for (const [name, [question, levels, region]] of Object.entries(narrowed)) {
    it(
      `requests ${name}`,
      withServer(async server => {
        const regions = { nations: ['us', 'uk'], nationLevels: { us: levels } };
        const meta = { json: makeMetaAnswer({ regions }) };

        assert.deepEqual((await ask(server, { meta }, question)).sent['region'], region);
      }),
    );
  }

  it(
    'requests the path of the dimension',
    withServer(async server => {
      const path = 'POST /occupation-benchmark/dimensions/lotspecocc';
      server.script(metaRoute, { json: makeMetaAnswer() });
      server.script(path, { json: makeBenchmarkAnswer() });
      const occupation = { dimension: 'lotspecocc', id: '23141014', name: null } as const;

      await makeLightcast(server).lightcast.getBenchmark(makeQuestion({ occupation }), never);

      assert.match(server.received(path)[0]!.body, /"id":"23141014"/u);
    }),
  );

  const failures: Record<string, [answer: ScriptedAnswer, kind: string, sentence: RegExp]> = {
    'an unknown occupation': [
      {
        status: 404,
        json: { errors: [{ status: 404, title: 'Not Found', detail: 'No 15-9999' }] },
      },
      'noData',
      /no data for occupation 15-1252 in this region\. Details: Not Found: No 15-9999\./u,
    ],
    'an unknown occupation without words': [{ status: 404, json: {} }, 'noData', /no data/u],
    'a wrong URL': [{ status: 404, text: 'not here' }, 'http', /Check the setting/u],
    'an invalid request': [
      { status: 400, json: { errors: { status: '400', title: 'Malformed Request', detail: 'x' } } },
      'requestRejected',
      /rejected the request: Malformed Request: x\./u,
    ],
    'a request of the wrong type': [{ status: 415 }, 'requestRejected', /\(415\)/u],
    'a client without access': [
      { status: 401, json: { errors: [{ title: 'Unauthorized', detail: 'Ask for access' }] } },
      'auth',
      /have access to this.*Details: Unauthorized: Ask for access\./u,
    ],
    'a rate limit that stays exceeded': [{ status: 429 }, 'http', /rate limit was exceeded/u],
    'a gateway that fails': [{ status: 502, text: '<html>' }, 'http', /\(502\)/u],
    'an answer without a benchmark': [{ json: {} }, 'responseShape', /without a benchmark/u],
    'a benchmark of another shape': [{ json: { data: [] } }, 'responseShape', /unexpected format/u],
    'errors in a 200': [
      { json: { errors: [{ title: 'No data' }] } },
      'requestRejected',
      /No data/u,
    ],
  };

  for (const [name, [answer, kind, sentence]] of Object.entries(failures)) {
    it(
      `explains ${name}`,
      withServer(async server => {
        const error = await errorOf(ask(server, { benchmark: answer }));

        assert.equal(error.kind, kind);
        assert.match(error.message, sentence);
      }),
    );
  }

  const attempts: Record<string, [status: number, requests: number]> = {
    'doesn’t retry an invalid request': [400, 1],
    'requests an unknown occupation once': [404, 1],
    'gets one new token after a 401': [401, 2],
    'tries three times after 429': [429, 3],
    'tries three times after 503': [503, 3],
  };

  for (const [name, [status, requests]] of Object.entries(attempts)) {
    it(
      name,
      withServer(async server => {
        await errorOf(ask(server, { benchmark: { status, json: {} } }));

        assert.equal(server.received(route).length, requests);
      }),
    );
  }

  it(
    'cancels at once while waiting for /meta',
    withServer(async server => {
      server.script(metaRoute, () => undefined);
      const controller = new AbortController();
      const { lightcast, log } = makeLightcast(server);
      const asking = lightcast.getBenchmark(makeQuestion(), controller.signal);
      await server.waitForRequests(1);

      controller.abort();

      await assert.rejects(asking, isCancelled);
      assert.equal(server.requests.length, 1);
      assert.ok(!log.lines.some(line => line.includes('built-in list')));
    }),
  );

  it(
    'never sends more than five requests in any second, whatever the calls',
    withServer(async server => {
      const clock = {
        now: () => Date.now(),
        sleep: (ms: number) => new Promise<void>(resolve => setTimeout(resolve, ms)),
        startStopwatch: () => assert.fail('unused'),
      };
      server.script('GET /occupation-benchmark/status', { json: { data: { healthy: true } } });
      const { lightcast } = makeLightcastWith(server, clock);

      await Promise.all(
        Array.from({ length: 8 }, () => lightcast.checkStatus(new AbortController().signal)),
      );

      const [times, all] = [server.requests.map(request => request.at), server.requests.length];
      assert.equal(all, 8);
      assert.ok(times[5]! - times[0]! >= 1000, `${times[5]! - times[0]!} ms for six`);
    }),
  );
});
