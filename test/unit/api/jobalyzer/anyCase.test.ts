import assert from 'node:assert/strict';
import fc from 'fast-check';

import { caseInsensitive } from '../../../../src/api/jobalyzer/anyCase';

describe('caseInsensitive', () => {
  it('finds keys in any case and leaves the others out', () => {
    assert.deepEqual(
      caseInsensitive({ links: 1, WARNINGS: 2, Other: 3 }, ['Links', 'Warnings', 'Errors']),
      { Links: 1, Warnings: 2 },
    );
  });

  it('takes the exact key first, else the first in another case', () => {
    assert.deepEqual(caseInsensitive({ links: 1, Links: 2, LINKS: 3 }, ['Links']), { Links: 2 });
    assert.deepEqual(caseInsensitive({ links: 1, LINKS: 3 }, ['Links']), { Links: 1 });
  });

  it('keeps a null that is there', () => {
    assert.deepEqual(caseInsensitive({ links: null }, ['Links']), { Links: null });
  });

  it('looks no deeper than the first level', () => {
    assert.deepEqual(caseInsensitive({ answers: { python: 1 } }, ['Answers']), {
      Answers: { python: 1 },
    });
  });

  it('leaves alone what is no object', () => {
    fc.assert(
      fc.property(
        fc.jsonValue().filter(value => typeof value !== 'object' || Array.isArray(value)),
        value => {
          assert.equal(caseInsensitive(value, ['Links']), value);
        },
      ),
    );
  });

  it('finds nothing that the object only inherits', () => {
    assert.deepEqual(caseInsensitive({}, ['constructor', 'toString', '__proto__']), {});
  });
});
