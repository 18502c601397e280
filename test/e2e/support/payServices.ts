import { type SampleService, startSampleService } from '../../../src/sample/sampleService';
import { findFreePort } from '../../workbench/server.mjs';

/** The pay services, run by the test. */
export interface PayServices {
  /** Configures how long a report takes, and counts orders. */
  readonly service: SampleService;
  /** The user settings with its URLs; set before the tests run. */
  readonly settings: Record<string, unknown>;
}

/**
 * Starts both services on this computer for the tests of the surrounding `describe`, as live services
 * that require a sign-in. Lightcast’s token URL is a closed port.
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
