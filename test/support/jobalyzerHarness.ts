import { createJobalyzer } from '../../src/api/jobalyzer/jobalyzerClient';

import { makeHttp } from './httpHarness';
import { NumberedTokens } from './numberedTokens';

import type { Jobalyzer } from '../../src/api/jobalyzer/jobalyzer';
import type { LookUp } from '../../src/domain/lookUp/lookUp';
import type { HttpHarness } from './httpHarness';
import type { LoopbackServer } from './loopbackServer';

export interface JobalyzerHarness extends HttpHarness {
  jobalyzer: Jobalyzer;
}

/** A client for a scripted server, signed in as `the client`. */
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

/** A lookup with the required answers only. */
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
