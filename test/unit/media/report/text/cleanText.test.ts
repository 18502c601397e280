import assert from 'node:assert/strict';
import fc from 'fast-check';

import { cleanText } from '../../../../../media/report/text/cleanText';

describe('cleanText', () => {
  it('keeps ordinary names in any script', () => {
    for (const name of ['Software Developer', 'Sr. R&D “Lead” / O’Brien', 'مهندس', '👩‍💻']) {
      assert.equal(cleanText(name), name);
    }
  });

  it('removes characters that turn or hide text, and keeps one line', () => {
    assert.equal(cleanText('a\u202eb\u2066c\u0007d\n\te'), 'a b c d e');
  });

  it('truncates long text with an ellipsis', () => {
    const text = cleanText('x'.repeat(10_000), 20);

    assert.equal(text, `${'x'.repeat(19)}…`);
  });

  it('never splits a character and never exceeds the limit', () => {
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
