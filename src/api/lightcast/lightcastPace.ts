import { createPace, type Pace } from '../http/pace';

import type { Clock } from '../../domain/clock';

/**
 * The service's limit of requests a second for each client.
 *
 * @see https://docs.lightcast.io/lightcast-api/reference/overview-occupation-benchmark
 */
const requestsPerWindow = 5;

/** A second, and a little more for what the network takes away between two requests. */
const windowMs = 1_100;

/** The pace of one Lightcast client id: to be shared by everything that asks with it. */
export function createLightcastPace(clock: Clock): Pace {
  return createPace({ clock, limit: requestsPerWindow, windowMs });
}
