import assert from 'node:assert/strict';
import fc from 'fast-check';

import { toCanonicalJson } from '../../../../src/reports/store/formatStoredReport';

describe('toCanonicalJson', function () {
  // Some of its properties look at many large reports.
  this.timeout(20_000);

  it('sorts keys at every depth, indents by two spaces and ends with a line end', () => {
    const text = toCanonicalJson({ b: [{ z: 1, a: null }], a: 'x' });

    assert.equal(
      text,
      '{\n  "a": "x",\n  "b": [\n    {\n      "a": null,\n      "z": 1\n    }\n  ]\n}\n',
    );
  });

  it('puts the named keys of the outermost object first', () => {
    const text = toCanonicalJson({ a: { version: 2, a: 1 }, version: 1 }, ['version']);

    assert.deepEqual(Object.keys(JSON.parse(text) as object), ['version', 'a']);
    assert.match(text, /"a": \{\n {4}"a": 1,\n {4}"version": 2/u);
  });

  it('is the same text for every order in which an object was built', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.integer(), (value, seed) => {
        assert.equal(toCanonicalJson(shuffleKeys(value, seed)), toCanonicalJson(value));
      }),
    );
  });

  it('is JSON of the same value', () => {
    fc.assert(
      fc.property(fc.jsonValue({ stringUnit: 'binary' }), value => {
        const plain: unknown = JSON.parse(JSON.stringify(value));
        assert.deepEqual(JSON.parse(toCanonicalJson(value)), plain);
      }),
    );
  });

  it('keeps a key named __proto__ as data', () => {
    const hostile: unknown = JSON.parse('{"__proto__": {"polluted": true}, "a": 1}');

    const text = toCanonicalJson(hostile);

    assert.equal(text, '{\n  "__proto__": {\n    "polluted": true\n  },\n  "a": 1\n}\n');
  });
});

function shuffleKeys(value: unknown, seed: number): unknown {
  if (Array.isArray(value)) {
    return value.map(item => shuffleKeys(item, seed));
  }
  if (typeof value !== 'object' || value === null) {
    return value;
  }
  const entries = Object.entries(value).map(
    ([key, item]) => [key, shuffleKeys(item, seed)] as const,
  );
  const turn = entries.length === 0 ? 0 : Math.abs(seed) % entries.length;
  return Object.fromEntries([...entries.slice(turn), ...entries.slice(0, turn)].reverse());
}
