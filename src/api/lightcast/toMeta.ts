import { toSafeWords } from '../http/safeText';
import { present } from '../http/wireSchemas';

import type { LightcastMeta } from './lightcast';
import type { MetaResponse } from './metaSchemas';

/** The default nation of `/meta`. */
const defaultNation = 'us';

/** What the service offers; null where `/meta` doesn't say. */
export function toMeta({ data }: MetaResponse): LightcastMeta {
  const levels = Object.entries(data.regions?.nationLevels ?? {}).map(
    ([nation, names]) => [nation.toLowerCase(), present(names)] as const,
  );
  const levelsByNation = levels.length === 0 ? null : Object.fromEntries(levels);
  return {
    datasets: toNames(data.datasets),
    nations: toNames(data.regions?.nations),
    regionLevels: levelsByNation?.[defaultNation] ?? null,
    levelsByNation,
    attribution: toSafeWords(
      [data.attribution?.title, data.attribution?.body]
        .filter(part => part !== null && part !== undefined)
        .join(': '),
    ),
  };
}

/** An empty list counts as missing. */
function toNames(
  names: readonly (string | null | undefined)[] | null | undefined,
): string[] | null {
  const given = [...new Set(present(names))];
  return given.length === 0 ? null : given;
}
