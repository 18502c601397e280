import assert from 'node:assert/strict';

import { isUncovered } from '../../../../src/api/lightcast/coverage';
import { explainUncovered } from '../../../../src/api/lightcast/explainUncovered';
import { countries } from '../../../../src/domain/places/countryNames';
import { findNation } from '../../../../src/reports/runs/lightcastNation';
import { errorOfKind } from '../../../support/errorOf';
import { never } from '../../../support/httpHarness';
import { makeBenchmarkAnswer, makeMetaAnswer } from '../../../support/lightcastAnswers';
import { makeLightcast } from '../../../support/lightcastHarness';
import { type LoopbackServer, withServer } from '../../../support/loopbackServer';

import type { Benchmark } from '../../../../src/domain/figures/benchmark';

const route = 'POST /occupation-benchmark/dimensions/soc';

/** Requests a benchmark for a nation from a service with these regions in its `/meta`. */
function ask(server: LoopbackServer, nation: string, regions: unknown): Promise<Benchmark> {
  server.script('GET /occupation-benchmark/meta', { json: makeMetaAnswer({ regions }) });
  server.script(route, { json: makeBenchmarkAnswer() });
  const occupation = { dimension: 'soc', id: '15-1252', name: null } as const;
  const region = { nation, level: null, id: null };
  return makeLightcast(server).lightcast.getBenchmark({ occupation, region }, never);
}

describe('Lightcast.getBenchmark: countries', () => {
  it(
    'fails for a country that the service does not list, without requesting a benchmark',
    withServer(async server => {
      const error = await errorOfKind('noData', ask(server, 'de', { nations: ['us', 'uk'] }));

      assert.equal(
        error.message,
        'Lightcast doesn’t cover Germany. Choose a country it covers (the United States, the United Kingdom), or leave out this section.',
      );
      assert.equal(server.received(route).length, 0);
    }),
  );

  const requested: Record<string, unknown> = {
    'that is listed': { nations: ['us', 'de'] },
    'that is listed in capitals': { nations: [{ id: 'DE' }] },
    'when the list is empty': { nations: [] },
    'when there is no list': {},
    'when the list is written in another way': { nations: ['United States'] },
    'when one nation is written in another way': { nations: ['us', 'global'] },
  };

  for (const [name, regions] of Object.entries(requested)) {
    it(
      `requests the benchmark of a country ${name}`,
      withServer(async server => {
        await ask(server, 'de', regions);

        assert.match(server.received(route)[0]!.body, /"region":\{"nation":"de"\}/u);
      }),
    );
  }

  it('takes both codes of the United Kingdom for one', () => {
    for (const [nation, listed] of [
      ['uk', 'gb'],
      ['gb', 'uk'],
      ['uk', 'GB'],
    ] as const) {
      assert.equal(isUncovered(nation, [listed]), false);
    }
  });

  it('names every country as a lookup does', () => {
    for (const { name } of countries) {
      const nation = findNation(name);
      assert.ok(nation !== undefined);
      assert.ok(isUncovered(nation, ['qq']));
      assert.ok(
        explainUncovered(nation, ['qq']).includes(`cover ${name}.`) ||
          explainUncovered(nation, ['qq']).includes(`cover the ${name}.`),
        name,
      );
    }
  });

  it('lists the covered countries only when they are few', () => {
    assert.match(explainUncovered('de', ['us', 'ca']), /\(the United States, Canada\)/u);
    const many = ['us', 'ca', 'uk', 'fr', 'au', 'nz'];
    assert.match(explainUncovered('de', many), /Choose a country it covers, or leave/u);
  });
});
