import assert from 'node:assert/strict';

import {
  tokenizeJobTitle,
  withoutRank,
} from '../../../../../src/vscode/prompts/job/jobTitleTokens';

describe('tokenizeJobTitle', () => {
  const titles: [string, string[]][] = [
    ['Software Developers', ['software', 'developer']],
    ['Waiters and Waitresses', ['waiter', 'waitress']],
    ['Secretaries', ['secretary']],
    ['Bus driver', ['bus', 'driver']],
    ['C++ / C# / .NET dev', ['cplusplus', 'csharp', 'dotnet', 'developer']],
    ['Front-End Developer', ['front', 'end', 'developer']],
    ['R&D Engineer', ['research', 'development', 'engineer']],
    ['HR Mgr.', ['human', 'resource', 'manager']],
    ['Manufacturer’s rep', ['manufacturer', 'representative']],
    ['Pâtissier', ['patissier']],
    ['Saleswoman', ['salesperson']],
    ['constructor', ['constructor']],
    ['', []],
  ];
  for (const [title, tokens] of titles) {
    it(`reads “${title}” as ${JSON.stringify(tokens)}`, () => {
      assert.deepEqual(tokenizeJobTitle(title), tokens);
    });
  }

  it('stops after 12 words', () => {
    assert.equal(tokenizeJobTitle('welder '.repeat(20)).length, 12);
  });
});

describe('withoutRank', () => {
  it('leaves out seniority, grades and kinds of contract', () => {
    assert.deepEqual(withoutRank(['senior', 'java', 'developer', 'ii', 'remote']), [
      'java',
      'developer',
    ]);
  });

  it('keeps the words when nothing else is left', () => {
    assert.deepEqual(withoutRank(['principal']), ['principal']);
  });
});
