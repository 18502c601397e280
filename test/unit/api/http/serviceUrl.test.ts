import assert from 'node:assert/strict';
import fc from 'fast-check';

import { parseServiceUrl, refuseInsecure, serviceUrl } from '../../../../src/api/http/serviceUrl';
import { isAppError } from '../../../../src/domain/faults/appError';

const setting = 'jobPay.jobalyzer.apiUrl';

describe('parseServiceUrl', () => {
  const accepted: Record<string, string> = {
    'https://jobalyzer.payscale.com': 'https://jobalyzer.payscale.com',
    'https://jobalyzer.payscale.com/': 'https://jobalyzer.payscale.com',
    'https://api.lightcast.io/occupation-benchmark//':
      'https://api.lightcast.io/occupation-benchmark',
    '  https://API.lightcast.io/x  ': 'https://api.lightcast.io/x',
    '\u200bhttps://api.lightcast.io/x\u200b\ufeff': 'https://api.lightcast.io/x',
    'http://localhost:8080/api': 'http://localhost:8080/api',
    'http://127.0.0.1:8080': 'http://127.0.0.1:8080',
    'http://127.8.9.10': 'http://127.8.9.10',
    'http://[::1]:3000/': 'http://[::1]:3000',
  };

  for (const [text, url] of Object.entries(accepted)) {
    it(`accepts ${JSON.stringify(text)}`, () => {
      assert.equal(parseServiceUrl(text, setting), url);
    });
  }

  const refused: Record<string, RegExp> = {
    '': /must be a full URL/u,
    'not a url': /must be a full URL/u,
    'jobalyzer.payscale.com': /must be a full URL/u,
    'ftp://jobalyzer.payscale.com': /must be a full URL/u,
    'javascript:alert(1)': /must be a full URL/u,
    'http://jobalyzer.payscale.com': /must use https:\/\//u,
    'http://127.0.0.1.example.com': /must use https:\/\//u,
    'http://localhost.example.com': /must use https:\/\//u,
    'http://128.0.0.1': /must use https:\/\//u,
    'http://0.0.0.0': /must use https:\/\//u,
    'http://[::2]': /must use https:\/\//u,
    'https://me:secret@jobalyzer.payscale.com': /must not contain a user name or password/u,
    'https://me@jobalyzer.payscale.com': /must not contain a user name or password/u,
    'https://jobalyzer.payscale.com/?a=b': /must not include a query string/u,
    'https://jobalyzer.payscale.com/#a': /must not include a query string/u,
  };

  for (const [text, sentence] of Object.entries(refused)) {
    it(`rejects ${JSON.stringify(text)}`, () => {
      assert.throws(
        () => parseServiceUrl(text, setting),
        error =>
          isAppError(error) &&
          error.kind === 'configuration' &&
          error.details.setting === setting &&
          error.message.startsWith(`The setting ${setting} `) &&
          sentence.test(error.message) &&
          !error.message.includes('secret@'),
      );
    });
  }

  it('returns a safe URL or a configuration error for any text', () => {
    const parts = [
      'https:',
      'http:',
      '//',
      '/',
      '@',
      ':',
      '[::1]',
      '127.0.0.1',
      'example.com',
      '#',
    ];
    const piece = fc.oneof(fc.constantFrom(...parts), fc.string({ maxLength: 5 }));
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 8 }).map(pieces => pieces.join('')),
        text => {
          try {
            refuseInsecure(new URL(parseServiceUrl(text, setting)));
          } catch (error) {
            assert.ok(isAppError(error) && error.kind === 'configuration');
            assert.equal(error.details.setting, setting);
          }
        },
      ),
    );
  });
});

describe('serviceUrl', () => {
  it('escapes every segment', () => {
    const url = serviceUrl('https://api.example.com/base', 'locations', 'A/B & C?d=é');

    assert.equal(url.href, 'https://api.example.com/base/locations/A%2FB%20%26%20C%3Fd%3D%C3%A9');
  });

  it('replaces a lone surrogate', () => {
    const url = serviceUrl('https://api.example.com', 'locations', 'a\ud83d');

    assert.equal(url.href, 'https://api.example.com/locations/a%EF%BF%BD');
  });

  it('keeps every text inside its segment', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', minLength: 1 }).filter(text => !/^\.+$/u.test(text)),
        text => {
          const url = serviceUrl('https://api.example.com', 'locations', text);

          assert.deepEqual(url.pathname.split('/').slice(0, 2), ['', 'locations']);
          assert.equal(decodeURIComponent(url.pathname.split('/')[2]!), text);
          assert.equal(url.search, '');
        },
      ),
    );
  });
});
