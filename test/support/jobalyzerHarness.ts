import { createJobalyzer } from '../../src/api/jobalyzer/jobalyzerClient';

import { makeHttp } from './httpHarness';

import type { AccessToken, AccessTokens } from '../../src/api/auth/accessTokens';
import type { Jobalyzer } from '../../src/api/jobalyzer/jobalyzer';
import type { LookUp } from '../../src/domain/lookUp';
import type { PayService } from '../../src/domain/payService';
import type { HttpHarness } from './httpHarness';
import type { LoopbackServer } from './loopbackServer';

/** Tokens that are numbered; the next one comes after the last was refused. */
export class NumberedTokens implements AccessTokens {
  readonly service: PayService;
  readonly refused: string[] = [];

  constructor(service: PayService) {
    this.service = service;
  }

  get(): Promise<AccessToken> {
    return Promise.resolve({ token: `the-token-${this.refused.length + 1}`, expiresAt: Infinity });
  }

  invalidate({ token }: AccessToken): Promise<void> {
    return Promise.resolve(void this.refused.push(token));
  }
}

export interface JobalyzerHarness extends HttpHarness {
  jobalyzer: Jobalyzer;
}

/** A client of a scripted server, signed in as `the client`. */
export function makeJobalyzer(
  server: Pick<LoopbackServer, 'origin'>,
  { apiVersion = 'v1', timeoutMs }: { apiVersion?: 'v1' | 'v2'; timeoutMs?: number } = {},
): JobalyzerHarness {
  const harness = makeHttp(timeoutMs);
  const jobalyzer = createJobalyzer({
    apiUrl: server.origin,
    apiVersion,
    clientId: 'the client',
    tokens: new NumberedTokens('jobalyzer'),
    http: harness.http,
  });
  return { ...harness, jobalyzer };
}

/** A look-up with nothing but the required answers. */
export function makeLookUp(changes: Partial<LookUp> = {}): LookUp {
  return {
    jobTitle: 'Software Developer',
    place: { country: 'United States', state: null, city: null },
    yearsExperience: null,
    highestDegree: null,
    skills: [],
    certifications: [],
    occupation: null,
    sections: ['pay', 'experience'],
    ...changes,
  };
}
