import assert from 'node:assert/strict';

import { readArguments } from '../../../src/cli/readArguments';
import { sentenceOf } from '../../support/sentenceOf';

describe('readArguments', () => {
  it('reads a job title and a location', () => {
    assert.deepEqual(readArguments(['Software Developer', 'Seattle, Washington']), {
      ok: true,
      value: {
        question: {
          jobTitle: 'Software Developer',
          place: { country: 'United States', state: 'Washington', city: 'Seattle' },
          yearsExperience: null,
          highestDegree: null,
        },
        folder: 'job-pay-reports',
        json: false,
      },
    });
  });

  it('reads all options, before and after', () => {
    const args = [
      '--years',
      '5',
      'Nurse',
      '--json',
      'Canada',
      '--out',
      'x',
      '--degree=doctorate (phd)',
    ];

    const read = readArguments(args);

    assert.ok(read.ok && read.value !== 'help');
    const { question, folder, json } = read.value;
    assert.deepEqual(
      [question.yearsExperience, question.highestDegree, folder, json],
      [5, 'Doctorate (PhD)', 'x', true],
    );
  });

  it('returns help regardless of other arguments', () => {
    assert.deepEqual(readArguments(['--help']), { ok: true, value: 'help' });
  });

  const refusals: [string, string[], RegExp][] = [
    ['nothing', [], /^Enter a job title and a location/u],
    ['a job alone', ['Nurse'], /^Enter a job title and a location/u],
    ['too much', ['Nurse', 'Seattle', 'Washington'], /each in quotes/u],
    ['an empty title', ['  ', 'Canada'], /^Enter a job title\./u],
    ['a place that is none', ['Nurse', 'Atlantis'], /“Atlantis” isn't a known/u],
    [
      'an option that is not known',
      ['Nurse', 'Canada', '--colour'],
      /^Unknown option '--colour'\.$/u,
    ],
    ['an option without its value', ['Nurse', 'Canada', '--years'], /--years/u],
    ['years that are no number', ['Nurse', 'Canada', '--years', 'five'], /as a number/u],
    ['negative years', ['Nurse', 'Canada', '--years=-1'], /must be 0 or more/u],
    ['a degree that is not known', ['Nurse', 'Canada', '--degree', 'Bachelors'], /Did you mean/u],
    ['an empty folder', ['Nurse', 'Canada', '--out', ''], /requires a folder/u],
  ];

  for (const [name, args, sentence] of refusals) {
    it(`explains what is wrong with ${name}`, () => {
      assert.match(sentenceOf(readArguments(args)), sentence);
    });
  }
});
