import assert from 'node:assert/strict';
import fc from 'fast-check';

import { countries } from '../../../../src/domain/places/countryNames';
import { parsePlace } from '../../../../src/domain/places/parsePlace';
import { writePlace } from '../../../../src/domain/places/placeReading';
import { regions } from '../../../../src/domain/places/regions';
import { usMetros } from '../../../../src/domain/places/usMetros';
import cases from './placeCases.json';

import type { Place } from '../../../../src/domain/lookUp/lookUp';

/** Written places, and the place as “country | state | city”, the candidates, or words of the refusal. */
const rows = Object.entries(cases.read);
const allTexts = [cases.read, cases.ask, cases.refuse].flatMap(table => Object.keys(table));
const someText = fc.constantFrom(...allTexts);
const someRow = fc.constantFrom(...rows);

function toPlace(expected: string): Place {
  const [country = '', state = '', city = ''] = expected.split('|').map(part => part.trim());
  return { country, state: state === '' ? null : state, city: city === '' ? null : city };
}

function labelsOf(text: string): readonly string[] {
  const reading = parsePlace(text);
  return reading.kind === 'ask' ? reading.candidates.map(({ label }) => label) : [];
}

/** What the reading comes to, whatever was typed. */
function summarize(text: string): unknown {
  const reading = parsePlace(text);
  if (reading.kind === 'read') {
    return reading.place;
  }
  return reading.kind === 'ask' ? labelsOf(text).map(label => label.toLowerCase()) : reading.kind;
}

/** A city that isn't known stays as it was typed. */
function inLowerCase(text: string): string {
  return JSON.stringify(summarize(text)).toLowerCase();
}

describe('parsePlace', () => {
  for (const [text, expected] of rows) {
    it(`reads “${text}”`, () => {
      assert.deepEqual(parsePlace(text), { kind: 'read', place: toPlace(expected) });
    });
  }

  for (const [text, expected] of Object.entries(cases.ask)) {
    it(`asks which place “${text}” is`, () => {
      const labels = labelsOf(text);

      assert.deepEqual(
        expected.filter(label => !labels.includes(label)),
        [],
        labels.join('; '),
      );
    });
  }

  for (const [text, words] of Object.entries(cases.refuse)) {
    it(`refuses “${text}”`, () => {
      const reading = parsePlace(text);

      assert.ok(reading.kind === 'refuse', JSON.stringify(reading));
      assert.ok(reading.message.includes(words), reading.message);
    });
  }

  it('refuses what is no text of one line', () => {
    for (const raw of [
      undefined,
      null,
      7,
      ['Seattle'],
      '',
      ' ',
      'Sea\u0000ttle',
      'x'.repeat(201),
    ]) {
      assert.equal(parsePlace(raw).kind, 'refuse', JSON.stringify(raw));
    }
  });

  it('names in its question how to write each candidate', () => {
    assert.deepEqual(parsePlace('Georgia'), {
      kind: 'ask',
      candidates: [
        {
          place: { country: 'United States', state: 'Georgia', city: null },
          label: 'Georgia, United States',
        },
        { place: { country: 'Georgia', state: null, city: null }, label: 'Georgia (country)' },
      ],
      message:
        '“Georgia” can mean more than one location. ' +
        'Enter “Georgia, United States” or “Georgia (country)”.',
    });
  });

  it('reads every country by name', () => {
    const unread = countries.filter(({ name }) => name !== 'Georgia').map(({ name }) => name);

    assert.deepEqual(
      unread.filter(name => {
        const reading = parsePlace(name);
        return reading.kind !== 'read' || writePlace(reading.place) !== name;
      }),
      [],
    );
  });

  it('reads every two-letter code as its country, or asks', () => {
    for (const { name, code } of countries) {
      const reading = parsePlace(code);
      const places = reading.kind === 'read' ? [writePlace(reading.place)] : labelsOf(code);

      assert.ok(
        places.some(place => place === name || place === `${name} (country)`),
        code,
      );
    }
  });

  it('reads what it writes: every region', () => {
    for (const { name, country } of regions.filter(region => region.name !== 'Puerto Rico')) {
      const place = {
        country: countries.find(({ code }) => code === country)?.name ?? '',
        state: name,
        city: null,
      };

      assert.deepEqual(parsePlace(writePlace(place)), { kind: 'read', place });
    }
  });

  it('finds every city of the metropolitan areas in its state', () => {
    const unread = usMetros.filter(({ city, state }) => {
      const reading = parsePlace(`${city}, ${state}`);
      return reading.kind !== 'read' || reading.place.state !== state;
    });

    assert.deepEqual(unread, []);
  });

  it('reads what it writes: every place that it reads or offers', () => {
    fc.assert(
      fc.property(someText, text => {
        const reading = parsePlace(text);
        const places =
          reading.kind === 'read'
            ? [reading.place]
            : reading.kind === 'ask'
              ? reading.candidates.map(({ place }) => place)
              : [];

        for (const place of places) {
          assert.deepEqual(parsePlace(writePlace(place)), { kind: 'read', place });
        }
      }),
      { numRuns: 500 },
    );
  });

  it('does not depend on case', () => {
    fc.assert(
      fc.property(someRow, fc.boolean(), ([text], isUpper) => {
        const changed = isUpper ? text.toLocaleUpperCase('en') : text.toLocaleLowerCase('en');
        assert.equal(inLowerCase(changed), inLowerCase(text));
      }),
      { numRuns: 500 },
    );
  });

  it('does not depend on accents that belong to no own letter', () => {
    for (const [text] of rows) {
      const plain = text.normalize('NFD').replace(/\p{M}/gu, '');

      if (/^[\p{Script=Latin}\P{L}]*$/u.test(text)) {
        assert.deepEqual(summarize(plain), summarize(text), plain);
      }
    }
  });

  it('does not depend on spaces, nor on commas at the ends', () => {
    const spaces = fc.constantFrom('', ' ', '  ');
    fc.assert(
      fc.property(someRow, spaces, spaces, ([text], before, between) => {
        const changed = `${before}${text.replace(/, /gu, `${between},${between}`).replaceAll(' ', ` ${between}`)},${before}`;

        assert.deepEqual(summarize(changed), summarize(text), JSON.stringify(changed));
      }),
      { numRuns: 500 },
    );
  });

  it('reads a list with semicolons, slashes and bars as one with commas', () => {
    const separator = fc.constantFrom('; ', ' / ', ' | ', ' - ', ' · ');
    fc.assert(
      fc.property(someRow, separator, ([text], other) => {
        if (!text.endsWith(' of')) {
          assert.deepEqual(summarize(text.replaceAll(', ', other)), summarize(text), text + other);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('reads, asks or refuses with words, whatever is written', () => {
    const word = fc.oneof(someText, fc.string({ unit: 'grapheme', maxLength: 12 }));
    fc.assert(
      fc.property(fc.array(word, { maxLength: 4 }), words => {
        const reading = parsePlace(words.join(', '));

        if (reading.kind === 'read') {
          assert.ok(countries.some(({ name }) => name === reading.place.country));
          assert.ok(reading.place.country !== 'United States' || isWhole(reading.place));
        } else {
          assert.ok(reading.message.length > 0);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('uses the cities that it is given', () => {
    const findCities = () => [{ city: 'Atlantis', country: 'GR', region: null, size: 0 }];

    assert.deepEqual(parsePlace('Atlantis', findCities), {
      kind: 'read',
      place: { country: 'Greece', state: null, city: 'Atlantis' },
    });
  });
});

/** A city of the United States has a state. */
function isWhole({ state, city }: Place): boolean {
  return city === null || state !== null;
}
