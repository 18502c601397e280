import { loadOnce } from '../domain/loadOnce';

import type { ClientCredentials } from '../domain/access/accessTokens';
import type { PayService } from '../domain/payService';

/** The running sample services, as far as connecting to them needs to know. */
export interface SampleServices extends Record<PayService, { apiUrl: string; tokenUrl: string }> {
  /** Such as `http://127.0.0.1:49152`; the port differs at every start. */
  readonly origin: string;
  /** The only client that gets tokens, for every service. */
  readonly credentials: ClientCredentials;
  stop(): Promise<void>;
}

/** The embedded sample services of this process. */
export interface SampleHost {
  /** Starts them at the first call, and again after a failed start. */
  get(): Promise<SampleServices>;
  dispose(): void;
}

/** Loads and starts the sample services when sample data is first requested. */
export function createSampleHost(start: () => Promise<SampleServices>): SampleHost {
  let running: Promise<SampleServices> | undefined;
  const startOnce = loadOnce(() => (running = start()));
  return {
    get: startOnce,
    dispose: () => {
      // The process is closing: nobody can act on a failed stop.
      void running?.then(services => services.stop()).catch(() => undefined);
    },
  };
}
