import assert from 'node:assert/strict';
import { createServer } from 'node:net';

import { scopes } from '../../../src/api/auth/scopes';
import { createAccessTokens } from '../../../src/api/auth/tokenSource';
import { maxBodyBytes } from '../../../src/api/http/readBody';
import { createJobalyzer } from '../../../src/api/jobalyzer/jobalyzerClient';
import { createLightcast } from '../../../src/api/lightcast/lightcastClient';
import { payServices } from '../../../src/domain/payService';
import { errorOf } from '../../support/errorOf';
import { makeHttp, never } from '../../support/httpHarness';
import { makeLookUp } from '../../support/jobalyzerHarness';
import { LoopbackServer, type ScriptedAnswer } from '../../support/loopbackServer';
import { MemoryTokens } from '../../support/memoryTokens';
import { readManifest } from '../../support/readManifest';

import type { AddressInfo } from 'node:net';
import type { Jobalyzer } from '../../../src/api/jobalyzer/jobalyzer';
import type { Lightcast } from '../../../src/api/lightcast/lightcast';
import type { PayService } from '../../../src/domain/payService';

/** Both clients of a service's API and its token endpoint, each on a server of its own. */
interface Clients {
  jobalyzer: Jobalyzer;
  lightcast: Lightcast;
}

/** Where the URLs of a service point. */
interface Urls {
  apiUrl: string;
  tokenUrl: string;
}

function open(service: PayService, { apiUrl, tokenUrl }: Urls, timeoutMs?: number): Clients {
  const { http, clock } = makeHttp(timeoutMs);
  const tokens = createAccessTokens({
    service,
    tokenUrl,
    scope: scopes[service],
    credentials: () => Promise.resolve({ clientId: 'the-client', clientSecret: 'the-secret' }),
    storage: new MemoryTokens(),
    http,
    clock,
  });
  return {
    jobalyzer: createJobalyzer({ apiUrl, apiVersion: 'v1', clientId: 'the-client', tokens, http }),
    lightcast: createLightcast({ apiUrl, lotVersion: '7', tokens, http, clock }),
  };
}

/** The settings that the message of the error names. */
async function listNamed(work: Promise<unknown>): Promise<string[]> {
  const { message } = await errorOf(work);
  return [...new Set(message.match(/\bjobPay(?:\.\w+)+/gu))];
}

const settingNames = readManifest().contributes.configuration.flatMap(({ properties }) =>
  Object.keys(properties),
);

/** Runs the test with two servers, of which the token endpoint grants tokens until it's scripted. */
async function withServers(
  test: (servers: { api: LoopbackServer; token: LoopbackServer }, urls: Urls) => Promise<void>,
): Promise<void> {
  const api = new LoopbackServer();
  const token = new LoopbackServer();
  await Promise.all([api.start(), token.start()]);
  token.script('POST /token', { json: { access_token: 'abc', expires_in: 600 } });
  try {
    await test({ api, token }, { apiUrl: api.origin, tokenUrl: `${token.origin}/token` });
  } finally {
    await Promise.all([api.stop(), token.stop()]);
  }
}

const page = { text: '<html>', headers: { 'content-type': 'text/html' } };

/** Misbehavior that a wrong URL explains, with the end of the setting's name. */
const misbehaviors: Record<string, ScriptedAnswer> = {
  'doesn’t exist (404)': { status: 404, ...page },
  'is gone (410)': { status: 410 },
  'redirects (301)': { status: 301, headers: { location: '/elsewhere' } },
  'redirects (307)': { status: 307, headers: { location: 'https://elsewhere.example/' } },
  'returns a web page': page,
  'returns nothing (204)': { status: 204 },
  'returns something unreadable': { text: '{"a":' },
  'returns too much': { headers: { 'content-length': String(maxBodyBytes + 1) }, text: 'x' },
};

