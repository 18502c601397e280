import type { AnyAppError } from '../../domain/faults/appError';
import type { LogFacts } from '../../domain/log';

/**
 * What the log says of a failure beside its sentence. Only of an unforeseen fault are the words of
 * its cause written, as those of the others may hold parts of an answer.
 */
export function describeError(error: AnyAppError): LogFacts {
  const facts: Record<string, string | number | boolean | null> = { kind: error.kind };
  for (const [name, value] of Object.entries(error.details)) {
    if (isFact(value)) {
      facts[name] = value;
    }
  }
  if (error.cause instanceof Error) {
    facts['cause'] = error.kind === 'unexpected' ? stackOf(error.cause) : error.cause.name;
  }
  return facts;
}

function isFact(value: unknown): value is string | number | boolean | null {
  return value === null || ['string', 'number', 'boolean'].includes(typeof value);
}

function stackOf(cause: Error): string {
  return cause.stack ?? `${cause.name}: ${cause.message}`;
}
