import assert from 'node:assert/strict';
import fc from 'fast-check';

import { toSafeWords } from '../../../../src/api/http/safeText';

describe('toSafeWords', () => {
  const cases: Record<string, [text: unknown, words: string | null]> = {
    'plain words': ['Unconfirmed answer.', 'Unconfirmed answer.'],
    'several lines': [' one\r\n\ttwo\u2028three ', 'one two three'],
    'control characters': ['a\u0000b\u001b[31mc', 'a b [31mc'],
    'marks that reverse text': ['a\u202eb', 'a b'],
    'an empty text': ['  \n ', null],
    'a web page': ['<!doctype html><h1>Bad gateway</h1>', null],
    'a bearer token': ['sent Bearer abc.def.ghi here', 'sent Bearer … here'],
    'a long run that may be a token': [`see ${'x'.repeat(200)} there`, 'see … there'],
    'the shortest run that may be a token': [`see ${'x'.repeat(40)} there`, 'see … there'],
    'a value that isn’t text': [{ message: 'x' }, null],
    nothing: [undefined, null],
  };

  for (const [name, [text, words]] of Object.entries(cases)) {
    it(`turns ${name} into ${JSON.stringify(words)}`, () => {
      assert.equal(toSafeWords(text), words);
    });
  }

  it('returns one line of at most 300 characters, or null, for any text', () => {
    const long = fc.array(fc.string({ unit: 'binary' }), { maxLength: 40 });
    fc.assert(
      fc.property(long, pieces => {
        const words = toSafeWords(pieces.join(' '));

        assert.ok(words === null || (words.length <= 300 && !/\p{Cc}/u.test(words)));
      }),
      { numRuns: 50 },
    );
  });
});
