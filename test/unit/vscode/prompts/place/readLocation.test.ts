import assert from 'node:assert/strict';

import { readLocation } from '../../../../../src/vscode/prompts/place/readLocation';

const washington = { country: 'United States', state: 'Washington' };

describe('readLocation', () => {
  const readings: [string, { country: string; state: string | null }, string | undefined][] = [
    ['Seattle', washington, 'Seattle'],
    ['Seattle, Washington', washington, 'Seattle'],
    ['Seattle, WA', washington, 'Seattle'],
    ['Seattle, Washington, United States', washington, 'Seattle'],
    ['Springfield, Illinois', washington, undefined],
    ['Vancouver, BC, Canada', washington, undefined],
    ['Paris, Texas', { country: 'France', state: null }, undefined],
    ['Perth, WA', { country: 'Australia', state: 'Western Australia' }, 'Perth'],
    ['Tbilisi, Georgia', { country: 'Georgia', state: null }, 'Tbilisi'],
    ['London, Greater London', { country: 'United Kingdom', state: null }, 'London'],
    ['London, ON', { country: 'United Kingdom', state: null }, undefined],
    ['Toronto, ON', { country: 'Canada', state: 'Ontario' }, 'Toronto'],
    ['Vancouver, BC', { country: 'Canada', state: 'Ontario' }, undefined],
    ['Boston, Mass.', { country: 'United States', state: 'Massachusetts' }, 'Boston'],
    ['München, Deutschland', { country: 'Germany', state: null }, 'München'],
    [' , ', washington, undefined],
    ['', washington, undefined],
  ];
  for (const [text, place, city] of readings) {
    it(`reads “${text}” in ${place.state ?? place.country} as ${city ?? 'elsewhere'}`, () => {
      assert.equal(readLocation(text, place), city);
    });
  }
});
