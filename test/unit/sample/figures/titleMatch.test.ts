import assert from 'node:assert/strict';
import fc from 'fast-check';

import { occupations } from '../../../../src/sample/figures/occupations';
import { findTitle } from '../../../../src/sample/figures/titleMatch';

/** Titles as people type them, and the occupation they mean. */
const everyday: Record<string, string> = {
  'Software Developer': '15-1252',
  'software engineer': '15-1252',
  'Senior Software Engineer': '15-1252',
  'C++ Developer': '15-1252',
  '.NET developer': '15-1252',
  'Sofware Develper': '15-1252',
  Nurse: '29-1141',
  Nurses: '29-1141',
  Waiter: '35-3031',
  'Waiter / Waitress': '35-3031',
  'Truck Driver': '53-3032',
  'Data Scientist': '15-2051',
  Teacher: '25-2021',
  Lawyer: '23-1011',
  'Project Manager': '13-1082',
  Plumbers: '47-2152',
  Acountant: '13-2011',
};

describe('findTitle', () => {
  for (const [title, soc] of Object.entries(everyday)) {
    it(`takes “${title}” for ${soc}`, () => {
      assert.equal(findTitle(title)?.occupation.soc, soc);
    });
  }

  it('confirms every listed title, whatever its casing', () => {
    for (const occupation of occupations) {
      for (const title of occupation.titles) {
        const match = findTitle(` ${title.toUpperCase()} `);
        assert.deepEqual(match, { occupation, title, rating: 100, confirmed: true });
      }
    }
  });

  it('finds every other name, less surely than a title', () => {
    for (const occupation of occupations) {
      for (const alias of occupation.aliases) {
        const match = findTitle(alias);
        assert.equal(match?.occupation.soc, occupation.soc, alias);
        assert.equal(match.rating, 90, alias);
        assert.equal(match.confirmed, false, alias);
      }
    }
  });

  it('is less sure the less the titles agree', () => {
    const ratings = {
      'Principal Data Scientist II': 80,
      'Payments Software Engineer': 70,
      'Software Engineer, Payments': 70,
      'Sofware Develper': 70,
      'Shipyard Electrician': 60,
      Firmware: 40,
    };

    assert.deepEqual(
      Object.fromEntries(
        Object.keys(ratings).map(title => [title, findTitle(title)?.rating] as const),
      ),
      ratings,
    );
  });

  it('takes an abbreviation for what it stands for', () => {
    assert.equal(findTitle('ML Engineer')?.title, 'Software Developer');
    assert.equal(findTitle('Sr. SWE')?.occupation.soc, '15-1252');
  });

  const unlike = [
    ...['AI Engineer', 'Mining Engineer', 'Medical Assistant', 'Flight Attendant', 'Head of Data'],
    ...['Firmware Wizard', 'Land Developer', 'Delivery Driver', 'Fire Chief', 'Marketing Intern'],
    ...['Chief of Staff', 'Growth Hacker', 'Bank Robber'],
  ];
  for (const title of unlike) {
    it(`finds nothing for “${title}”: a word in common is no match`, () => {
      assert.equal(findTitle(title), undefined);
    });
  }

  it('takes a technical writer for a writer, not for a technical recruiter', () => {
    assert.equal(findTitle('Technical Writer')?.occupation.soc, '27-3043');
  });

  for (const title of ['asdf qwerty', 'xyzzy', '🙂', '', '   ', 'x'.repeat(500), 'Senior']) {
    it(`finds nothing for “${title.slice(0, 12)}”`, () => {
      assert.equal(findTitle(title), undefined);
    });
  }

  it('gives any text a rating in tens or nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), text => {
        const rating = findTitle(text)?.rating ?? 0;
        assert.ok(rating % 10 === 0 && rating >= 0 && rating <= 100);
      }),
    );
  });
});
