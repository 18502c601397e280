import { createHash } from 'node:crypto';

/**
 * Part of a file's name that stands for a text: it tells texts apart, does not say what they are,
 * and is the same in every window, so that windows find each other's files.
 */
export function toHashedName(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}
