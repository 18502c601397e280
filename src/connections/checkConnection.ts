import { isCancelled, toAppError } from '../domain/faults/appError';
import { payServiceNames, sourceInfos } from '../domain/payService';

import type { PayService, ReportSource } from '../domain/payService';
import type { OpenConnections } from './connect';

/** The result of a connection test. */
export interface ConnectionCheck {
  service: PayService;
  source: ReportSource;
  signedIn: boolean;
  /** ISO 8601, UTC; null without a token. */
  tokenValidUntil: string | null;
  reachable: boolean;
  /** Why there is no token or no response; null if the test passed. */
  problem: string | null;
}

/**
 * Requests a token and the status of a service. Neither is billed.
 *
 * @throws AppError `cancelled` only; any other error is in the result.
 */
export async function checkConnection(
  { source, tokens, ...clients }: OpenConnections,
  service: PayService,
  signal: AbortSignal,
): Promise<ConnectionCheck> {
  const client = clients[service];
  const check = { service, source, signedIn: client !== null };
  if (client === null) {
    return { ...check, tokenValidUntil: null, reachable: false, problem: null };
  }
  let tokenValidUntil: string | null = null;
  try {
    const { expiresAt } = await tokens[service].get(signal);
    tokenValidUntil = new Date(expiresAt).toISOString();
    await client.checkStatus(signal);
    return { ...check, tokenValidUntil, reachable: true, problem: null };
  } catch (thrown) {
    if (isCancelled(thrown)) {
      throw thrown;
    }
    return { ...check, tokenValidUntil, reachable: false, problem: toAppError(thrown).message };
  }
}

/** The message that shows the result. */
export function describeCheck(check: ConnectionCheck, formatTime: (iso: string) => string): string {
  const name =
    payServiceNames[check.service] + (sourceInfos[check.source].isReal ? '' : ' (sample data)');
  if (!check.signedIn) {
    return `${name}: not signed in.`;
  }
  const token =
    check.tokenValidUntil === null
      ? 'no token'
      : `token valid until ${formatTime(check.tokenValidUntil)}`;
  return check.problem === null
    ? `${name}: signed in, ${token}, API reachable.`
    : `${name}: signed in, ${token}. ${check.problem}`;
}
