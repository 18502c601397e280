/** Source of randomness in [0, 1), so that pacing can be tested. */
export type Random = () => number;

/**
 * Waits that grow from half a second by half to ten seconds, each shortened by up to a quarter at
 * random so that many reports do not come back at the same moment. Endless.
 */
export function* growingWaits(random: Random): Generator<number, never, void> {
  for (let ms = 500; ; ms = Math.min(ms * 1.5, 10_000)) {
    yield ms * (0.75 + random() / 4);
  }
}
