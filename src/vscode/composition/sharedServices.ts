import { createServices, type Services, type ServicesDeps } from '../../connections/services';
import { createSharedRateLimiter } from '../../storage/sharedRateLimiter';
import { createTokenLock } from '../../storage/tokenLock';

export interface SharedServicesDeps extends Omit<ServicesDeps, 'makeRateLimiter' | 'tokenLock'> {
  /** Where windows share rate limits and the lock for token requests. */
  sharedFolder: string;
}

/** The services as every window of a person uses them. A lazy chunk: see `createServices`. */
export function createSharedServices({ sharedFolder, ...deps }: SharedServicesDeps): Services {
  const { clock, log } = deps;
  const shared = { folder: sharedFolder, clock, log };
  return createServices({
    ...deps,
    makeRateLimiter: client => createSharedRateLimiter({ ...shared, ...client }),
    tokenLock: createTokenLock(shared),
  });
}
