import assert from 'node:assert/strict';

import { toProblemItem } from '../../../../src/vscode/tree/problemItem';

describe('toProblemItem', () => {
  it('shows the file and the problem', () => {
    const item = toProblemItem({ id: 'abc', problem: 'corrupt', sentence: 'It is broken.' });

    assert.equal(item.label, 'Unreadable report');
    assert.equal(item.description, 'abc.json');
    assert.match(item.spoken, /abc\. It is broken\.$/u);
  });

  it('allows deleting only a corrupt file', () => {
    const words = (problem: 'corrupt' | 'newerVersion' | 'unreadable'): string =>
      toProblemItem({ id: 'abc', problem, sentence: '' }).contextValue;

    assert.equal(words('corrupt'), 'problem deletable');
    assert.equal(words('newerVersion'), 'problem');
    assert.equal(words('unreadable'), 'problem');
  });
});
