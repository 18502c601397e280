import fc from 'fast-check';

/** Texts that are known to break pages, files or spreadsheets. */
export const hostileTexts = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  '=HYPERLINK("http://example.test","x")',
  '@SUM(1+1)',
  '+1+1',
  '-1+1',
  '\t=1+1',
  'a;=1+1',
  'a;"=1+1"',
  ',|x',
  'a; %x;',
  'one\r\n=1+1',
  '| a | b |\n| - | - |',
  '[link](javascript:alert(1))',
  '![picture](https://example.test/x.png)',
  '# heading',
  '`code` *bold* _it_ ~~gone~~',
  '&lt;b&gt;',
  'https://example.test/x and www.example.test and me@example.test',
  'price \u202E000,541$ in the other direction',
  '\u2066isolated\u2069 \u200Fmark',
  'null\u0000byte\u0007bell',
  '$\\frac{1}{2}$ and $$x$$',
  '\ud800 half a character',
  '👩‍👩‍👧 café ﷺ',
  'x'.repeat(10_000),
] as const;

/** Any text, often a hostile one. */
export const text = fc.oneof(
  { weight: 3, arbitrary: fc.string({ unit: 'grapheme', maxLength: 20 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 20 }) },
  { weight: 1, arbitrary: fc.constantFrom(...hostileTexts) },
);

export const someText = text.filter(value => value.length > 0);

/**
 * Figures as services return them: integers, decimals, negative numbers and null. JSON has no −0.
 */
export const figure = fc.option(
  fc
    .oneof(
      fc.integer({ min: -500_000, max: 2_000_000 }),
      fc.double({ min: -1e6, max: 1e6, noNaN: true }),
    )
    .map(value => value + 0),
  { nil: null },
);

/** ISO 8601, UTC. */
export const timestamp = fc
  .date({ min: new Date(0), max: new Date('2100-01-01T00:00:00Z'), noInvalidDate: true })
  .map(date => date.toISOString());

/** Sometimes null. */
export const orNull = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | null> =>
  fc.option(arbitrary, { nil: null });

/** Zero to three items. */
export const few = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T[]> =>
  fc.array(arbitrary, { maxLength: 3 });

export const shareScale = fc.constantFrom('fraction' as const, 'percent' as const);

/** A record with the same arbitrary for every key. */
export function each<K extends string, T>(
  names: readonly K[],
  arbitrary: fc.Arbitrary<T>,
): fc.Arbitrary<Record<K, T>> {
  return fc
    .array(arbitrary, { minLength: names.length, maxLength: names.length })
    .map(
      values =>
        Object.fromEntries(names.map((name, index) => [name, values[index]])) as Record<K, T>,
    );
}
