import fc from 'fast-check';

type Path = readonly (string | number)[];

/** A change to one value of a response. */
type Change =
  | { kind: 'replace'; value: unknown }
  | { kind: 'remove' }
  | { kind: 'wrap' }
  | { kind: 'rename'; name: string }
  | { kind: 'lowerCase' };

/** Values that services may send in place of the documented type. */
const strangeValues = [
  null,
  '',
  '92,000',
  '95000',
  'NaN',
  0,
  -1,
  1e308,
  JSON.parse('1e999') as number,
  true,
  [],
  {},
  [null],
  [[]],
  { '': null },
  JSON.parse('{"__proto__":{"a":1}}') as object,
  'x'.repeat(5000),
  '\ud800\u0000<b>',
];

const change: fc.Arbitrary<Change> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .oneof(fc.constantFrom(...strangeValues), fc.jsonValue({ maxDepth: 3 }))
      .map(value => ({ kind: 'replace' as const, value })),
  },
  fc.constant({ kind: 'remove' as const }),
  fc.constant({ kind: 'wrap' as const }),
  fc.constant({ kind: 'lowerCase' as const }),
  fc.constantFrom('__proto__', 'constructor', 'x').map(name => ({ kind: 'rename' as const, name })),
);

/** The value with one to four changes of the kinds that occur in real responses. */
export function mutationsOf(value: unknown): fc.Arbitrary<unknown> {
  const changes = fc.array(fc.tuple(fc.nat(), change), { minLength: 1, maxLength: 4 });
  return changes.map(all =>
    all.reduce((whole, [at, one]) => {
      const paths = listPaths(whole);
      return changeAt(whole, paths[at % paths.length] ?? [], one);
    }, value),
  );
}

function listPaths(value: unknown, path: Path = []): Path[] {
  const inside = entriesOf(value).flatMap(([key, item]) => listPaths(item, [...path, key]));
  return [path, ...inside];
}

function entriesOf(value: unknown): [string | number, unknown][] {
  if (Array.isArray(value)) {
    return value.map((item: unknown, index) => [index, item]);
  }
  return typeof value === 'object' && value !== null ? Object.entries(value) : [];
}

function changeAt(value: unknown, path: Path, one: Change): unknown {
  const [key, ...rest] = path;
  if (key === undefined) {
    return changeHere(value, one);
  }
  const isLast = rest.length === 0;
  const entries = entriesOf(value).flatMap(([name, item]): [string | number, unknown][] => {
    if (name !== key) {
      return [[name, item]];
    }
    if (isLast && one.kind === 'remove') {
      return [];
    }
    if (isLast && one.kind === 'rename') {
      return [[one.name, item]];
    }
    if (isLast && one.kind === 'lowerCase') {
      return [[String(name).toLowerCase(), item]];
    }
    return [[name, changeAt(item, rest, one)]];
  });
  return Array.isArray(value) ? entries.map(([, item]) => item) : Object.fromEntries(entries);
}

function changeHere(value: unknown, one: Change): unknown {
  if (one.kind === 'replace') {
    return one.value;
  }
  return one.kind === 'wrap' ? [value] : value;
}
