import assert from 'node:assert/strict';

import { datasetNames } from '../../../../src/sample/lightcast/datasetNames';
import { type Reply, listItems, listKeys, withSample } from '../sampleCalls';

import type { LightcastBehavior } from '../../../../src/sample/sampleBehavior';

/** One benchmark from a service with these overrides. */
async function benchmark(
  body: Record<string, unknown> = {},
  lightcast: Partial<LightcastBehavior> = {},
  path = '/dimensions/soc?lot_version=7',
): Promise<Reply> {
  let reply: Reply | undefined;
  await withSample({ behavior: { lightcast } }, async calls => {
    reply = await calls.benchmark(body, path);
  });
  assert.ok(reply);
  return reply;
}

describe('/status of Lightcast', () => {
  it('reports whether the service is healthy', async () => {
    await withSample({}, async calls => {
      const well = await calls.get('lightcast', '/status');
      calls.service.behavior.lightcast.healthy = false;
      const ill = await calls.get('lightcast', '/status');

      assert.deepEqual(well.body, { data: { message: 'Service is healthy', healthy: true } });
      assert.deepEqual([ill.status, ill.at('data', 'healthy')], [503, false]);
    });
  });
});

describe('/meta', () => {
  it('lists datasets, dimensions and regions', async () => {
    await withSample({}, async calls => {
      const reply = await calls.get('lightcast', '/meta?lot_version=7');

      assert.deepEqual(reply.at('data', 'datasets'), datasetNames);
      assert.deepEqual(reply.at('data', 'dimensions'), ['lotocc', 'lotspecocc', 'onet', 'soc']);
      assert.deepEqual(reply.at('data', 'regions', 'nations'), ['us']);
      assert.match(String(reply.at('data', 'attribution', 'body')), /Not data from Lightcast/u);
    });
  });

  it('can be down, changed or changing', async () => {
    await withSample({}, async calls => {
      const { lightcast } = calls.service.behavior;
      const count = async (): Promise<number> => {
        const reply = await calls.get('lightcast', '/meta');
        return listItems(reply.at('data', 'datasets')).length;
      };

      lightcast.meta = 'down';
      assert.equal((await calls.get('lightcast', '/meta')).status, 503);
      lightcast.meta = 'changed';
      assert.equal(await count(), 15);
      lightcast.meta = 'changing';
      assert.deepEqual([await count(), await count()].sort(), [15, 16]);
    });
  });
});

describe('/dimensions', () => {
  it('lists the dimensions', async () => {
    await withSample({}, async calls => {
      const reply = await calls.get('lightcast', '/dimensions');

      assert.deepEqual(reply.body, { data: ['lotocc', 'lotspecocc', 'onet', 'soc'] });
    });
  });

  it('describes a dimension and returns 404 for an unknown one', async () => {
    await withSample({}, async calls => {
      const known = await calls.get('lightcast', '/dimensions/soc');
      const unknown = await calls.get('lightcast', '/dimensions/naics');

      assert.equal(known.at('data', 'id'), 'soc');
      assert.deepEqual([unknown.status, unknown.at('errors', 0, 'status')], [404, 404]);
    });
  });
});

