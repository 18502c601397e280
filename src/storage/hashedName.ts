import { createHash } from 'node:crypto';

/**
 * A hash for use in a file name: unique for each text, not reversible, and the same in every window,
 * so that windows share files.
 */
export function toHashedName(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}
