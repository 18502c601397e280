import assert from 'node:assert/strict';
import fc from 'fast-check';

import { toHashedName } from '../../../src/storage/hashedName';

describe('toHashedName', () => {
  it('is the start of the SHA-256, so that windows of any version agree', () => {
    // The example of FIPS 180-2, B.1.
    assert.equal(toHashedName('abc'), 'ba7816bf8f01cfea');
  });

  it('is valid in a file name for any text', () => {
    fc.assert(
      fc.property(fc.string(), text => {
        assert.match(toHashedName(text), /^[0-9a-f]{16}$/u);
      }),
    );
  });

  it('differs for different texts', () => {
    const texts = fc.uniqueArray(fc.string(), { minLength: 2 });

    fc.assert(
      fc.property(texts, different => {
        assert.equal(new Set(different.map(toHashedName)).size, different.length);
      }),
    );
  });
});
