import assert from 'node:assert/strict';

import { withCodes } from '../../../src/occupations/builtInOccupationSearch';

import type { Occupation } from '../../../src/domain/occupations/occupationCode';

const developer = { code: '15-1252', title: 'Software Developers', synonyms: [] };
const tester = { code: '15-1253', title: 'Software Testers', synonyms: [] };
const nurse = { code: '29-1141', title: 'Registered Nurses', synonyms: [] };

const byText = withCodes(
  () => ({
    verdict: 'read',
    matches: [{ occupation: nurse, matchedTitle: 'searched', quality: 'exact', score: 1 }],
  }),
  [developer, tester, nurse],
);

function find(text: string, limit?: number): readonly Occupation[] {
  return byText(text, limit).matches.map(({ occupation }) => occupation);
}

describe('withCodes', () => {
  it('finds the occupation of a code', () => {
    assert.deepEqual(find(' 15-1252 '), [developer]);
  });

  it('finds all occupations of the beginning of a code, up to the limit', () => {
    assert.deepEqual(find('15-12'), [developer, tester]);
    assert.deepEqual(find('15-12', 1), [developer]);
  });

  it('finds the occupation that an O*NET code details', () => {
    assert.deepEqual(find('15-1253.00'), [tester]);
  });

  it('finds nothing for a code that is not in the list', () => {
    assert.deepEqual(find('99-9999'), []);
  });

  it('reads one occupation, and asks among several', () => {
    assert.deepEqual(
      ['15-1252', '15-12', '99'].map(text => byText(text).verdict),
      ['read', 'ask', 'none'],
    );
  });

  it('searches for anything else', () => {
    assert.deepEqual(find('3D artist'), [nurse]);
    assert.deepEqual(find('911 dispatcher'), [nurse]);
  });
});
