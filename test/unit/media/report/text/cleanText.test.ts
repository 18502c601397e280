import assert from 'node:assert/strict';
import fc from 'fast-check';

import { cleanText } from '../../../../../media/report/text/cleanText';

describe('cleanText', () => {
  it('leaves an ordinary name as it is, in any script', () => {
    for (const name of ['Software Developer', 'Sr. R&D “Lead” / O’Brien', 'مهندس', '👩‍💻']) {
      assert.equal(cleanText(name), name);
    }
  });

  it('takes out what turns or hides text, and keeps one line', () => {
    assert.equal(cleanText('a\u202eb\u2066c\u0007d\n\te'), 'a b c d e');
  });

  it('cuts an endless text and says so', () => {
    const text = cleanText('x'.repeat(10_000), 20);

    assert.equal(text, `${'x'.repeat(19)}…`);
  });

  it('never cuts a character in two, and never gives more than asked', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 80 }),
        fc.integer({ min: 1, max: 40 }),
        (text, max) => {
          const cleaned = cleanText(text, max);

          assert.ok(Array.from(cleaned).length <= max);
          assert.doesNotMatch(cleaned, /\p{Cs}|\p{Cc}/u);
        },
      ),
    );
  });
});
