import { parseReadyTimes } from '../../domain/waiting/readyTimes';

import type { Log } from '../../domain/log';
import type { ReadyTimesMemory } from '../../domain/waiting/readyTimes';
import type { ExtensionState } from './extensionState';

const key = 'jobPay.readyTimes';

/**
 * How long recent reports took, in the extension's state, never synced. A failed write is only
 * logged: the value only improves polling.
 */
export function createReadyTimesMemento(
  state: Pick<ExtensionState, 'get' | 'update'>,
  log: Log,
): ReadyTimesMemory {
  return {
    read: () => parseReadyTimes(state.get(key)),
    write: times => {
      Promise.resolve(state.update(key, times)).catch((error: unknown) => {
        log.warn('Failed to save a report completion time', { reason: String(error) });
      });
    },
  };
}
