import assert from 'node:assert/strict';
import fc from 'fast-check';

import { occupations } from '../../../../../src/domain/occupations/occupationList';
import { createOccupationSearch } from '../../../../../src/vscode/prompts/job/occupationSearch';

const search = createOccupationSearch(occupations);

function codesFor(text: string, limit?: number): string[] {
  return search(text, limit).map(({ occupation }) => occupation.code);
}

/** What people type, and the occupation that must come first. */
const firstOf: Readonly<Record<string, string>> = {
  'Software Developer': '15-1252',
  'Software Engineer': '15-1252',
  'Senior Software Engineer': '15-1252',
  'Lead Software Engineer (Remote)': '15-1252',
  'Sr. Python Developer': '15-1252',
  'C++ Developer': '15-1252',
  'DevOps Engineer': '15-1252',
  'dev ops engineer': '15-1252',
  'Full-Stack Developer': '15-1252',
  'Front-end developer': '15-1254',
  'QA Engineer': '15-1253',
  'UI/UX Designer': '15-1255',
  'Data Scientist': '15-2051',
  'Data Analyst': '15-2051',
  'Machine Learning Engineer': '15-2051',
  'Data Engineer': '15-1243',
  'Systems Administrator': '15-1244',
  'Help Desk Technician': '15-1232',
  'IT Manager': '11-3021',
  'HR Manager': '11-3121',
  'Human Resources Manager': '11-3121',
  'HR Generalist': '13-1071',
  'Chief Executive Officer': '11-1011',
  'Marketing Manager': '11-2021',
  'Project Manager': '13-1082',
  'Business Analyst': '13-1111',
  Accountant: '13-2011',
  Accountants: '13-2011',
  'Staff Accountant II': '13-2011',
  'Financial Analyst': '13-2051',
  'Civil Engineer': '17-2051',
  'Mechanical Engineer': '17-2141',
  'Registered Nurse': '29-1141',
  RN: '29-1141',
  'Nurse Practitioner': '29-1171',
  LPN: '29-2061',
  CNA: '31-1131',
  'Physical Therapist': '29-1123',
  Pharmacist: '29-1051',
  Dentist: '29-1021',
  Lawyer: '23-1011',
  Attorney: '23-1011',
  Paralegal: '23-2011',
  'School Principal': '11-9032',
  'Elementary School Teacher': '25-2021',
  'High School Teacher': '25-2031',
  'Graphic Designer': '27-1024',
  'Police Officer': '33-3051',
  'Security Guard': '33-9032',
  Waiter: '35-3031',
  waitresses: '35-3031',
  Barista: '35-3023',
  'Line Cook': '35-2014',
  Janitor: '37-2011',
  'Hair Stylist': '39-5012',
  'Personal Trainer': '39-9031',
  Cashier: '41-2011',
  'Real Estate Agent': '41-9022',
  'Customer Service Rep': '43-4051',
  'Administrative Assistant': '43-6014',
  Receptionist: '43-4171',
  Carpenter: '47-2031',
  Electrician: '47-2111',
  Plumber: '47-2152',
  'HVAC Technician': '49-9021',
  'Auto Mechanic': '49-3023',
  Welder: '51-4121',
  'Truck Driver': '53-3032',
  'Forklift Operator': '53-7051',
  'Flight Attendant': '53-2031',
  acountant: '13-2011',
  elektrician: '47-2111',
  plumer: '47-2152',
  'mechanical engneer': '17-2141',
  'resturant manager': '11-9051',
  'R&D Manager': '11-9121',
};

/** What people type, and an occupation that must be among the first three. */
const firstThreeOf: Readonly<Record<string, string>> = {
  nurse: '29-1141',
  'Senior Java Developer II': '15-1252',
  'bus driver': '53-3051',
  'Social Worker': '21-1021',
  'sales rep': '41-4012',
  'Delivery Driver - Part Time': '53-3033',
  cook: '35-2014',
  softw: '15-1252',
  physio: '29-1123',
  'Registered Nurse (ICU)': '29-1141',
  'social media manager': '13-1161',
};

describe('createOccupationSearch', () => {
  for (const [text, code] of Object.entries(firstOf)) {
    it(`puts ${code} first for “${text}”`, () => {
      assert.equal(codesFor(text)[0], code);
    });
  }

  for (const [text, code] of Object.entries(firstThreeOf)) {
    it(`has ${code} among the first three for “${text}”`, () => {
      assert.ok(codesFor(text, 3).includes(code), codesFor(text, 3).join(', '));
    });
  }

  for (const text of ['', '   ', '!!!', 'xyzzy plugh', 'qwertyuiop', '12345', '的软件工程师']) {
    it(`suggests nothing for “${text}”`, () => {
      assert.deepEqual(search(text), []);
    });
  }

  it('puts every occupation first for its own title', () => {
    const lost = occupations.filter(({ code, title }) => codesFor(title, 1)[0] !== code);

    assert.deepEqual(lost, []);
  });

  it('puts an occupation first for each of its synonyms', () => {
    const lost = occupations.flatMap(({ synonyms }) =>
      synonyms.filter(synonym => !search(synonym, 1)[0]?.occupation.synonyms.includes(synonym)),
    );

    assert.deepEqual(lost, []);
  });

  it('says which title fits', () => {
    const [first] = search('Sr. DevOps Engineer');

    assert.equal(first?.matchedTitle, 'devops engineer');
  });

  it('gives scores from the best down, none over 1', () => {
    const scores = search('engineer', 50).map(({ score }) => score);

    assert.deepEqual(
      scores,
      [...scores].sort((a, b) => b - a),
    );
    assert.ok(scores.every(score => score > 0 && score <= 1));
  });

  it('gives each occupation once', () => {
    const codes = codesFor('nurse', 50);

    assert.equal(new Set(codes).size, codes.length);
  });

  it('gives ten suggestions at most when no limit is named', () => {
    assert.equal(search('manager').length, 10);
  });

  it('gives none when the limit is 0', () => {
    assert.deepEqual(search('nurse', 0), []);
  });

  it('finds nothing in an empty list', () => {
    assert.deepEqual(createOccupationSearch([])('nurse'), []);
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
          const matches = search(text, limit);

          assert.ok(matches.length <= limit);
          assert.deepEqual(search(text, limit), matches);
        },
      ),
      { numRuns: 60 },
    );
  }).timeout(10_000);
});
