import assert from 'node:assert/strict';

import { occupations } from '../../../../src/domain/occupations/occupationCode';

const titleOf = new Map(occupations.map(({ code, title }) => [code, title]));

describe('occupations', () => {
  it('has the 867 detailed occupations of the 2018 classification', () => {
    assert.equal(occupations.length, 867);
  });

  it('has only codes of detailed occupations', () => {
    // A code that ends in 0 is a broad occupation, a minor or a major group.
    const others = occupations.filter(({ code }) => !/^\d{2}-\d{3}[1-9]$/u.test(code));

    assert.deepEqual(others, []);
  });

  it('has every code once, in order', () => {
    const codes = occupations.map(({ code }) => code);

    assert.deepEqual(codes, [...new Set(codes)].sort());
  });

  it('has every title once, in plain ASCII without stray spaces', () => {
    const titles = occupations.map(({ title }) => title);

    assert.equal(new Set(titles).size, titles.length);
    assert.deepEqual(
      titles.filter(title => !/^[A-Z][\x21-\x7e]*( [\x21-\x7e]+)*$/u.test(title)),
      [],
    );
  });

  it('has all 23 major groups', () => {
    assert.equal(new Set(occupations.map(({ code }) => code.slice(0, 2))).size, 23);
  });

  const officialTitles: Readonly<Record<string, string>> = {
    '11-1021': 'General and Operations Managers',
    '13-1082': 'Project Management Specialists',
    '13-1141': 'Compensation, Benefits, and Job Analysis Specialists',
    '13-2051': 'Financial and Investment Analysts',
    '15-1252': 'Software Developers',
    '15-1253': 'Software Quality Assurance Analysts and Testers',
    '15-2051': 'Data Scientists',
    '17-1011': 'Architects, Except Landscape and Naval',
    '25-2031': 'Secondary School Teachers, Except Special and Career/Technical Education',
    '29-1141': 'Registered Nurses',
    '33-3051': "Police and Sheriff's Patrol Officers",
    '35-3031': 'Waiters and Waitresses',
    '41-4012':
      'Sales Representatives, Wholesale and Manufacturing, Except Technical and Scientific Products',
    '49-9021': 'Heating, Air Conditioning, and Refrigeration Mechanics and Installers',
    '53-2011': 'Airline Pilots, Copilots, and Flight Engineers',
    '53-3032': 'Heavy and Tractor-Trailer Truck Drivers',
  };
  for (const [code, title] of Object.entries(officialTitles)) {
    it(`names ${code} as the wage statistics do`, () => {
      assert.equal(titleOf.get(code), title);
    });
  }

  it('leaves out the broader codes of the wage statistics and codes of older classifications', () => {
    const foreign = ['13-1020', '29-2010', '31-1120', '51-2090', '15-1132', '15-1256', '25-9045'];

    assert.deepEqual(
      foreign.filter(code => titleOf.has(code)),
      [],
    );
  });

  it('has lower-case synonyms, each once, none of them the title', () => {
    const wrong = occupations.filter(
      ({ title, synonyms }) =>
        new Set(synonyms).size !== synonyms.length ||
        synonyms.some(
          synonym =>
            synonym === title.toLowerCase() ||
            synonym !== synonym.toLowerCase().trim().replace(/\s+/gu, ' ') ||
            synonym.length < 2,
        ),
    );

    assert.deepEqual(wrong, []);
  });

  it('has three synonyms or more for most of what people ask for', () => {
    const known = occupations.filter(({ synonyms }) => synonyms.length >= 3);

    assert.ok(known.length >= 350, `only ${known.length}`);
  });
});
