import assert from 'node:assert/strict';

import { type Reply, type SampleCalls, getLink, withSample } from '../sampleCalls';

import type { JobalyzerBehavior } from '../../../../src/sample/sampleBehavior';

const start = Date.UTC(2026, 10, 21);

/** Polls a pay report that is never ready. */
async function lookEarly(jobalyzer: Partial<JobalyzerBehavior>): Promise<Reply> {
  let reply: Reply | undefined;
  const pay = { readyAfterMs: Infinity, notReadyPolls: 0 };
  await withSample({ behavior: { jobalyzer: { ...jobalyzer, pay } } }, async calls => {
    reply = await calls.getPay();
  });
  assert.ok(reply);
  return reply;
}

async function lookTwice(calls: SampleCalls, link: string): Promise<Reply[]> {
  return [await calls.get('jobalyzer', link), await calls.get('jobalyzer', link)];
}

describe('answerLook', () => {
  it('returns 202 until the report is ready, independently for each report', async () => {
    let now = start;
    const jobalyzer = {
      pay: { readyAfterMs: 2500, notReadyPolls: 0 },
      experience: { readyAfterMs: 4000, notReadyPolls: 0 },
    };
    await withSample({ now: () => now, behavior: { jobalyzer } }, async calls => {
      const order = await calls.order();
      const look = async (name: 'PayReport' | 'YearsExperienceReport'): Promise<number> =>
        (await calls.get('jobalyzer', `${getLink(order, name)}?customerId=a&user=a`)).status;

      assert.equal(await look('PayReport'), 202);
      now = start + 2500;
      assert.equal(await look('PayReport'), 200);
      assert.equal(await look('YearsExperienceReport'), 202);
      now = start + 4000;
      assert.equal(await look('YearsExperienceReport'), 200);
    });
  });

  it('returns the remaining time, between 250 ms and 1 s', async () => {
    let now = start;
    const jobalyzer = { pay: { readyAfterMs: 2500, notReadyPolls: 0 } };
    await withSample({ now: () => now, behavior: { jobalyzer } }, async calls => {
      const link = getLink(await calls.order(), 'PayReport');
      const waits = [];
      for (const elapsed of [0, 1900, 2450]) {
        now = start + elapsed;
        waits.push((await calls.get('jobalyzer', link)).at('RetryAfterMilliseconds'));
      }

      assert.deepEqual(waits, [1000, 600, 250]);
    });
  });

  it('returns 202 for the configured number of polls', async () => {
    const jobalyzer = { pay: { readyAfterMs: 0, notReadyPolls: 2 } };
    await withSample({ behavior: { jobalyzer } }, async calls => {
      const link = getLink(await calls.order(), 'PayReport');
      const statuses = [];
      for (let look = 0; look < 4; look += 1) {
        statuses.push((await calls.get('jobalyzer', link)).status);
      }

      assert.deepEqual(statuses, [202, 202, 200, 200]);
    });
  });

  it('returns the same report again', async () => {
    await withSample({}, async calls => {
      const link = getLink(await calls.order(), 'PayReport');
      const [first, second] = await lookTwice(calls, link);

      assert.equal(first?.status, 200);
      assert.deepEqual(first.body, second?.body);
    });
  });

  it('returns a report that was ordered before a restart', async () => {
    let path = '';
    await withSample({}, async calls => {
      path = new URL(getLink(await calls.order({ City: 'Seattle' }), 'PayReport')).pathname;
    });

    await withSample({}, async calls => {
      const reply = await calls.get('jobalyzer', calls.service.origin + path);

      assert.equal(reply.status, 200);
      assert.equal(reply.at('Reports', 'BasePayReport', 'Percentile50'), 135980);
    });
  });

  for (const literal of [0, -1, 1.5, '1500', null, 'soon', 1e12]) {
    it(`sends RetryAfterMilliseconds as ${JSON.stringify(literal)}`, async () => {
      const reply = await lookEarly({ retryAfterMilliseconds: { literal } });

      assert.equal(reply.status, 202);
      assert.equal(reply.at('RetryAfterMilliseconds'), literal);
    });
  }

  it('omits RetryAfterMilliseconds', async () => {
    const reply = await lookEarly({ retryAfterMilliseconds: 'absent' });

    assert.deepEqual(reply.body, { Warnings: null, Errors: null });
  });

  it('sends any Retry-After', async () => {
    const retryAfterHeader = 'Fri, 31 Dec 1999 23:59:59 GMT';
    const reply = await lookEarly({ retryAfterHeader });

    assert.equal(reply.headers.get('retry-after'), retryAfterHeader);
  });

  for (const unknownReportStatus of [400, 404] as const) {
    it(`returns ${unknownReportStatus} for a report that does not exist`, async () => {
      await withSample({ behavior: { jobalyzer: { unknownReportStatus } } }, async calls => {
        const reply = await calls.get('jobalyzer', '/jobalyzer/v1/reports/abc/pay');

        assert.equal(reply.status, unknownReportStatus);
        assert.equal(reply.at('Errors', 0, 'Code'), 'SAMPLE_UNKNOWN_REPORT');
      });
    });
  }

  it('returns an error for an expired report', async () => {
    let now = start;
    const jobalyzer = { reportLifeMs: 1000 };
    await withSample({ now: () => now, behavior: { jobalyzer } }, async calls => {
      const link = getLink(await calls.order(), 'PayReport');
      now = start + 1001;
      const reply = await calls.get('jobalyzer', link);

      assert.equal(reply.status, 400);
      assert.equal(reply.at('Errors', 0, 'Code'), 'SAMPLE_EXPIRED_REPORT');
    });
  });

  it("returns an error for a report that wasn't requested", async () => {
    await withSample({}, async calls => {
      const order = await calls.post('jobalyzer', '/jobalyzer/v1/reports', {
        requestedReports: ['pay'],
        answers: { JobTitle: 'Plumber', Country: 'United States' },
      });
      const reply = await calls.get('jobalyzer', `${String(order.at('Links', 'Self'))}/yoe`);

      assert.equal(reply.status, 400);
    });
  });
});
