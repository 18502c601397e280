import { loadOnce } from '../domain/loadOnce';

import type { ClientCredentials } from '../domain/access/accessTokens';
import type { PayService } from '../domain/payService';

/** The running sample services, with what a connection needs. */
export interface SampleServices extends Record<PayService, { apiUrl: string; tokenUrl: string }> {
  /** Such as `http://127.0.0.1:49152`; each start uses another port. */
  readonly origin: string;
  /** The only client that the services accept. */
  readonly credentials: ClientCredentials;
  stop(): Promise<void>;
}

/** The embedded sample services of this process. */
export interface SampleHost {
  /** Starts them on the first call; after a failed start, the next call retries. */
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
      // The process is exiting, so a failed stop doesn't matter.
      void running?.then(services => services.stop()).catch(() => undefined);
    },
  };
}
