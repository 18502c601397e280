import assert from 'node:assert/strict';

import { atOnce } from '../../../src/sample/sampleBehavior';
import { type SampleOptions, startSampleService } from '../../../src/sample/sampleService';

import type { PayService } from '../../../src/domain/payService';
import type { SampleService } from '../../../src/sample/sampleService';

/** A complete response of the service. */
export interface Reply {
  status: number;
  headers: Headers;
  text: string;
  /** The parsed body; undefined when it isn't JSON. */
  body: unknown;
  /** The value at a path in the body; undefined when a key is missing. */
  at: (...keys: (string | number)[]) => unknown;
}

const scopes: Record<PayService, string> = {
  jobalyzer: 'jobalyzer',
  lightcast: 'occupation-benchmark',
};

/** A sample service and requests to it, each with a token of the right service. */
export class SampleCalls {
  readonly service: SampleService;
  readonly #tokens = new Map<PayService, string>();

  constructor(service: SampleService) {
    this.service = service;
  }

  /** The fields of a token request, with overrides. */
  askForToken(service: PayService, changes: Record<string, string> = {}): Promise<Reply> {
    const { clientId, clientSecret } = this.service.credentials;
    const fields = {
      grant_type: 'client_credentials',
      scope: scopes[service],
      client_id: clientId,
      client_secret: clientSecret,
      ...changes,
    };
    return call(this.service[service].tokenUrl, {
      method: 'POST',
      body: new URLSearchParams(fields),
    });
  }

  async getToken(service: PayService): Promise<string> {
    const known = this.#tokens.get(service);
    if (known !== undefined) {
      return known;
    }
    const reply = await this.askForToken(service);
    const token = String(reply.at('access_token'));
    this.#tokens.set(service, token);
    return token;
  }

  /** Drops the tokens, so that the next request gets a new one. */
  forgetTokens(): void {
    this.#tokens.clear();
  }

  /** A GET request for an API path or a full URL. */
  async get(service: PayService, path: string): Promise<Reply> {
    const token = await this.getToken(service);
    return call(this.toUrl(service, path), { headers: { authorization: `Bearer ${token}` } });
  }

  async post(service: PayService, path: string, body: unknown): Promise<Reply> {
    const token = await this.getToken(service);
    return call(this.toUrl(service, path), {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  }

  /** Orders both reports from Jobalyzer v1, with overrides of the answers. */
  order(answers: Record<string, unknown> = {}, version = 'v1'): Promise<Reply> {
    return this.post('jobalyzer', `/jobalyzer/${version}/reports`, {
      customerId: 'client',
      user: 'client',
      AutoResolveJobTitle: true,
      requestedReports: ['yoe', 'pay'],
      answers: { JobTitle: 'Software Developer', Country: 'United States', ...answers },
    });
  }

  /** The pay report of an order with these answers. */
  async getPay(answers: Record<string, unknown> = {}, version = 'v1'): Promise<Reply> {
    return this.get('jobalyzer', getLink(await this.order(answers, version), 'PayReport'));
  }

  /** The benchmark of a SOC occupation, with overrides of the body. */
  benchmark(body: Record<string, unknown> = {}, path = '/dimensions/soc'): Promise<Reply> {
    return this.post('lightcast', path, { id: '15-1252', region: { nation: 'us' }, ...body });
  }

  toUrl(service: PayService, path: string): string {
    return path.startsWith('http') ? path : this.service[service].apiUrl + path;
  }
}

/** Runs a test with a service whose reports are ready immediately, and always stops the service. */
export async function withSample(
  options: Partial<SampleOptions>,
  use: (calls: SampleCalls) => Promise<void>,
): Promise<void> {
  const { behavior, ...others } = options;
  const service = await startSampleService({
    ...others,
    behavior: {
      ...behavior,
      jobalyzer: { pay: atOnce, experience: atOnce, ...behavior?.jobalyzer },
      lightcast: { callsPerSecond: Infinity, ...behavior?.lightcast },
    },
  });
  try {
    await use(new SampleCalls(service));
  } finally {
    await service.stop();
  }
}

/** One request that follows no redirects. */
export async function call(url: string, init: RequestInit = {}): Promise<Reply> {
  const response = await fetch(url, { redirect: 'manual', ...init });
  const text = await response.text();
  const body = parse(text);
  const at = (...keys: (string | number)[]): unknown => keys.reduce(readKey, body);
  return { status: response.status, headers: response.headers, text, body, at };
}

/** A link in the response to an order, with keys in either casing. */
export function getLink(order: Reply, name: 'PayReport' | 'YearsExperienceReport'): string {
  const camelName = name === 'PayReport' ? 'payReport' : 'yearsExperienceReport';
  const link = order.at('Links', name) ?? order.at('links', camelName);
  assert.equal(typeof link, 'string');
  return String(link);
}

function readKey(value: unknown, key: string | number): unknown {
  return typeof value === 'object' && value !== null
    ? (new Map<string, unknown>(Object.entries(value)).get(String(key)) ?? missing(value, key))
    : undefined;
}

/** Null isn't treated as missing. */
function missing(value: object, key: string | number): null | undefined {
  return Object.hasOwn(value, key) ? null : undefined;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The keys of an object in a response, in order. */
export function listKeys(value: unknown): string[] {
  assert.ok(typeof value === 'object' && value !== null);
  return Object.keys(value);
}

/** The items of a list in a response. */
export function listItems(value: unknown): unknown[] {
  assert.ok(Array.isArray(value));
  return value;
}
