import assert from 'node:assert/strict';

import {
  listAlternatives,
  listExecutiveForms,
  readTitle,
} from '../../../../src/domain/occupations/titleWords';

describe('readTitle', () => {
  const titles: [string, string][] = [
    ['Software Developers', 'software developer'],
    ['Waiters and Waitresses', 'waiter waitress'],
    ['Secretaries', 'secretary'],
    ['C++ / C# / .NET dev', 'cplusplus csharp dotnet developer'],
    ['Front-End Developer', 'front end developer'],
    ['R&D Engineer', 'research development engineer'],
    ['HR Mgr.', 'human resource manager'],
    ['Manufacturer’s rep', 'manufacturer representative'],
    ['Pâtissier', 'patissier'],
    ['Saleswoman', 'salesperson'],
    ['constructor', 'constructor'],
    ['PA-C', 'physician assistant'],
    ['V.P., Engineering', 'engineering vp'],
    ['Senior Vice President of Engineering', 'engineering vp'],
    ['Manager, Sales', 'sale manager'],
    ['Nurse - Pediatric', 'pediatric nurse'],
    ['Human Resources (HR) Manager', 'human resource manager'],
    ['Vet Tech', 'vet technician'],
    ['Tech Writer', 'technical writer'],
    ['Sr. Software Engineer II (L4)', 'software engineer'],
    ['Barista (part-time)', 'barista'],
    ['Software Engineer at Acme Inc.', 'software engineer'],
    ['Software Engineer @ Acme', 'software engineer'],
    ['Attorney at Law', 'attorney at law'],
    ['Line Cook $18–20/hr, night shift', 'line cook'],
    ['Data Engineer (Remote, m/f/d)', 'data engineer'],
    ['Software Engineering Intern', 'software engineer'],
    ['Softwareentwickler:in (m/w/d)', 'software developer'],
    ['Infirmier(e)', 'registered nurse'],
    ['Développeur Java H/F', 'java software developer'],
    ['Agent d’entretien', 'cleaner'],
    ['Intern', ''],
    ['', ''],
  ];
  for (const [title, words] of titles) {
    it(`reads “${title}” as “${words}”`, () => {
      assert.equal(readTitle(title).core.join(' '), words);
    });
  }

  it('keeps words of rank apart from the job', () => {
    const { words, core } = readTitle('Chief Electrician');

    assert.deepEqual({ words, core }, { words: ['chief', 'electrician'], core: ['electrician'] });
  });

  it('says when a rank stands where the job should be', () => {
    assert.equal(readTitle('Marketing Intern').lostHead, true);
    assert.equal(readTitle('Senior Marketing Manager II').lostHead, false);
  });

  it('stops after 12 words', () => {
    const letters = 'abcdefghijklmnopqrst'.split('').map(letter => `welder${letter}`);

    assert.equal(readTitle(letters.join(' ')).words.length, 12);
  });
});

describe('listExecutiveForms', () => {
  it('names a department head in every way', () => {
    assert.deepEqual(
      listExecutiveForms(['vp', 'finance']).map(words => words.join(' ')),
      ['finance manager', 'finance director', 'finance head', 'finance vp'],
    );
  });

  it('has none for other titles', () => {
    assert.deepEqual(listExecutiveForms(['finance', 'clerk']), []);
    assert.deepEqual(listExecutiveForms(['director']), []);
  });
});

describe('listAlternatives', () => {
  it('divides a title that names two jobs', () => {
    assert.deepEqual(listAlternatives('Cook / Dishwasher'), ['cook', 'dishwasher']);
    assert.deepEqual(listAlternatives('Cook'), []);
  });
});
