import { startSampleService } from '../../../src/sample/sampleService';
import { systemClock } from '../../../src/storage/systemClock';
import { cancelAt } from '../../reliability/support/cancelAt';
import { cancelPoints } from '../../reliability/support/cancelPoints';
import { openWindow } from '../../reliability/support/openWindow';
import { decoders } from '../../support/decoders';
import { lookUpOf } from '../../support/runsHarness';
import { runOnSample } from '../realTime/sampleRun';

/**
 * What benches run in their own process from the current sources; the paths of the same parts at the
 * baseline are in `baseline.ts`.
 */
export const currentParts = {
  startSampleService,
  systemClock,
  cancelAt,
  cancelPoints,
  openWindow,
  decoders,
  lookUpOf,
  runOnSample,
};
