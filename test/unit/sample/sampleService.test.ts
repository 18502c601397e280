import assert from 'node:assert/strict';
import { request } from 'node:http';

import { startSampleService } from '../../../src/sample/sampleService';

import { call, withSample } from './sampleCalls';

describe('startSampleService', () => {
  it('listens on the loopback interface, on another port at each start', async () => {
    const one = await startSampleService();
    const other = await startSampleService();

    assert.match(one.origin, /^http:\/\/127\.0\.0\.1:\d+$/u);
    assert.notEqual(one.origin, other.origin);
    assert.notDeepEqual(one.credentials, other.credentials);
    await Promise.all([one.stop(), other.stop()]);
  });

  it('accepts only tokens of the same start', async () => {
    await withSample({}, async calls => {
      const token = await calls.getToken('jobalyzer');
      await withSample({}, async others => {
        const reply = await call(others.toUrl('jobalyzer', '/status'), {
          headers: { authorization: `Bearer ${token}` },
        });
        assert.equal(reply.status, 401);
      });
    });
  });

  for (const service of ['jobalyzer', 'lightcast'] as const) {
    it(`rejects a ${service} request without a token`, async () => {
      await withSample({}, async calls => {
        const reply = await call(calls.toUrl(service, '/status'));

        assert.equal(reply.status, 401);
        assert.equal(calls.service.requests[0]?.authorization, 'none');
      });
    });
  }

  it('rejects a token of the other service', async () => {
    await withSample({}, async calls => {
      const token = await calls.getToken('jobalyzer');
      const reply = await call(calls.toUrl('lightcast', '/status'), {
        headers: { authorization: `Bearer ${token}` },
      });

      assert.equal(reply.status, 401);
    });
  });

  it('rejects a request with another Host header', async () => {
    await withSample({}, async calls => {
      const token = await calls.getToken('jobalyzer');
      const status = await new Promise(resolve => {
        const headers = { host: 'rebound.example', authorization: `Bearer ${token}` };
        request(calls.toUrl('jobalyzer', '/status'), { headers }, response => {
          response.resume();
          resolve(response.statusCode);
        }).end();
      });

      assert.equal(status, 421);
    });
  });

  it('identifies itself in every response', async () => {
    await withSample({}, async calls => {
      const reply = await calls.get('jobalyzer', '/status');

      assert.equal(reply.headers.get('server'), 'job-pay-benchmark-sample');
    });
  });

  it('returns 404 for an unknown path, and records the request', async () => {
    await withSample({}, async calls => {
      const reply = await calls.get('jobalyzer', '/jobalyzer/v3/reports');

      assert.equal(reply.status, 404);
      assert.equal(calls.service.requests.at(-1)?.route, 'unknown');
    });
  });

  it("doesn't replace the global Request and Response", async () => {
    const before = [globalThis.Request, globalThis.Response];

    await withSample({}, async calls => {
      await calls.get('jobalyzer', '/status');
    });

    assert.deepEqual([globalThis.Request, globalThis.Response], before);
  });

  it('stops immediately with an open request', async () => {
    const service = await startSampleService({
      behavior: { faults: [{ on: 'jobalyzer.token', effect: { kind: 'hang' } }] },
    });
    const hanging = call(service.jobalyzer.tokenUrl, { method: 'POST', body: 'a=b' });
    while (service.requests.length === 0) {
      await new Promise(setImmediate);
    }

    await Promise.all([assert.rejects(hanging), service.stop()]);

    await assert.rejects(call(service.jobalyzer.tokenUrl));
  });

  it('revokes tokens', async () => {
    await withSample({}, async calls => {
      await calls.getToken('lightcast');

      calls.service.revokeTokens();

      assert.equal((await calls.get('lightcast', '/status')).status, 401);
    });
  });

  it('applies configuration changes while it runs', async () => {
    await withSample({}, async calls => {
      calls.service.behavior.jobalyzer.healthy = false;

      assert.equal((await calls.get('jobalyzer', '/status')).status, 500);
    });
  });
});

describe('SampleService.requests', () => {
  it('records requests without secrets and tokens', async () => {
    await withSample({ now: () => 1234 }, async calls => {
      const { body: token } = await calls.askForToken('jobalyzer');
      await calls.order({ City: 'Seattle' });

      const [tokenRequest, , order] = calls.service.requests;
      assert.equal(tokenRequest?.form?.['client_id'], calls.service.credentials.clientId);
      assert.deepEqual(
        { ...order, json: undefined },
        {
          at: 1234,
          route: 'jobalyzer.order',
          method: 'POST',
          path: '/payscale/jobalyzer/v1/reports',
          queryNames: [],
          query: {},
          contentType: 'application/json',
          form: null,
          json: undefined,
          authorization: 'accepted',
          fault: null,
          status: 200,
        },
      );
      const kept = JSON.stringify(calls.service.requests);
      assert.ok(kept.includes('"City":"Seattle"'));
      assert.ok(!kept.includes(calls.service.credentials.clientSecret));
      assert.ok(!kept.includes(JSON.stringify(token)));
      assert.ok(!kept.includes('Bearer'));
    });
  });

  it('keeps only the latest requests', async () => {
    await withSample({ keptRequests: 2 }, async calls => {
      for (const path of ['/status', '/jobalyzer/v1/locations/a', '/jobalyzer/v1/locations/b']) {
        await calls.get('jobalyzer', path);
      }

      const paths = calls.service.requests.map(({ path }) => path);
      assert.deepEqual(paths, [
        '/payscale/jobalyzer/v1/locations/a',
        '/payscale/jobalyzer/v1/locations/b',
      ]);
    });
  });
});

describe('SampleService.orders', () => {
  it('counts accepted orders and the reports in them', async () => {
    await withSample({}, async calls => {
      await calls.order();
      await calls.order({ Country: 'Nowhere' });

      assert.equal(calls.service.orders, 1);
      assert.equal(calls.service.orderedReports, 2);
    });
  });
});
