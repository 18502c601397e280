import assert from 'node:assert/strict';
import fc from 'fast-check';

import { replaceUnshowable } from '../../../src/domain/replaceUnshowable';

describe('replaceUnshowable', () => {
  it('puts one replacement for a run of control characters, line separators and marks', () => {
    assert.equal(replaceUnshowable('a\u0000\n\u2028b\u202e\u2066\u200ec', ' '), 'a b c');
  });

  it('takes out halves of characters, and no whole one', () => {
    assert.equal(replaceUnshowable('\ud83d👩‍💻\udcbb', ''), '👩‍💻');
  });

  it('leaves nothing that moves or hides text, whatever the text is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), text => {
        assert.doesNotMatch(replaceUnshowable(text, ''), /[\p{Cc}\p{Cs}\u2028\u202e\u2067]/u);
      }),
    );
  });

  it('leaves a text in any script as it is', () => {
    for (const text of ['Sr. R&D “Lead” / O’Brien', 'مهندس', 'שלום', '日本円', '{#} €']) {
      assert.equal(replaceUnshowable(text, '?'), text);
    }
  });
});
