import assert from 'node:assert/strict';

import { parseSetting, settingKey, settingNames } from '../../src/connections/settingValues';
import { listManifestSettings, readManifest } from '../support/readManifest';

const settings = listManifestSettings(readManifest());

describe('the settings in package.json', () => {
  it('contributes exactly the settings that are read', () => {
    assert.deepEqual(Object.keys(settings).sort(), settingNames.map(settingKey).sort());
  });

  it('has defaults that the extension accepts', () => {
    for (const name of settingNames) {
      const value = settings[settingKey(name)]?.default;

      assert.deepEqual(parseSetting(name, value), value, name);
    }
  });

  it('accepts and refuses the same numbers and words as the extension', () => {
    for (const name of settingNames) {
      const { enum: words, minimum, maximum } = settings[settingKey(name)]!;

      for (const value of [...(words ?? []), minimum, maximum].filter(v => v !== undefined)) {
        assert.equal(parseSetting(name, value), value, name);
      }
      if (minimum !== undefined && maximum !== undefined) {
        assert.throws(() => parseSetting(name, minimum - 1), /The setting jobPay\./u, name);
        assert.throws(() => parseSetting(name, maximum + 1), /The setting jobPay\./u, name);
      }
      if (words !== undefined) {
        assert.throws(() => parseSetting(name, 'other'), /The setting jobPay\./u, name);
      }
    }
  });

  it('lets nobody but the user say where credentials go', () => {
    const urls = Object.entries(settings).filter(([key]) => /url$/iu.test(key));

    assert.equal(urls.length, 4);
    for (const [key, { scope, pattern, patternErrorMessage }] of urls) {
      assert.equal(scope, 'application', key);
      assert.ok(pattern !== undefined && patternErrorMessage !== undefined, key);
    }
  });

  it('has a pattern for addresses that judges as the extension does', () => {
    const pattern = new RegExp(settings['jobPay.jobalyzer.apiUrl']!.pattern!, 'u');
    const accepted = [
      'https://api.example.com',
      'https://api.example.com:8443/some/path',
      'http://localhost:8080',
      'http://127.0.0.1:49152/x',
      'http://[::1]:80/',
    ];
    const refused = [
      '',
      'api.example.com',
      'ftp://api.example.com',
      'http://api.example.com',
      'http://localhost.example.com',
      'https://user@example.com',
      'https://example.com/?a=b',
      'https://example.com/#a',
    ];

    for (const address of accepted) {
      assert.ok(pattern.test(address), address);
      assert.doesNotThrow(() => parseSetting('jobalyzer.apiUrl', address), address);
    }
    for (const address of refused) {
      assert.ok(!pattern.test(address), address);
      assert.throws(() => parseSetting('jobalyzer.apiUrl', address), address);
    }
  });
});
