import { throwIfCancelled } from '../../domain/faults/appError';

import { untilAborted } from './untilAborted';

import type { RunContext } from './runContext';

/**
 * Calls a service when there is room for one more request. The `cancelled` error is there at once
 * when the run is aborted, and so is the room, also when the call does not listen.
 */
export function callService<T>(
  { inSlot, signal }: Pick<RunContext, 'inSlot' | 'signal'>,
  call: () => Promise<T>,
): Promise<T> {
  const inTurn = inSlot(() => {
    throwIfCancelled(signal);
    return untilAborted(call(), signal);
  });
  return untilAborted(inTurn, signal);
}
