import assert from 'node:assert/strict';
import fc from 'fast-check';

import { toFileName } from '../../../../src/vscode/exports/fileName';

describe('toFileName', () => {
  it('resembles the text', () => {
    assert.equal(toFileName('C++ / C# Developer & Lead'), 'C-C-Developer-Lead');
    assert.equal(toFileName('Ingénieur à Montréal'), 'Ingénieur-à-Montréal');
  });

  it('is never empty', () => {
    assert.equal(toFileName('../..'), 'report');
  });

  it('is a single path segment for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 120 }), text => {
        const name = toFileName(text);

        assert.match(name, /^[\p{L}\p{N}-]+$/u);
        assert.ok(Array.from(name).length <= 80);
      }),
    );
  });
});
