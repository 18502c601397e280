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

/** Asks a server that gives these answers, and the body that it got. */
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
    'asks for the datasets that the service lists, in the region, with the LOT version',
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
    'keeps what was asked and what is missing',
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
    'is refused': { status: 403 },
    'is not there': { status: 404 },
    fails: { status: 500 },
    'is a web page': { text: '<html>' },
    'has another shape': { json: { data: [] } },
    'lists nothing': { json: { data: { datasets: [], regions: null } } },
  };

  for (const [name, meta] of Object.entries(noMeta)) {
    it(
      `asks for the built-in list when the service's own ${name}`,
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
    'the next wider one when it is not': [
      makeQuestion({ widerRegions: [michigan] }),
      ['nation', 'state'],
      { nation: 'us', level: 'state', id: '26' },
    ],
    'the nation when no level is offered': [
      makeQuestion({ widerRegions: [michigan] }),
      ['nation'],
      { nation: 'us' },
    ],
    'the nation when there is no wider region': [
      makeQuestion(),
      ['nation', 'state'],
      { nation: 'us' },
    ],
    'the nation when that was asked, listed or not': [
      makeQuestion({
        region: { nation: 'us', level: 'nation', id: 'US' },
        widerRegions: [michigan],
      }),
      ['state'],
      { nation: 'us' },
    ],
    'the region of a nation whose levels are not listed': [
      makeQuestion({ region: { nation: 'uk', level: 'nuts1', id: 'UKI' } }),
      ['nation'],
      { nation: 'uk', level: 'nuts1', id: 'UKI' },
    ],
  };

  for (const [name, [question, levels, region]] of Object.entries(narrowed)) {
    it(
      `asks for ${name}`,
      withServer(async server => {
        const regions = { nations: ['us'], nationLevels: { us: levels } };
        const meta = { json: makeMetaAnswer({ regions }) };

        assert.deepEqual((await ask(server, { meta }, question)).sent['region'], region);
      }),
    );
  }

  it(
    'asks the path of the dimension',
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
      /no figures for occupation 15-1252 in this region\. Its words: Not Found: No 15-9999\./u,
    ],
    'an unknown occupation without words': [{ status: 404, json: {} }, 'noData', /no figures/u],
    'an address that is wrong': [{ status: 404, text: 'not here' }, 'http', /Check the setting/u],
    'a wrong question': [
      { status: 400, json: { errors: { status: '400', title: 'Malformed Request', detail: 'x' } } },
      'requestRejected',
      /did not take the request: Malformed Request: x\./u,
    ],
    'a question in a wrong form': [{ status: 415 }, 'requestRejected', /\(415\)/u],
    'a client without the right': [
      { status: 401, json: { errors: [{ title: 'Unauthorized', detail: 'Ask for access' }] } },
      'auth',
      /gives it no access to this.*Its words: Unauthorized: Ask for access\./u,
    ],
    'a rate that stays too high': [{ status: 429 }, 'http', /asked too often/u],
    'a gateway that fails': [{ status: 502, text: '<html>' }, 'http', /\(502\)/u],
    'an answer without a benchmark': [{ json: {} }, 'responseShape', /without a benchmark/u],
    'a benchmark of another shape': [{ json: { data: [] } }, 'responseShape', /not known/u],
    'errors inside a 200': [
      { json: { errors: [{ title: 'No data' }] } },
      'requestRejected',
      /No data/u,
    ],
  };

  for (const [name, [answer, kind, sentence]] of Object.entries(failures)) {
    it(
      `has a sentence for ${name}`,
      withServer(async server => {
        const error = await errorOf(ask(server, { benchmark: answer }));

        assert.equal(error.kind, kind);
        assert.match(error.message, sentence);
      }),
    );
  }

  const attempts: Record<string, [status: number, requests: number]> = {
    'does not send a wrong question again': [400, 1],
    'asks an unknown occupation once': [404, 1],
    'gets one other token after a 401': [401, 2],
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
    'is cancelled at once while the service says what it offers',
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
    'sends never more than five requests in any second, whatever asks',
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
