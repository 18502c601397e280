import assert from 'node:assert/strict';
import fc from 'fast-check';

import { occupations } from '../../../src/domain/occupations/occupationCode';
import { createBuiltInOccupationSearch } from '../../../src/occupations/builtInOccupationSearch';
import { createOccupationSearch } from '../../../src/occupations/occupationSearch';
import everydayTitles from './everydayTitles.json';

import type { SearchVerdict } from '../../../src/occupations/occupationSearch';

const search = createBuiltInOccupationSearch();

function codesFor(text: string, limit?: number): string[] {
  return search(text, limit).matches.map(({ occupation }) => occupation.code);
}

function firstFor(text: string): string | undefined {
  return codesFor(text, 1)[0];
}

describe('the search for everyday titles', () => {
  const found = Object.entries<readonly string[]>(everydayTitles).map(([title, right]) => {
    const { verdict, matches } = search(title, 3);
    const places = matches.map(({ occupation }) => right.includes(occupation.code));
    return { title, verdict, first: places[0] === true, inThree: places.includes(true) };
  });
  const list = (which: typeof found): string => which.map(({ title }) => title).join(', ');

  it('has a right occupation first for at least 98 of 100', () => {
    const missed = found.filter(({ first }) => !first);

    assert.ok(found.length >= 300);
    assert.ok(missed.length <= 0.02 * found.length, list(missed));
  });

  it('has a right occupation among the first three for at least 99 of 100', () => {
    const missed = found.filter(({ inThree }) => !inThree);

    assert.ok(missed.length <= 0.01 * found.length, list(missed));
  });

  it('never reads one as a wrong occupation', () => {
    assert.deepEqual(
      found.filter(({ verdict, first }) => verdict === 'read' && !first),
      [],
    );
  });

  it('asks about few of them', () => {
    const asked = found.filter(({ verdict }) => verdict !== 'read');

    assert.ok(asked.length <= 0.05 * found.length, list(asked));
  });
});

/** What people type, the verdict, and the codes of which one must be first. */
const verdicts: Readonly<Record<string, [SearchVerdict, string]>> = {
  SRE: ['read', '15-1252 15-1244'],
  SDR: ['read', '41-3091 41-4012'],
  'PA-C': ['read', '29-1071'],
  'P.A.-C.': ['read', '29-1071'],
  MD: ['ask', '29-1229'],
  MA: ['ask', '31-9092'],
  PCA: ['ask', '31-1122 31-1131'],
  'VP of Engineering': ['read', '11-9041 11-3021'],
  'VP, Engineering': ['read', '11-9041 11-3021'],
  'VP Engineering': ['read', '11-9041 11-3021'],
  'Engineering VP': ['read', '11-9041 11-3021'],
  'V.P. of Engineering': ['read', '11-9041 11-3021'],
  'SVP Engineering': ['read', '11-9041 11-3021'],
  'Vice President of Engineering': ['read', '11-9041 11-3021'],
  'Vice-President, Engineering': ['read', '11-9041 11-3021'],
  'Senior Vice President of Software Engineering': ['read', '11-3021'],
  'Head of Engineering': ['read', '11-9041 11-3021'],
  'VP Finance': ['read', '11-3031'],
  'Director, Sales': ['read', '11-2022'],
  'Chief of Staff': ['ask', '11-1021 13-1111 43-6011'],
  'Tech Lead': ['ask', '15-1252'],
  'Growth hacker': ['ask', '11-2021 13-1161'],
  'Customer success manager': ['ask', '11-2022 11-9199 41-3091'],
  'Product Manager': ['ask', '11-2021 11-3021 13-1082'],
  'Senior Product Manager II': ['ask', '11-2021 11-3021 13-1082'],
  'LLM engineer': ['ask', '15-2051'],
  'Cloud Architect': ['ask', '15-1299'],
  'Cook / Dishwasher': ['ask', '35-2014 35-9021'],
  'Marketing Intern': ['ask', '11-2021 13-1161'],
  'Software Engineering Intern': ['read', '15-1252'],
  'Uber driver': ['read', '53-3054 53-3053'],
  'Amazon driver': ['read', '53-3033'],
  'AP clerk': ['read', '43-3031'],
  'A/P Clerk': ['read', '43-3031'],
  COO: ['read', '11-1011'],
  'Sr. SWE': ['read', '15-1252'],
  'Barista (part-time)': ['read', '35-3023'],
  'C#/.NET Developer': ['read', '15-1252'],
  'Ingénieur logiciel': ['read', '15-1252'],
  plumer: ['ask', '47-2152'],
  acountant: ['ask', '13-2011'],
  'mechanical engneer': ['read', '17-2141'],
  'resturant manager': ['read', '11-9051'],
  'Divorce Lawyer': ['read', '23-1011'],
  'Land developer': ['ask', '15-1252'],
  'Appeals referee': ['ask', '27-2023'],
  softw: ['ask', '15-1252'],
  marketing: ['ask', '11-2021'],
};

const noMatch = [
  ...['', '   ', '!!!', 'zzzz', 'xyzzy plugh', 'qwertyuiop', '12345', '的软件工程师'],
  ...['Intern', 'Trainee', 'Senior', 'Lead', 'Associate', 'Wizard', 'Brand ninja', 'Quux engineer'],
];