describe('POST /dimensions/{dimension}', () => {
  it('returns every dataset and the name of the occupation', async () => {
    const { status, at } = await benchmark();

    assert.equal(status, 200);
    assert.equal(at('data', 'name'), 'Software Developers');
    for (const name of datasetNames) {
      assert.notEqual(at('data', name), undefined, name);
    }
    assert.deepEqual(at('warnings'), []);
    assert.equal(at('sample', 'fictional'), true);
  });

  it('returns the public national figures for the nation', async () => {
    const { at } = await benchmark({ datasets: ['salary', 'employment'] });

    assert.deepEqual(at('data', 'salary'), {
      mean: 148100,
      median: 135980,
      percentiles: { p10: 82460, p25: 105210, p50: 135980, p75: 171980, p90: 214670 },
    });
    assert.deepEqual(at('data', 'employment'), { jobs: 1687890 });
  });

  it('returns only the requested datasets', async () => {
    const { at } = await benchmark({ datasets: ['riskScore'] });

    assert.deepEqual(listKeys(at('data')), ['id', 'name', 'description', 'region', 'riskScore']);
  });

  it('returns the same response for the same request', async () => {
    const region = { nation: 'us', level: 'msa', id: '42660' };

    assert.deepEqual((await benchmark({ region })).body, (await benchmark({ region })).body);
  });

  it('echoes the region with its name', async () => {
    const region = { nation: 'us', level: 'msa', id: '42660' };
    const { at } = await benchmark({ region });

    assert.deepEqual(at('data', 'region'), { ...region, name: 'Seattle-Tacoma-Bellevue, WA' });
    assert.match(String(at('sample', 'note')), /Everything is fictional/u);
  });

  it('returns shares of education and experience that add up to 1', async () => {
    const { at } = await benchmark();
    const sum = (list: readonly string[], key: string): number =>
      listItems(at(...list)).reduce<number>(
        (total, _, index) => total + Number(at(...list, index, key)),
        0,
      );

    assert.ok(Math.abs(sum(['data', 'education'], 'percentage') - 1) < 0.005);
    assert.ok(Math.abs(sum(['data', 'experience', 'distribution'], 'value') - 1) < 0.005);
  });

  it('returns feeder occupations with the differences of the national means', async () => {
    const { at } = await benchmark({ datasets: ['feederOccupations'] });
    const mean = Number(at('data', 'feederOccupations', 0, 'meanSalary'));

    assert.equal(at('data', 'feederOccupations', 0, 'meanSalaryDiff'), 148100 - mean);
  });

  for (const [dimension, id] of [
    ['onet', '15-1252.00'],
    ['lotocc', '151252'],
    ['lotspecocc', '15125210'],
  ] as const) {
    it(`accepts IDs of ${dimension}`, async () => {
      const { status, at } = await benchmark({ id }, {}, `/dimensions/${dimension}`);

      assert.equal(status, 200);
      assert.equal(at('data', 'name'), 'Software Developers');
      assert.equal(at('data', 'id'), id);
    });
  }

  const refused: [string, Record<string, unknown>, string, number][] = [
    ['an unknown occupation', { id: '11-9999' }, '/dimensions/soc', 404],
    ['an ID of another dimension', { id: '151252' }, '/dimensions/soc', 404],
    ['a LOT ID of another version', { id: '151252' }, '/dimensions/lotocc?lot_version=6', 404],
    ['an unknown dimension', {}, '/dimensions/naics', 404],
    ['an unknown version', {}, '/dimensions/soc?lot_version=5', 400],
    ['a missing ID', { id: undefined }, '/dimensions/soc', 400],
    ['a numeric ID', { id: 151252 }, '/dimensions/soc', 400],
    ['an unknown dataset', { datasets: ['weather'] }, '/dimensions/soc', 400],
    ["datasets that aren't a list", { datasets: 'salary' }, '/dimensions/soc', 400],
    ['another nation', { region: { nation: 'ca' } }, '/dimensions/soc', 400],
    ['an unknown level', { region: { level: 'zip', id: '98101' } }, '/dimensions/soc', 400],
    ['an unknown state', { region: { level: 'state', id: '99' } }, '/dimensions/soc', 400],
    ['an area with a prefix', { region: { level: 'msa', id: 'MSA42660' } }, '/dimensions/soc', 400],
  ];
  for (const [what, body, path, status] of refused) {
    it(`rejects ${what} with ${status}`, async () => {
      const reply = await benchmark(body, {}, path);

      assert.equal(reply.status, status);
      assert.equal(reply.at('errors', 0, 'status'), status);
      assert.equal(typeof reply.at('errors', 0, 'detail'), 'string');
    });
  }

  it('omits datasets with a warning', async () => {
    const { status, at } = await benchmark({}, { missingDatasets: ['salary'] });

    assert.equal(status, 200);
    assert.equal(at('data', 'salary'), undefined);
    assert.match(String(at('warnings', 0)), /'salary'/u);
  });

  it('omits some datasets for a county by default', async () => {
    const { at } = await benchmark({ region: { nation: 'us', level: 'county', id: '53033' } });

    assert.equal(at('data', 'employers'), undefined);
    assert.match(String(at('warnings', 0)), /'employers'/u);
  });

  it('returns warnings in any form', async () => {
    const { at } = await benchmark({}, { warnings: { literal: { code: 7 } } });

    assert.deepEqual(at('warnings'), { code: 7 });
  });

  it('returns null datasets when configured to', async () => {
    const nullDatasets = ['typicalEducation', 'riskScore'];
    const { at } = await benchmark({}, { nullDatasets });

    assert.equal(at('data', 'typicalEducation'), null);
    assert.equal(at('data', 'riskScore'), null);
  });

  it('returns 404 for an occupation when configured to', async () => {
    assert.equal((await benchmark({}, { unknownIds: ['15-1252'] })).status, 404);
  });

  it('returns shares as percentages when configured to', async () => {
    const datasets = ['education'];
    const fraction = await benchmark({ datasets });
    const percent = await benchmark({ datasets }, { shareScale: 'percent' });

    const path = ['data', 'education', 2, 'percentage'] as const;
    const expected = Number(fraction.at(...path)) * 100;
    assert.ok(Math.abs(Number(percent.at(...path)) - expected) < 0.051);
  });

  it('adds unknown keys', async () => {
    const { at } = await benchmark({}, { extraFields: true });

    assert.ok(at('sampleExtra'));
    assert.ok(at('data', 'sampleExtra'));
  });

  it('returns errors in other forms when configured to', async () => {
    const object = await benchmark({ id: 'x' }, { errorForm: 'object' });
    const text = await benchmark({ id: 'x' }, { errorForm: 'stringStatus' });

    assert.equal(object.at('errors', 'status'), 404);
    assert.equal(text.at('errors', 0, 'status'), '404');
  });
});

describe('CallPace', () => {
  it('accepts five requests per second and rejects the sixth', async () => {
    let now = 0;
    const lightcast = { callsPerSecond: 5 };
    await withSample({ now: () => now, behavior: { lightcast } }, async calls => {
      const statuses = [];
      for (const at of [0, 100, 200, 300, 400, 999, 1000, 1001]) {
        now = at;
        statuses.push((await calls.get('lightcast', '/status')).status);
      }

      assert.deepEqual(statuses, [200, 200, 200, 200, 200, 429, 200, 429]);
    });
  });

  it('sends Retry-After only when configured to', async () => {
    const lightcast = { callsPerSecond: 0, retryAfterHeader: '2' };
    await withSample({ behavior: { lightcast } }, async calls => {
      const told = await calls.get('lightcast', '/status');
      calls.service.behavior.lightcast.retryAfterHeader = null;
      const silent = await calls.get('lightcast', '/status');

      assert.deepEqual([told.status, silent.status], [429, 429]);
      assert.equal(told.headers.get('retry-after'), '2');
      assert.equal(silent.headers.get('retry-after'), null);
    });
  });
});
