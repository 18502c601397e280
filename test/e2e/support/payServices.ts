import { type SampleService, startSampleService } from '../../../src/sample/sampleService';
import { findFreePort } from '../../workbench/server.mjs';

/** The services as they are reached from outside the extension, played by the test itself. */
export interface PayServices {
  /** Its switches decide how long a report takes, and it counts what was ordered. */
  readonly service: SampleService;
  /** The user settings that lead to it; filled before the tests run. */
  readonly settings: Record<string, unknown>;
}

/**
 * Starts both services on this computer for the tests of the surrounding `describe`. The user signs
 * in to them as to the real ones. Lightcast’s tokens are asked of a port where nobody listens.
 */
export function usePayServices(): PayServices {
  const settings: Record<string, unknown> = {};
  let service: SampleService | undefined;
  before(async () => {
    service = await startSampleService();
    Object.assign(settings, {
      'jobPay.jobalyzer.apiUrl': service.jobalyzer.apiUrl,
      'jobPay.jobalyzer.tokenUrl': service.jobalyzer.tokenUrl,
      'jobPay.lightcast.apiUrl': service.lightcast.apiUrl,
      'jobPay.lightcast.tokenUrl': `http://127.0.0.1:${await findFreePort()}/connect/token`,
    });
  });
  after(() => service?.stop());
  return {
    settings,
    get service() {
      if (service === undefined) {
        throw new Error('The services have not started.');
      }
      return service;
    },
  };
}
