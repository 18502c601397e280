import assert from 'node:assert/strict';

import { type SampleCalls, call, withSample } from '../sampleCalls';

import type { Fault, FaultEffect } from '../../../../src/sample/faults';

const on = 'jobalyzer.status';

function withFault(
  effect: FaultEffect,
  more: Partial<Fault> = {},
): { behavior: { faults: Fault[] } } {
  return { behavior: { faults: [{ on, effect, ...more }] } };
}

interface Started {
  answer: Promise<Response>;
  leave: () => void;
}

/** A request for `/status` that can be aborted. */
async function start(calls: SampleCalls): Promise<Started> {
  const token = await calls.getToken('jobalyzer');
  const controller = new AbortController();
  const answer = fetch(calls.toUrl('jobalyzer', '/status'), {
    headers: { authorization: `Bearer ${token}` },
    signal: controller.signal,
  });
  return {
    answer,
    leave: () => {
      controller.abort();
    },
  };
}

/** The result of the work, or `nothing` after a short delay. */
function waitFor(answer: Promise<unknown>): Promise<unknown> {
  const delay = new Promise(resolve => setTimeout(resolve, 20, 'nothing'));
  return Promise.race([answer, delay]);
}

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) {
    await new Promise(setImmediate);
  }
}

describe('a fault', () => {
  it('returns another status, headers and JSON', async () => {
    const effect: FaultEffect = {
      kind: 'answer',
      status: 503,
      headers: { 'retry-after': '7' },
      body: { error: 'later' },
    };
    await withSample(withFault(effect), async calls => {
      const reply = await calls.get('jobalyzer', '/status');

      assert.equal(reply.status, 503);
      assert.equal(reply.headers.get('retry-after'), '7');
      assert.deepEqual(reply.body, { error: 'later' });
      assert.equal((await calls.get('jobalyzer', '/status')).status, 200);
    });
  });

  it('returns an HTML page', async () => {
    const effect: FaultEffect = { kind: 'answer', status: 502, body: '<html>Bad gateway</html>' };
    await withSample(withFault(effect), async calls => {
      const reply = await calls.get('jobalyzer', '/status');

      assert.equal(reply.status, 502);
      assert.match(reply.headers.get('content-type') ?? '', /^text\/html/u);
      assert.equal(reply.text, '<html>Bad gateway</html>');
    });
  });

  it('returns an empty body', async () => {
    await withSample(withFault({ kind: 'answer', status: 500 }), async calls => {
      const reply = await calls.get('jobalyzer', '/status');

      assert.deepEqual([reply.status, reply.text], [500, '']);
    });
  });

  for (const location of ['/elsewhere', 'https://elsewhere.example/status']) {
    it(`redirects to ${location}`, async () => {
      await withSample(withFault({ kind: 'redirect', status: 307, location }), async calls => {
        const reply = await calls.get('jobalyzer', '/status');

        assert.equal(reply.status, 307);
        assert.equal(reply.headers.get('location'), location);
      });
    });
  }

  it('returns another content type', async () => {
    await withSample(withFault({ kind: 'contentType', value: 'text/plain' }), async calls => {
      const reply = await calls.get('jobalyzer', '/status');

      assert.equal(reply.headers.get('content-type'), 'text/plain');
      assert.equal(reply.at('JudgeServiceStatus', 'Status'), 'OK');
    });
  });

  it('changes the body', async () => {
    const effect: FaultEffect = { kind: 'rewrite', change: body => [body, 1] };
    await withSample(withFault(effect), async calls => {
      const reply = await calls.get('jobalyzer', '/status');

      assert.equal(reply.at(0, 'JudgeServiceStatus', 'Status'), 'OK');
      assert.equal(reply.at(1), 1);
    });
  });

  it('delays the response', async () => {
    await withSample(withFault({ kind: 'delay', ms: 20 }), async calls => {
      await calls.getToken('jobalyzer');
      const start = performance.now();
      const reply = await calls.get('jobalyzer', '/status');

      assert.equal(reply.status, 200);
      assert.ok(performance.now() - start >= 15);
    });
  });

  for (const kind of ['reset', 'resetAmid', 'truncate'] as const) {
    it(`breaks the connection (${kind})`, async () => {
      await withSample(withFault({ kind, honest: false }), async calls => {
        await assert.rejects(calls.get('jobalyzer', '/status'));

        const record = calls.service.requests.at(-1);
        assert.equal(record?.fault, kind);
        assert.equal(record.status, kind === 'reset' ? null : 200);
      });
    });
  }

  it('sends half of the body as if it were complete', async () => {
    await withSample(withFault({ kind: 'truncate', honest: true }), async calls => {
      const reply = await calls.get('jobalyzer', '/status');

      assert.equal(reply.status, 200);
      assert.match(reply.text, /^\{"JudgeServiceStatus"/u);
      assert.equal(reply.body, undefined);
    });
  });

  it('never responds', async () => {
    await withSample(withFault({ kind: 'hang' }), async calls => {
      const { answer, leave } = await start(calls);
      await until(() => calls.service.requests.at(-1)?.fault === 'hang');

      assert.equal(await waitFor(answer), 'nothing');

      leave();
      await assert.rejects(answer, { name: 'AbortError' });
      assert.equal(calls.service.requests.at(-1)?.status, null);
    });
  });

  it('stops in the middle of the body', async () => {
    await withSample(withFault({ kind: 'stall' }), async calls => {
      const { answer, leave } = await start(calls);
      const response = await answer;
      const text = response.text();

      assert.equal(response.status, 200);
      assert.equal(await waitFor(text), 'nothing');

      leave();
      await assert.rejects(text, { name: 'AbortError' });
    });
  });

  it('sends the body in small chunks', async () => {
    await withSample(withFault({ kind: 'drip', bytes: 100, everyMs: 2 }), async calls => {
      const start = performance.now();
      const reply = await calls.get('jobalyzer', '/status');

      assert.equal(reply.at('CacheServiceStatus', 'Status'), 'OK');
      assert.ok(performance.now() - start >= 5);
    });
  });

  it('stops sending chunks after the client disconnects', async () => {
    await withSample(withFault({ kind: 'drip', bytes: 1, everyMs: 1 }), async calls => {
      const { answer, leave } = await start(calls);
      const text = (await answer).text();

      leave();

      await assert.rejects(text, { name: 'AbortError' });
      assert.equal((await calls.get('jobalyzer', '/status')).status, 200);
    });
  });

  for (const sized of [true, false]) {
    it(`pads the body ${sized ? 'with' : 'without'} a Content-Length`, async () => {
      const bytes = 3_000_000;
      await withSample(withFault({ kind: 'oversize', bytes, sized }), async calls => {
        const reply = await calls.get('jobalyzer', '/status');

        assert.equal(reply.text.length, bytes);
        assert.equal(reply.headers.get('content-length'), sized ? String(bytes) : null);
        assert.equal(reply.at('JudgeServiceStatus', 'Status'), 'OK');
      });
    });
  }

  it("doesn't place the order when the fault comes first", async () => {
    const faults: Fault[] = [{ on: 'jobalyzer.order', effect: { kind: 'reset' } }];
    await withSample({ behavior: { faults } }, async calls => {
      await assert.rejects(calls.order());

      assert.equal(calls.service.orders, 0);
    });
  });

  it('loses the response of an order that was placed', async () => {
    const faults: Fault[] = [{ on: 'jobalyzer.order', effect: { kind: 'reset' }, executed: true }];
    await withSample({ behavior: { faults } }, async calls => {
      await assert.rejects(calls.order());

      assert.equal(calls.service.orders, 1);
    });
  });

  it('rejects a request without a token before it alters a response', async () => {
    await withSample(withFault({ kind: 'contentType', value: 'text/plain' }), async calls => {
      const reply = await call(calls.toUrl('jobalyzer', '/status'));

      assert.equal(reply.status, 401);
    });
  });
});
