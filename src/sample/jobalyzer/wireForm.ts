/** Keys whose value is a map. The keys of such a map are data, so they never change. */
const mapKeys = new Set(['Answers', 'FullPercentiles', 'MatchedFactors', 'Tasks']);

/**
 * Converts the keys of a response: to Pascal case as on the documentation pages, or to camel case
 * as in the specification. Keys that are data don't change.
 */
export function withKeyCase(body: unknown, keyCase: 'pascal' | 'camel'): unknown {
  if (keyCase === 'pascal') {
    return body;
  }
  return changeObjects(body, fields =>
    Object.fromEntries(Object.entries(fields).map(([key, value]) => [toCamel(key), value])),
  );
}

/** Adds an unknown key to every object whose keys aren't data. */
export function withExtraFields(body: unknown): unknown {
  return changeObjects(body, fields => ({ ...fields, SampleExtra: { Unknown: [1, 'two', null] } }));
}

type Fields = Record<string, unknown>;

function changeObjects(value: unknown, change: (fields: Fields) => Fields): unknown {
  if (Array.isArray(value)) {
    return value.map(item => changeObjects(item, change));
  }
  if (!isObject(value)) {
    return value;
  }
  const fields = Object.fromEntries(
    Object.entries(value).map(([key, field]: [string, unknown]) => [
      key,
      mapKeys.has(key) && isObject(field)
        ? mapFields(field, each => changeObjects(each, change))
        : changeObjects(field, change),
    ]),
  );
  return change(fields);
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function mapFields(map: object, change: (field: unknown) => unknown): Fields {
  return Object.fromEntries(
    Object.entries(map).map(([key, field]: [string, unknown]) => [key, change(field)]),
  );
}

function toCamel(key: string): string {
  return key.charAt(0).toLowerCase() + key.slice(1);
}
