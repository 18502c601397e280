import { createPace, type Pace } from '../http/pace';

import type { Clock } from '../../domain/clock';

/**
 * The service's limit of requests a second for each client.
 *
 * @see https://docs.lightcast.io/lightcast-api/reference/overview-occupation-benchmark
 */
const requestsPerWindow = 5;

const windowMs = 1_000;

/**
 * From 99 % of the limit where answers come evenly to 91 % where they do not. Should the network do
 * worse than that, the service refuses one request, which is sent again.
 */
const slack = { least: 5, most: 100, mostFirst: 500 };

/** The pace of one Lightcast client id: to be shared by everything that asks with it. */
export function createLightcastPace(clock: Clock): Pace {
  return createPace({ clock, limit: requestsPerWindow, windowMs, slack });
}
