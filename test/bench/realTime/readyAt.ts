import type { SampleService } from '../../../src/sample/sampleService';

/**
 * When a sample service that prepares each report for so long has the one that was ordered last, in
 * milliseconds since 1970.
 */
export function getReadyAt({ requests }: SampleService, readyAfterMs: number): number {
  const orderedAt = requests.filter(({ route }) => route === 'jobalyzer.order').at(-1)?.at ?? NaN;
  return orderedAt + readyAfterMs;
}

/** Has a sample service say in each answer, as it leaves, how long the report still takes. */
export function nameTheWait(service: SampleService, readyAfterMs: number): void {
  const literal = { toJSON: () => Math.ceil(getReadyAt(service, readyAfterMs) - Date.now()) };
  service.behavior.jobalyzer.retryAfterMilliseconds = { literal };
}
