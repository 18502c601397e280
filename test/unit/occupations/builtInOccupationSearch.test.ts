import assert from 'node:assert/strict';

import { occupations } from '../../../src/domain/occupations/occupationCode';
import {
  ambiguousTitles,
  createBuiltInOccupationSearch,
} from '../../../src/occupations/builtInOccupationSearch';

describe('ambiguousTitles', () => {
  it('name only occupations of the list, each once', () => {
    const codes = new Set(occupations.map(({ code }) => code));
    for (const [title, named] of Object.entries(ambiguousTitles)) {
      assert.ok(
        named.every(code => codes.has(code)),
        title,
      );
      assert.equal(new Set(named).size, named.length, title);
    }
  });
});

describe('createBuiltInOccupationSearch', () => {
  it('searches the built-in occupations', () => {
    const [first] = createBuiltInOccupationSearch()('software engineer').matches;

    assert.equal(first?.occupation.title, 'Software Developers');
  });
});
