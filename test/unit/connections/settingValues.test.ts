import assert from 'node:assert/strict';

import { isAppError } from '../../../src/domain/faults/appError';
import { parseSetting, settingNames } from '../../../src/connections/settingValues';

import type { SettingName } from '../../../src/connections/settingValues';

describe('parseSetting', () => {
  const refused: readonly [SettingName, unknown, RegExp][] = [
    ['dataSource', 'demo', /one of auto, live, sample/u],
    ['jobalyzer.apiUrl', 'not a url', /full URL/u],
    ['jobalyzer.apiUrl', 7, /an https:\/\/ URL/u],
    ['jobalyzer.tokenUrl', 'http://accounts.example.com/token', /unencrypted/u],
    ['jobalyzer.apiVersion', 'v3', /one of v1, v2/u],
    ['lightcast.apiUrl', 'https://u:p@api.example.com', /user name/u],
    ['lightcast.tokenUrl', null, /an https:\/\/ URL/u],
    ['lightcast.lotVersion', 'seven', /version number/u],
    ['polling.maxWaitSeconds', 0, /from 5 to 3600/u],
    ['http.timeoutSeconds', '30', /from 1 to 300/u],
    ['pay.hoursPerYear', Number.NaN, /from 1 to 8784/u],
  ];

  for (const [name, value, sentence] of refused) {
    it(`names jobPay.${name} when it is ${JSON.stringify(value)}`, () => {
      assert.throws(
        () => parseSetting(name, value),
        (error: unknown) =>
          isAppError(error) &&
          error.kind === 'configuration' &&
          error.details.setting === `jobPay.${name}` &&
          error.message.includes(`jobPay.${name}`) &&
          sentence.test(error.message),
      );
    });
  }

  it('removes a trailing slash from a URL', () => {
    assert.equal(
      parseSetting('lightcast.apiUrl', 'https://api.example.com/x/'),
      'https://api.example.com/x',
    );
  });

  it('accepts http for localhost', () => {
    assert.equal(
      parseSetting('jobalyzer.apiUrl', 'http://127.0.0.1:8080'),
      'http://127.0.0.1:8080',
    );
  });

  it('has a default for every setting', () => {
    assert.equal(settingNames.length, 10);
  });
});
