import assert from 'node:assert/strict';
import fc from 'fast-check';

import { formatIndex, parseIndex } from '../../../../src/reports/store/summaryIndex';
import { buildSummary } from '../../../support/buildSummary';

import type { KnownFile } from '../../../../src/reports/store/knownReports';

const file = fc.record(
  {
    stamp: fc.string({ minLength: 1 }),
    fingerprint: fc.string(),
    entry: fc
      .record({
        id: fc.uuid(),
        title: fc.string({ unit: 'binary' }),
        place: fc.string({ unit: 'grapheme' }),
        createdAt: fc.string(),
        updatedAt: fc.string(),
        source: fc.constantFrom('live' as const, 'sample' as const),
        state: fc.constantFrom('pending' as const, 'ready', 'partlyFailed', 'failed'),
        orderState: fc.constantFrom(null, 'sending' as const, 'placed', 'unknown', 'failed'),
      })
      .map(summary => buildSummary(summary)),
  },
  { noNullPrototype: true },
);

const files: fc.Arbitrary<readonly KnownFile[]> = fc.uniqueArray(file, {
  selector: ({ entry }) => entry.id,
  maxLength: 8,
});

describe('parseIndex', () => {
  it('returns what was written', () => {
    fc.assert(
      fc.property(files, known => {
        const read = parseIndex(formatIndex(known, '1.0.0'), '1.0.0');

        assert.deepEqual(
          [...read],
          known.map(one => [one.entry.id, one]),
        );
      }),
    );
  });

  it('returns nothing, or what was written, when one character is changed', () => {
    fc.assert(
      fc.property(files, fc.nat(), fc.string({ maxLength: 3 }), (known, place, put) => {
        const text = formatIndex(known, '1.0.0');
        const at = place % (text.length + 1);
        const broken = text.slice(0, at) + put + text.slice(at + 1);

        const read = parseIndex(broken, '1.0.0');

        assert.deepEqual([...read], broken === text ? known.map(one => [one.entry.id, one]) : []);
      }),
      { numRuns: 500 },
    );
  });

  it('returns nothing when the text is truncated anywhere', () => {
    const text = formatIndex([{ stamp: 's', fingerprint: 'f', entry: buildSummary() }], '1.0.0');

    for (let length = 0; length < text.length; length += 1) {
      assert.equal(parseIndex(text.slice(0, length), '1.0.0').size, 0, `${length} characters`);
    }
  });

  it('returns nothing of another version', () => {
    const text = formatIndex([{ stamp: 's', fingerprint: 'f', entry: buildSummary() }], '1.0.0');

    assert.equal(parseIndex(text, '1.0.1').size, 0);
  });

  it("returns nothing for text that isn't an index, and never throws", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), text => {
        assert.equal(parseIndex(text, '1.0.0').size, 0);
      }),
    );
  });
});

describe('formatIndex', () => {
  it('omits unreadable files and those without a stamp', () => {
    const text = formatIndex(
      [
        { stamp: 's', fingerprint: 'f', entry: { id: 'a', problem: 'corrupt', sentence: 'Bad.' } },
        { stamp: null, fingerprint: 'f', entry: buildSummary({ id: 'b' }) },
        { stamp: 's', fingerprint: 'f', entry: buildSummary({ id: 'c' }) },
      ],
      '1.0.0',
    );

    assert.deepEqual([...parseIndex(text, '1.0.0').keys()], ['c']);
  });
});
