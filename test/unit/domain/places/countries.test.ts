import assert from 'node:assert/strict';

import { countries, findCountry } from '../../../../src/domain/places/countryNames';

describe('countries', () => {
  it('has every name and every code once', () => {
    assert.equal(new Set(countries.map(({ name }) => name)).size, countries.length);
    assert.equal(new Set(countries.map(({ code }) => code)).size, countries.length);
  });

  it('has codes of two letters that name a region', () => {
    const regions = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });

    assert.deepEqual(
      countries.filter(({ code }) => !/^[A-Z]{2}$/u.test(code) || regions.of(code) === undefined),
      [],
    );
  });

  it('is sorted by name', () => {
    const names = countries.map(({ name }) => name);

    assert.deepEqual(names, [...names].sort(new Intl.Collator('en').compare));
  });

  it('has the countries of the world and common territories', () => {
    assert.ok(countries.length >= 195);
    assert.ok(countries.some(({ name }) => name === 'Puerto Rico'));
  });
});

describe('findCountry', () => {
  const texts: [string, string][] = [
    ['United States', 'US'],
    ['us', 'US'],
    [' canada ', 'CA'],
    ['United kingdom', 'GB'],
    ['DE', 'DE'],
    ['South Korea', 'KR'],
    ['New Zealand', 'NZ'],
    ['Czech Republic', 'CZ'],
  ];
  for (const [text, code] of texts) {
    it(`finds ${code} for “${text}”`, () => {
      assert.equal(findCountry(text)?.code, code);
    });
  }

  it('finds nothing for another text', () => {
    assert.equal(findCountry('Atlantis'), undefined);
    assert.equal(findCountry(''), undefined);
  });
});
