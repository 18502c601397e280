import assert from 'node:assert/strict';
import fc from 'fast-check';

import { countries } from '../../../../src/domain/places/countryNames';
import { highestDegrees } from '../../../../src/domain/lookUp/degree';
import { findClosest, findNearest, toComparable } from '../../../../src/domain/lookUp/nearest';
import { usStates } from '../../../../src/domain/places/usStates';

describe('findNearest', () => {
  const names: [string, readonly string[], string | undefined][] = [
    ['Bachelors', highestDegrees, "Bachelor's Degree"],
    ['bachelors of science', highestDegrees, "Bachelor's Degree"],
    ['Master', highestDegrees, "Master's Degree (non-MBA)"],
    ['MBA', highestDegrees, 'Master of Business Administration (MBA)'],
    ['PhD', highestDegrees, 'Doctorate (PhD)'],
    ['M.D.', highestDegrees, 'Doctor of Medicine (MD)'],
    ['high school', highestDegrees, 'GED or High School Diploma'],
    ['zzz', highestDegrees, undefined],
    ['Untied Sttaes', countries.map(({ name }) => name), 'United States'],
    ['germny', countries.map(({ name }) => name), 'Germany'],
    ['Whashington', usStates.map(({ name }) => name), 'Washington'],
    ['New Yrok', usStates.map(({ name }) => name), 'New York'],
  ];
  for (const [text, candidates, nearest] of names) {
    it(`finds ${nearest ?? 'nothing'} for “${text}”`, () => {
      assert.equal(
        findNearest(text, candidates, name => name),
        nearest,
      );
    });
  }

  it('finds a candidate by its exact name', () => {
    fc.assert(
      fc.property(fc.constantFrom(...usStates), state => {
        assert.equal(
          findNearest(state.name.toUpperCase(), usStates, ({ name }) => name),
          state,
        );
      }),
    );
  });

  it('finds a state with two adjacent letters swapped', () => {
    fc.assert(
      fc.property(fc.constantFrom(...usStates), fc.nat(), ({ name }, seed) => {
        const at = seed % (name.length - 1);
        const swapped = `${name.slice(0, at)}${name[at + 1]!}${name[at]!}${name.slice(at + 2)}`;

        assert.notEqual(
          findNearest(swapped, usStates, state => state.name),
          undefined,
        );
      }),
    );
  });

  it('never throws, for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), text => {
        findNearest(text, highestDegrees, name => name);
      }),
    );
  });
});

describe('findClosest', () => {
  const names = ['Germany', 'Iceland', 'Estonia', 'Bahrain', 'United States', 'Washington', 'Iran'];
  const cases: [text: string, name: string | undefined][] = [
    ['Germny', 'Germany'],
    ['germ', 'Germany'],
    ['ger', undefined],
    ['Untied Sttaes', 'United States'],
    ['Deutschland', undefined],
    ['España', undefined],
    ['Britain', undefined],
    ['Irna', 'Iran'],
    ['', undefined],
  ];
  for (const [text, name] of cases) {
    it(`finds ${name ?? 'nothing'} for “${text}”`, () => {
      assert.equal(
        findClosest(text, names, each => [each]),
        name,
      );
    });
  }

  it('takes the nearest of several names', () => {
    const things = [
      ['Germany', 'Deutschland'],
      ['Netherlands', 'Nederland'],
    ];

    assert.equal(
      findClosest('Deutschlnd', things, each => each),
      things[0],
    );
  });

  it('finds nothing that differs in more than a third of the text', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...names),
        fc.string({ minLength: 4, maxLength: 20 }),
        (name, text) => {
          const found = findClosest(text, [name], each => [each]);
          const shared = Array.from(toComparable(text)).filter(letter =>
            toComparable(name).includes(letter),
          );

          assert.ok(found === undefined || shared.length * 3 >= toComparable(text).length * 2);
        },
      ),
    );
  });
});

describe('toComparable', () => {
  it('ignores case, accents and punctuation', () => {
    assert.equal(toComparable('  Côte d’Ivoire (C.I.) '), 'cote divoire ci');
  });
});