describe('the verdict of a search', () => {
  for (const [text, [verdict, codes]] of Object.entries(verdicts)) {
    it(`is “${verdict}” for “${text}”`, () => {
      assert.equal(search(text).verdict, verdict);
      assert.ok(codes.split(' ').includes(firstFor(text) ?? ''), codesFor(text).join(', '));
    });
  }

  for (const text of noMatch) {
    it(`is “none” for “${text}”`, () => {
      assert.deepEqual(search(text), { verdict: 'none', matches: [] });
    });
  }

  it('offers no cooks to a COO and no building architects to a cloud architect', () => {
    assert.deepEqual(codesFor('COO'), ['11-1011']);
    assert.ok(!codesFor('Cloud Architect').includes('17-1011'));
  });
});

describe('the quality of a match', () => {
  const qualities: [string, string][] = [
    ['registered nurse', 'exact'],
    ['Sr. Registered Nurse (Remote)', 'exact'],
    ['ICU Registered Nurse', 'close'],
    ['mechanical engneer', 'close'],
    ['plumer', 'weak'],
    ['engineer', 'weak'],
  ];
  for (const [text, quality] of qualities) {
    it(`is ${quality} for “${text}”`, () => {
      assert.equal(search(text, 1).matches[0]?.quality, quality);
    });
  }

  it('is weak for every match that only shares a word', () => {
    const list = [
      { code: '1', title: 'QA Engineers', synonyms: [] },
      { code: '2', title: 'Technical Recruiters', synonyms: [] },
    ];
    const find = createOccupationSearch(list);

    assert.equal(find('ML Engineer').verdict, 'none');
    assert.equal(find('Technical Writer').verdict, 'none');
  });
});

describe('createOccupationSearch', () => {
  it('puts every occupation first for its own title, and reads it', () => {
    const lost = occupations.filter(({ code, title }) => {
      const { verdict, matches } = createdPlain(title, 1);
      return matches[0]?.occupation.code !== code || verdict !== 'read';
    });

    assert.deepEqual(
      lost.map(({ title }) => title),
      [],
    );
  }).timeout(20_000);

  it('puts an occupation first for each of its synonyms', () => {
    const lost = occupations.flatMap(({ synonyms }) =>
      synonyms.filter(
        synonym => !createdPlain(synonym, 1).matches[0]?.occupation.synonyms.includes(synonym),
      ),
    );

    assert.deepEqual(lost, []);
  }).timeout(60_000);

  it('asks when a title belongs to two occupations', () => {
    const find = createOccupationSearch([
      { code: '1', title: 'Carriers', synonyms: ['mover'] },
      { code: '2', title: 'Haulers', synonyms: ['mover'] },
    ]);

    assert.equal(find('Mover').verdict, 'ask');
    assert.equal(find('Hauler').verdict, 'read');
  });

  it('says which title fits', () => {
    assert.equal(search('Sr. DevOps Engineer').matches[0]?.matchedTitle, 'devops engineer');
  });

  it('orders matches by quality, then by score, none over 1, each occupation once', () => {
    const { matches } = search('nurse', 50);
    const order = matches.map(
      ({ quality, score }) => ['exact', 'close', 'weak'].indexOf(quality) * 2 - score,
    );

    assert.deepEqual(
      order,
      [...order].sort((a, b) => a - b),
    );
    assert.ok(matches.every(({ score }) => score > 0 && score <= 1));
    assert.equal(new Set(matches.map(({ occupation }) => occupation)).size, matches.length);
  });

  it('returns ten matches at most when no limit is named, and none when it is 0', () => {
    assert.equal(search('manager').matches.length, 10);
    assert.deepEqual(search('nurse', 0).matches, []);
  });

  it('finds nothing in an empty list', () => {
    assert.deepEqual(createOccupationSearch([])('nurse'), { verdict: 'none', matches: [] });
  });

  it('never throws, repeats itself and keeps the limit, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary', maxLength: 500 }),
          fc.string({ unit: 'grapheme', maxLength: 500 }),
          fc.string({ unit: 'grapheme-ascii', maxLength: 500 }),
        ),
        fc.integer({ min: 0, max: 20 }),
        (text, limit) => {
          const found = search(text, limit);

          assert.ok(found.matches.length <= limit);
          assert.deepEqual(search(text, limit), found);
        },
      ),
      { numRuns: 60 },
    );
  }).timeout(20_000);
});

describe('noise in a title', () => {
  const anyTitle = fc.constantFrom(
    ...Object.keys(everydayTitles).filter(title => search(title).verdict === 'read'),
  );

  it('does not change the first match: case, spaces and punctuation', () => {
    fc.assert(
      fc.property(
        anyTitle,
        fc.constantFrom<(text: string) => string>(
          text => text.toUpperCase(),
          text => text.toLowerCase(),
          text => `  ${text.replace(/ /gu, '   ')}  `,
          text => `${text}.`,
          text => `“${text}”`,
          text => `${text}!`,
        ),
        (title, change) => {
          assert.equal(firstFor(change(title)), firstFor(title));
        },
      ),
      { numRuns: 150 },
    );
  }).timeout(30_000);

  it('does not change the first match: seniority, level, contract, place of work and employer', () => {
    fc.assert(
      fc.property(
        anyTitle,
        // “Junior High School Teacher” is another job.
        fc.constantFrom('', 'Senior ', 'Sr. ', 'Jr. ', 'Experienced ', '[Remote] '),
        fc.constantFrom(
          ...['', ' II', ' III', ' (L4)', ' (Remote)', ' - Part Time', ' (m/f/d)', ', Hybrid'],
          ...[' @ Acme', ' (Contract)', ' - Night Shift', ' $45k', ' (Full-time)'],
        ),
        (title, before, after) => {
          assert.equal(firstFor(`${before}${title}${after}`), firstFor(title));
        },
      ),
      { numRuns: 300 },
    );
  }).timeout(60_000);
});

const createdPlain = createOccupationSearch(occupations);
