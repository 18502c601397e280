import { createLightcast } from '../../src/api/lightcast/lightcastClient';

import { makeHttpWith } from './httpHarness';
import { NumberedTokens } from './numberedTokens';
import { SkippingClock } from './fakeClock';

import type { Lightcast } from '../../src/api/lightcast/lightcast';
import type { Clock } from '../../src/domain/clock';
import type { HttpHarness } from './httpHarness';
import type { LoopbackServer } from './loopbackServer';

export interface LightcastHarness<C extends Clock = SkippingClock> extends HttpHarness<C> {
  lightcast: Lightcast;
}

/** A client for a scripted server. */
export function makeLightcast(server: Pick<LoopbackServer, 'origin'>): LightcastHarness {
  return makeLightcastWith(server, new SkippingClock());
}

/** A client for a scripted server, with another clock. */
export function makeLightcastWith<C extends Clock>(
  server: Pick<LoopbackServer, 'origin'>,
  clock: C,
): LightcastHarness<C> {
  const harness = makeHttpWith(clock);
  const lightcast = createLightcast({
    apiUrl: `${server.origin}/occupation-benchmark`,
    lotVersion: '7',
    tokens: new NumberedTokens('lightcast'),
    http: harness.http,
    clock,
  });
  return { ...harness, lightcast };
}
