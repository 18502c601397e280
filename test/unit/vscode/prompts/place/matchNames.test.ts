import assert from 'node:assert/strict';

import { matchNames, without } from '../../../../../src/vscode/prompts/place/matchNames';

describe('matchNames', () => {
  it('ranks equal names first, then prefixes, words and parts', () => {
    const names = ['Oman', 'Romania', 'Isle of Man', 'Man', 'Manitoba', 'Germany'];

    assert.deepEqual(
      matchNames('man', names, name => [name]),
      ['Man', 'Manitoba', 'Isle of Man', 'Oman', 'Romania', 'Germany'],
    );
  });

  it('uses the best of several names', () => {
    assert.deepEqual(
      matchNames(
        'de',
        [
          ['Sweden', 'SE'],
          ['Germany', 'DE'],
        ],
        names => names,
      ),
      [
        ['Germany', 'DE'],
        ['Sweden', 'SE'],
      ],
    );
  });

  it('ignores accents, case and punctuation', () => {
    assert.deepEqual(
      matchNames('cote divoire', ['Côte d’Ivoire'], name => [name]),
      ['Côte d’Ivoire'],
    );
  });
});

describe('without', () => {
  it('ignores case', () => {
    assert.deepEqual(without(['Go', 'Rust'], ['GO']), ['Rust']);
  });
});
