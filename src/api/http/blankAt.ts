import { isRecord } from './wireSchemas';

type Path = readonly PropertyKey[];

/**
 * The value with null at every path; the rest is shared with the original. Object keys are matched
 * exactly, else case-insensitively, as the schemas read them.
 */
export function blankAt(value: unknown, paths: readonly Path[]): unknown {
  /** The containers already copied, so that each is copied once. */
  const copies = new Set<unknown>();
  return paths.reduce((whole, path) => blankOne(whole, path, copies), value);
}

/** A path in the usual notation: `Report.Ranges[3].Percent10`. */
export function formatPath(path: Path): string {
  return path
    .map(key => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`))
    .join('')
    .replace(/^\./u, '')
    .slice(0, 200);
}

function blankOne(value: unknown, path: Path, copies: Set<unknown>): unknown {
  const [key, ...rest] = path;
  if (key === undefined) {
    return null;
  }
  if (Array.isArray(value)) {
    const list = own(value, copies, () => value.map((item: unknown) => item));
    const index = Number(key);
    list[index] = blankOne(list[index], rest, copies);
    return list;
  }
  if (isRecord(value)) {
    const record = own(value, copies, () => ({ ...value }));
    const name = findKey(record, String(key));
    return Object.assign(record, { [name]: blankOne(record[name], rest, copies) });
  }
  return value;
}

function own<T extends object>(value: T, copies: Set<unknown>, copy: () => T): T {
  if (copies.has(value)) {
    return value;
  }
  const copied = copy();
  copies.add(copied);
  return copied;
}

function findKey(record: Record<string, unknown>, name: string): string {
  return Object.hasOwn(record, name)
    ? name
    : (Object.keys(record).find(key => key.toLowerCase() === name.toLowerCase()) ?? name);
}
