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
  it('takes slashes, ampersands, quotes and emoji', () => {
    const title = 'R&D / "AI" engineer 🤖';

    assert.deepEqual(parseJobTitle(title), { ok: true, value: title });
  });

  it('refuses an empty title', () => {
    assert.equal(sentenceOf(parseJobTitle(' ')), 'Write a job title.');
  });

  it('refuses 500 characters', () => {
    assert.equal(
      sentenceOf(parseJobTitle('x'.repeat(500))),
      'This is 500 characters long. Write a job title of at most 200.',
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
    it(`refuses ${typeof raw} ${String(raw).slice(0, 10)} with a sentence`, () => {
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

  it('gives the spelling of the service', () => {
    assert.deepEqual(parseHighestDegree('bachelor’s degree'), {
      ok: true,
      value: "Bachelor's Degree",
    });
  });

  it('refuses “Bachelors” and names the degree that was meant', () => {
    assert.equal(
      sentenceOf(parseHighestDegree('Bachelors')),
      "PayScale doesn't recognize the degree “Bachelors”. Did you mean Bachelor's Degree?",
    );
  });

  it('refuses what is no text', () => {
    assert.equal(sentenceOf(parseHighestDegree(3)), 'Write a degree as text.');
  });

  it('reads null as left out', () => {
    assert.deepEqual(parseHighestDegree(null), { ok: true, value: null });
  });
});

describe('parseEntry', () => {
  it('takes an entry that is not in the list', () => {
    assert.deepEqual(parseEntry('skills', ' C++ ', ['Python']), { ok: true, value: 'C++' });
  });

  it('refuses one that is in the list in another case', () => {
    assert.equal(
      sentenceOf(parseEntry('skills', 'python', ['Python'])),
      '“python” is already in the list.',
    );
  });

  it('refuses one more than fit', () => {
    const full = Array.from({ length: 50 }, (_, index) => `skill ${index}`);

    assert.equal(sentenceOf(parseEntry('skills', 'Go', full)), 'You can add up to 50 entries.');
  });

  it('refuses an empty one', () => {
    assert.equal(sentenceOf(parseEntry('certifications', '', [])), 'Write a certification.');
  });

  it('tells C, C# and C++ apart', () => {
    assert.equal(parseEntry('skills', 'C++', ['C', 'C#']).ok, true);
  });
});

describe('parseEntries', () => {
  it('takes each text once', () => {
    assert.deepEqual(parseEntries('skills', ['Python', 'Go ', 'Python']), {
      ok: true,
      value: ['Python', 'Go'],
    });
  });

  it('reads null as none', () => {
    assert.deepEqual(parseEntries('skills', null), { ok: true, value: [] });
  });

  it('refuses what is not a list', () => {
    assert.equal(
      sentenceOf(parseEntries('skills', 'Python')),
      'Enter the skills as a list of texts.',
    );
  });

  it('refuses a list with an empty entry', () => {
    assert.equal(
      sentenceOf(parseEntries('certifications', ['PMP', ' '])),
      'Write a certification.',
    );
  });

  it('refuses more than fit', () => {
    const many = Array.from({ length: 51 }, (_, index) => `skill ${index}`);

    assert.equal(sentenceOf(parseEntries('skills', many)), 'Enter at most 50 skills.');
  });
});

describe('parseSections', () => {
  it('gives the sections in the order of a report, each once', () => {
    assert.deepEqual(parseSections(['benchmark', 'pay', 'pay']), {
      ok: true,
      value: ['pay', 'benchmark'],
    });
  });

  it('refuses none', () => {
    assert.equal(sentenceOf(parseSections([])), 'Choose at least one section.');
  });

  it('refuses what is not a section', () => {
    assert.equal(
      sentenceOf(parseSections(['pay', 'bonus'])),
      `“bonus” isn't a section. Use ${sectionNames.join(', ')}.`,
    );
  });
});

describe('readGivenAnswers', () => {
  it('gives the object', () => {
    assert.deepEqual(readGivenAnswers({ jobTitle: 'Nurse', skills: 1 }), {
      jobTitle: 'Nurse',
      skills: 1,
    });
  });

  for (const value of [undefined, null, 'Nurse', 5, ['Nurse']]) {
    it(`gives nothing for ${String(value)}`, () => {
      assert.deepEqual(readGivenAnswers(value), {});
    });
  }
});

describe('look-up answers', () => {
  it('are a value or a sentence, whatever is given', () => {
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

  it('are a value or a sentence, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), text => {
        const parsed = parseEntry('skills', text, ['Go']);

        assert.ok(parsed.ok || parsed.sentence.length > 0);
      }),
    );
  });
});
