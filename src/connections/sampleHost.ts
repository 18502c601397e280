import type { SampleService } from '../sample/sampleService';

/** The embedded sample service of this window. */
export interface SampleHost {
  /** Starts it at the first call, and again after a start that failed. */
  get(): Promise<SampleService>;
  dispose(): void;
}

/** Loads and starts the sample service only when somebody asks for sample data. */
export function createSampleHost(start: () => Promise<SampleService>): SampleHost {
  let starting: Promise<SampleService> | undefined;
  return {
    get: () => {
      starting ??= start().catch((error: unknown) => {
        starting = undefined;
        throw error;
      });
      return starting;
    },
    dispose: () => {
      // The window closes: nobody is left to hear that stopping failed.
      void starting?.then(service => service.stop()).catch(() => undefined);
      starting = undefined;
    },
  };
}
