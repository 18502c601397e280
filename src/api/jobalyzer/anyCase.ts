import * as z from 'zod/mini';

import { isRecord } from '../http/wireSchemas';

/**
 * The object with only the named keys, each matched exactly or else case-insensitively: the pages
 * write `PayReport`, the specification `payReport`. Don't use it for keys that are data (skill names,
 * percentiles): read those with `mapOf`.
 */
export function caseInsensitive(value: unknown, names: readonly string[]): unknown {
  if (!isRecord(value)) {
    return value;
  }
  const given = Object.entries(value);
  const inLowerCase = new Map<string, unknown>();
  for (const [key, item] of given) {
    const lower = key.toLowerCase();
    if (!inLowerCase.has(lower)) {
      inLowerCase.set(lower, item);
    }
  }
  const exact = new Map<string, unknown>(given);
  return Object.fromEntries(
    names
      .map(name => [name, exact.has(name) ? exact.get(name) : inLowerCase.get(name.toLowerCase())])
      .filter(([, item]) => item !== undefined),
  );
}

/** An object whose keys are read case-insensitively; other keys are left out. */
export function anyCase<Shape extends z.core.$ZodShape>(
  shape: Shape,
): z.ZodMiniPipe<z.ZodMiniTransform, z.ZodMiniObject<z.core.util.Writeable<Shape>>> {
  const names = Object.keys(shape);
  return z.pipe(
    z.transform((value: unknown) => caseInsensitive(value, names)),
    z.object(shape),
  );
}