describe('Errors name the setting that is wrong', function () {
  this.timeout(10_000);

  for (const service of payServices) {
    const tokenUrlName = `jobPay.${service}.tokenUrl`;
    const apiUrlName = `jobPay.${service}.apiUrl`;

    for (const [name, answer] of Object.entries(misbehaviors)) {
      it(`names ${tokenUrlName} when the token endpoint ${name}`, () =>
        withServers(async ({ api, token }, urls) => {
          token.script('POST /token', answer);

          const work = open(service, urls)[service].checkStatus(never);

          assert.deepEqual(await listNamed(work), [tokenUrlName]);
          assert.equal(api.requests.length, 0);
        }));

      it(`names ${apiUrlName} when the API ${name}`, () =>
        withServers(async ({ api }, urls) => {
          api.script('GET /status', answer);

          const work = open(service, urls)[service].checkStatus(never);

          assert.deepEqual(await listNamed(work), [apiUrlName]);
        }));
    }

    for (const [name, setting] of [
      ['tokenUrl', tokenUrlName],
      ['apiUrl', apiUrlName],
    ] as const) {
      it(`names ${setting} when nothing listens there`, () =>
        withServers(async (_servers, urls) => {
          const wrong = { ...urls, [name]: 'http://127.0.0.1:1' };

          const work = open(service, wrong)[service].checkStatus(never);

          assert.deepEqual(await listNamed(work), [setting]);
        }));

      it(`names ${setting} when the server there doesn't use TLS`, () =>
        withServers(async (_servers, urls) => {
          const plain = createServer(socket => {
            socket.on('error', () => undefined);
            socket.once('data', () => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'));
          });
          await new Promise<void>(resolve => plain.listen(0, '127.0.0.1', resolve));
          const { port } = plain.address() as AddressInfo;
          const wrong = { ...urls, [name]: `https://127.0.0.1:${port}` };

          const work = open(service, wrong)[service].checkStatus(never);

          assert.deepEqual(await listNamed(work), [setting]);
          plain.close();
        }));

      it(`names jobPay.http.timeoutSeconds when the server of ${setting} doesn't respond`, () =>
        withServers(async ({ api, token }, urls) => {
          const server = name === 'apiUrl' ? api : token;
          server.script(name === 'apiUrl' ? 'GET /status' : 'POST /token', () => undefined);

          const work = open(service, urls, 100)[service].checkStatus(never);

          assert.deepEqual(await listNamed(work), ['jobPay.http.timeoutSeconds']);
        }));
    }

    const unrelated: Record<string, ScriptedAnswer> = {
      'the credentials are wrong': { status: 400, json: { error: 'invalid_client' } },
      'the scope is missing': { status: 400, json: { error: 'invalid_scope' } },
      'the client has no access': { status: 403 },
      'a proxy requires authentication': { status: 407 },
      'the rate limit is exceeded': { status: 429 },
      'the service is down': { status: 503 },
      'the token is too long': { json: { access_token: 'x'.repeat(20_000) } },
      'the token is of another type': { json: { access_token: 'abc', token_type: 'mac' } },
    };

    for (const [name, answer] of Object.entries(unrelated)) {
      it(`names no setting of ${service} when ${name}`, () =>
        withServers(async ({ token }, urls) => {
          token.script('POST /token', answer);

          assert.deepEqual(await listNamed(open(service, urls)[service].checkStatus(never)), []);
        }));
    }

    it(`names no setting when the API of ${service} can't read headers as long as these`, () =>
      withServers(async ({ api }, urls) => {
        api.script('GET /status', { status: 431 });

        assert.deepEqual(await listNamed(open(service, urls)[service].checkStatus(never)), []);
      }));
  }

  const versioned: Record<string, (jobalyzer: Jobalyzer) => Promise<unknown>> = {
    'an order': jobalyzer => jobalyzer.orderReports(makeLookUp(), ['pay'], never),
    'skill data': jobalyzer => jobalyzer.getSkillImpact('Welder', never),
    'certification data': jobalyzer => jobalyzer.getCertificationImpact('Welder', never),
  };

  for (const [name, call] of Object.entries(versioned)) {
    it(`names the URL and the version when PayScale has no path for ${name}`, () =>
      withServers(async (_servers, urls) => {
        assert.deepEqual(await listNamed(call(open('jobalyzer', urls).jobalyzer)), [
          'jobPay.jobalyzer.apiUrl',
          'jobPay.jobalyzer.apiVersion',
        ]);
      }));
  }

  it('names jobPay.jobalyzer.apiUrl when a report link points to another origin', () =>
    withServers(async ({ token }, urls) => {
      const work = open('jobalyzer', urls).jobalyzer.pollPay(`${token.origin}/report`, never);

      assert.deepEqual(await listNamed(work), ['jobPay.jobalyzer.apiUrl']);
      assert.equal(token.received('GET /report').length, 0);
    }));

  it('names jobPay.lightcast.apiUrl when the benchmark path is another program’s', () =>
    withServers(async ({ api }, urls) => {
      api.script('POST /dimensions/soc', { status: 404, ...page });
      const work = open('lightcast', urls).lightcast.getBenchmark(
        {
          occupation: { dimension: 'soc', id: '15-1252', name: null },
          region: { nation: 'us', level: null, id: null },
        },
        never,
      );

      assert.deepEqual(await listNamed(work), ['jobPay.lightcast.apiUrl']);
    }));

  it('names only settings that exist', () => {
    for (const service of payServices) {
      for (const name of ['apiUrl', 'tokenUrl']) {
        assert.ok(settingNames.includes(`jobPay.${service}.${name}`));
      }
    }
    for (const name of ['jobPay.jobalyzer.apiVersion', 'jobPay.http.timeoutSeconds']) {
      assert.ok(settingNames.includes(name));
    }
  });
});
