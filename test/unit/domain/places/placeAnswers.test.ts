import assert from 'node:assert/strict';
import fc from 'fast-check';

import { countries } from '../../../../src/domain/places/countryNames';
import { parseCity, parseCountry, parseState } from '../../../../src/domain/places/placeAnswers';
import { usStates } from '../../../../src/domain/places/usStates';
import { sentenceOf } from '../../../support/sentenceOf';

describe('parseCountry', () => {
  const names: [string, string][] = [
    ['United States', 'United States'],
    ['  united states ', 'United States'],
    ['us', 'United States'],
    ['USA', 'United States'],
    ['U.S.', 'United States'],
    ['UK', 'United Kingdom'],
    ['England', 'United Kingdom'],
    ['Britain', 'United Kingdom'],
    ['the United States', 'United States'],
    ['The Netherlands', 'Netherlands'],
    ['Korea', 'South Korea'],
    ['Republic of Korea', 'South Korea'],
    ['Viet Nam', 'Vietnam'],
    ['Russian Federation', 'Russia'],
    ['Ivory Coast', "Cote d'Ivoire"],
    ['Deutschland', 'Germany'],
    ['Brasil', 'Brazil'],
    ['España', 'Spain'],
    ['ESPANA', 'Spain'],
    ['Österreich', 'Austria'],
    ['Oesterreich', 'Austria'],
    ['Österrike', 'Austria'],
    ['ελλάδα', 'Greece'],
    ['대한민국', 'South Korea'],
    ['भारत', 'India'],
    ['Turks & Caicos Islands', 'Turks and Caicos Islands'],
  ];
  for (const [text, name] of names) {
    it(`reads “${text}” as ${name}`, () => {
      assert.deepEqual(parseCountry(text), { ok: true, value: name });
    });
  }

  it('refuses a country that does not exist and names the nearest', () => {
    assert.deepEqual(parseCountry('Untied States'), {
      ok: false,
      sentence: "“Untied States” isn't in the list of countries. Did you mean United States?",
    });
  });

  it('names the countries that a name can mean', () => {
    assert.match(sentenceOf(parseCountry('Congo')), /can mean .*Congo or .*Congo\./u);
  });

  it('suggests nothing that is only somewhat alike', () => {
    for (const text of ['Deutschlnd-Ost', 'Esp', 'Atlantis', 'Narnia', 'Middle Earth', 'Euskadi']) {
      assert.doesNotMatch(sentenceOf(parseCountry(text)), /Did you mean/u);
    }
  });

  it('suggests a country by what it calls itself', () => {
    assert.match(sentenceOf(parseCountry('Deutschlnd')), /Did you mean Germany\?$/u);
  });

  it('refuses a word that only the language knows', () => {
    assert.equal(parseCountry('constructor').ok, false);
  });

  it('refuses a country that is like none without a suggestion', () => {
    assert.deepEqual(parseCountry('Qqqq'), {
      ok: false,
      sentence: "“Qqqq” isn't in the list of countries.",
    });
  });

  it('reads every country of the list by name and by code', () => {
    for (const { name, code } of countries) {
      assert.deepEqual(parseCountry(name), { ok: true, value: name });
      assert.deepEqual(parseCountry(code), { ok: true, value: name });
    }
  });
});

describe('parseState', () => {
  it('reads every state of the United States by name and abbreviation', () => {
    for (const { name, abbreviation } of usStates) {
      assert.deepEqual(parseState(name.toLowerCase(), 'United States'), { ok: true, value: name });
      assert.deepEqual(parseState(abbreviation, 'United States'), { ok: true, value: name });
    }
  });

  it('refuses a state of the United States that does not exist and names the nearest', () => {
    assert.deepEqual(parseState('Whashington', 'United States'), {
      ok: false,
      sentence: "“Whashington” isn't a state of the United States. Did you mean Washington?",
    });
  });

  const regions: [text: string, country: string, state: string][] = [
    ['Calif.', 'United States', 'California'],
    ['Washington DC', 'United States', 'District of Columbia'],
    ['Washington, D.C.', 'United States', 'District of Columbia'],
    ['Washington State', 'United States', 'Washington'],
    ['ON', 'Canada', 'Ontario'],
    ['québec', 'Canada', 'Quebec'],
    ['WA', 'Australia', 'Western Australia'],
    ['Bayern', 'Germany', 'Bavaria'],
  ];
  for (const [text, country, state] of regions) {
    it(`reads “${text}” in ${country} as ${state}`, () => {
      assert.deepEqual(parseState(text, country), { ok: true, value: state });
    });
  }

  it('takes any text elsewhere', () => {
    assert.deepEqual(parseState('Baden-Württemberg', 'Germany'), {
      ok: true,
      value: 'Baden-Württemberg',
    });
  });

  for (const raw of [null, undefined, '', '  ']) {
    it(`reads ${String(raw)} as the whole country`, () => {
      assert.deepEqual(parseState(raw, 'United States'), { ok: true, value: null });
    });
  }
});

describe('parseCity', () => {
  it('takes any text', () => {
    assert.deepEqual(parseCity(" Coeur d'Alene "), { ok: true, value: "Coeur d'Alene" });
  });

  it('reads null as the whole state', () => {
    assert.deepEqual(parseCity(null), { ok: true, value: null });
  });

  it('refuses what is not text', () => {
    assert.deepEqual(parseCity(['Seattle']), { ok: false, sentence: 'Enter a city as text.' });
  });
});

describe('place answers', () => {
  it('are a value or a sentence, whatever is given', () => {
    fc.assert(
      fc.property(fc.anything(), fc.constantFrom('United States', 'Canada'), (raw, country) => {
        for (const parsed of [parseCountry(raw), parseState(raw, country), parseCity(raw)]) {
          assert.ok(parsed.ok || parsed.sentence.length > 0);
        }
      }),
    );
  });
});
