import assert from 'node:assert/strict';

import { createBuiltInOccupationSearch } from '../../../../../src/vscode/prompts/job/builtInOccupationSearch';

describe('createBuiltInOccupationSearch', () => {
  it('searches the built-in occupations', () => {
    const [first] = createBuiltInOccupationSearch()('software engineer');

    assert.equal(first?.occupation.title, 'Software Developers');
  });
});
