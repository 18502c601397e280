import { throwIfCancelled } from '../../domain/faults/appError';

import { untilAborted } from './untilAborted';

import type { RunContext } from './runContext';

/**
 * Calls a service when one more request may be in flight. When the run is aborted, it rejects at once
 * with the `cancelled` error and frees the slot, even if the call ignores the signal.
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
