import assert from 'node:assert/strict';
import fc from 'fast-check';

import { highestDegrees } from '../../../../src/domain/lookUp/degree';
import {
  parseEntries,
  parseEntry,
  parseHighestDegree,
  parseJobTitle,
  parseSections,
  parseYearsExperience,
  readGivenAnswers,
} from '../../../../src/domain/lookUp/lookUpAnswers';
import { sectionNames } from '../../../../src/domain/report/sectionInfos';
import { sentenceOf } from '../../../support/sentenceOf';

import type { Parsed } from '../../../../src/domain/lookUp/parsed';

describe('parseJobTitle', () => {
  it('accepts slashes, ampersands, quotes and emoji', () => {
    const title = 'R&D / "AI" engineer 🤖';

    assert.deepEqual(parseJobTitle(title), { ok: true, value: title });
  });

  it('rejects an empty title', () => {
    assert.equal(sentenceOf(parseJobTitle(' ')), 'Enter a job title.');
  });

  it('rejects 500 characters', () => {
    assert.equal(
      sentenceOf(parseJobTitle('x'.repeat(500))),
      'This is 500 characters long. Enter a job title of at most 200 characters.',
    );
  });
});

describe('parseYearsExperience', () => {
  const values: [unknown, number | null][] = [
    [0, 0],
    ['0', 0],
    [5, 5],
    [' 5 ', 5],
    ['60', 60],
    ['', null],
    [null, null],
    [undefined, null],
  ];
  for (const [raw, years] of values) {
    it(`reads ${String(raw)} as ${years ?? 'left out'}`, () => {
      assert.deepEqual(parseYearsExperience(raw), { ok: true, value: years });
    });
  }

  const digits = 'Enter years of experience as a number, such as 5.';
  const refusals: [unknown, string][] = [
    [-1, 'Years of experience must be 0 or more.'],
    ['-2.5', 'Years of experience must be 0 or more.'],
    [2.5, 'Enter whole years, such as 2 or 3, not 2.5.'],
    ['2,5', 'Enter whole years, such as 2 or 3, not 2,5.'],
    ['61', 'Enter at most 60 years of experience.'],
    ['9'.repeat(400), 'Enter at most 60 years of experience.'],
    ['five', digits],
    ['5 years', digits],
    ['1e1', digits],
    ['0x5', digits],
    [NaN, digits],
    [Infinity, digits],
    [[5], digits],
    [true, digits],
  ];
  for (const [raw, sentence] of refusals) {
    it(`rejects ${typeof raw} ${String(raw).slice(0, 10)} with a message`, () => {
      assert.equal(sentenceOf(parseYearsExperience(raw)), sentence);
    });
  }
});

describe('parseHighestDegree', () => {
  it('reads each of the nine degrees', () => {
    for (const degree of highestDegrees) {
      assert.deepEqual(parseHighestDegree(degree), { ok: true, value: degree });
    }
  });

  it('returns the spelling of the service', () => {
    assert.deepEqual(parseHighestDegree('bachelor’s degree'), {
      ok: true,
      value: "Bachelor's Degree",
    });
  });

  it('rejects “Bachelors” and suggests the closest degree', () => {
    assert.equal(
      sentenceOf(parseHighestDegree('Bachelors')),
      "PayScale doesn't recognize the degree “Bachelors”. Did you mean Bachelor's Degree?",
    );
  });

  it('rejects other types', () => {
    assert.equal(sentenceOf(parseHighestDegree(3)), 'Enter a degree as text.');
  });

  it('reads null as left out', () => {
    assert.deepEqual(parseHighestDegree(null), { ok: true, value: null });
  });
});

describe('parseEntry', () => {
  it("accepts an entry that isn't in the list", () => {
    assert.deepEqual(parseEntry('skills', ' C++ ', ['Python']), { ok: true, value: 'C++' });
  });

  it('rejects an entry that is in the list in another case', () => {
    assert.equal(
      sentenceOf(parseEntry('skills', 'python', ['Python'])),
      '“python” is already in the list.',
    );
  });

  it('rejects an entry beyond the limit', () => {
    const full = Array.from({ length: 50 }, (_, index) => `skill ${index}`);

    assert.equal(sentenceOf(parseEntry('skills', 'Go', full)), 'You can add up to 50 entries.');
  });

  it('rejects an empty entry', () => {
    assert.equal(sentenceOf(parseEntry('certifications', '', [])), 'Enter a certification.');
  });

  it('distinguishes C, C# and C++', () => {
    assert.equal(parseEntry('skills', 'C++', ['C', 'C#']).ok, true);
  });
});

describe('parseEntries', () => {
  it('removes duplicates', () => {
    assert.deepEqual(parseEntries('skills', ['Python', 'Go ', 'Python']), {
      ok: true,
      value: ['Python', 'Go'],
    });
  });

  it('reads null as an empty list', () => {
    assert.deepEqual(parseEntries('skills', null), { ok: true, value: [] });
  });

  it('rejects other types than lists', () => {
    assert.equal(
      sentenceOf(parseEntries('skills', 'Python')),
      'Enter the skills as a list of text values.',
    );
  });

  it('rejects a list with an empty entry', () => {
    assert.equal(
      sentenceOf(parseEntries('certifications', ['PMP', ' '])),
      'Enter a certification.',
    );
  });

  it('rejects a list beyond the limit', () => {
    const many = Array.from({ length: 51 }, (_, index) => `skill ${index}`);

    assert.equal(sentenceOf(parseEntries('skills', many)), 'Enter at most 50 skills.');
  });
});

describe('parseSections', () => {
  it('returns each section once, in the order of a report', () => {
    assert.deepEqual(parseSections(['benchmark', 'pay', 'pay']), {
      ok: true,
      value: ['pay', 'benchmark'],
    });
  });

  it('rejects an empty list', () => {
    assert.equal(sentenceOf(parseSections([])), 'Choose at least one section.');
  });

  it('rejects an unknown section', () => {
    assert.equal(
      sentenceOf(parseSections(['pay', 'bonus'])),
      `“bonus” isn't a section. Use ${sectionNames.join(', ')}.`,
    );
  });
});

describe('readGivenAnswers', () => {
  it('returns the object', () => {
    assert.deepEqual(readGivenAnswers({ jobTitle: 'Nurse', skills: 1 }), {
      jobTitle: 'Nurse',
      skills: 1,
    });
  });

  for (const value of [undefined, null, 'Nurse', 5, ['Nurse']]) {
    it(`returns no answers for ${String(value)}`, () => {
      assert.deepEqual(readGivenAnswers(value), {});
    });
  }
});

describe('lookup answers', () => {
  it('are a value or a message, for any JSON value', () => {
    fc.assert(
      fc.property(fc.anything(), raw => {
        const all: Parsed<unknown>[] = [
          parseJobTitle(raw),
          parseYearsExperience(raw),
          parseHighestDegree(raw),
          parseEntries('skills', raw),
          parseEntries('certifications', [raw]),
          parseSections(raw),
          parseSections([raw]),
        ];
        for (const parsed of all) {
          assert.ok(parsed.ok || /^\S.*[.?]$/su.test(parsed.sentence));
        }
        readGivenAnswers(raw);
      }),
    );
  });

  it('are a value or a message, for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), text => {
        const parsed = parseEntry('skills', text, ['Go']);

        assert.ok(parsed.ok || parsed.sentence.length > 0);
      }),
    );
  });
});
