import assert from 'node:assert/strict';
import fc from 'fast-check';

import { caseInsensitive } from '../../../../src/api/jobalyzer/anyCase';

describe('caseInsensitive', () => {
  it('finds keys case-insensitively and leaves out the others', () => {
    assert.deepEqual(
      caseInsensitive({ links: 1, WARNINGS: 2, Other: 3 }, ['Links', 'Warnings', 'Errors']),
      { Links: 1, Warnings: 2 },
    );
  });

  it('prefers the exact key to one in another case', () => {
    assert.deepEqual(caseInsensitive({ links: 1, Links: 2, LINKS: 3 }, ['Links']), { Links: 2 });
    assert.deepEqual(caseInsensitive({ links: 1, LINKS: 3 }, ['Links']), { Links: 1 });
  });

  it('keeps null', () => {
    assert.deepEqual(caseInsensitive({ links: null }, ['Links']), { Links: null });
  });

  it('leaves deeper levels unchanged', () => {
    assert.deepEqual(caseInsensitive({ answers: { python: 1 } }, ['Answers']), {
      Answers: { python: 1 },
    });
  });

  it('leaves other values unchanged', () => {
    fc.assert(
      fc.property(
        fc.jsonValue().filter(value => typeof value !== 'object' || Array.isArray(value)),
        value => {
          assert.equal(caseInsensitive(value, ['Links']), value);
        },
      ),
    );
  });

  it('ignores inherited properties', () => {
    assert.deepEqual(caseInsensitive({}, ['constructor', 'toString', '__proto__']), {});
  });
});
