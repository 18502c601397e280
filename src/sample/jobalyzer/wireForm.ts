/** Keys whose value is a map from data to figures: the names in it are nobody's to change. */
const mapKeys = new Set(['Answers', 'FullPercentiles', 'MatchedFactors', 'Tasks']);

/**
 * The answer with its keys in the asked casing: Pascal as on the documentation's pages, or camel as
 * in the specification. Keys that are data stay as they are.
 */
export function withKeyCase(body: unknown, keyCase: 'pascal' | 'camel'): unknown {
  if (keyCase === 'pascal') {
    return body;
  }
  return changeObjects(body, fields =>
    Object.fromEntries(Object.entries(fields).map(([key, value]) => [toCamel(key), value])),
  );
}

/** The answer with a key that nobody knows in every object that is not data. */
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
