import assert from 'node:assert/strict';
import fc from 'fast-check';

import { pinToOrigin, toAbsoluteLink } from '../../../../src/api/http/originPin';
import { isAppError } from '../../../../src/domain/faults/appError';

const at = { service: 'jobalyzer', apiUrl: 'https://jobalyzer.payscale.com' } as const;

describe('pinToOrigin', () => {
  const followed: Record<string, string> = {
    'https://jobalyzer.payscale.com/jobalyzer/v1/reports/1/pay':
      'https://jobalyzer.payscale.com/jobalyzer/v1/reports/1/pay',
    'https://jobalyzer.payscale.com:443/x?a=b#c': 'https://jobalyzer.payscale.com/x?a=b',
    '/jobalyzer/v2/reports/1/pay': 'https://jobalyzer.payscale.com/jobalyzer/v2/reports/1/pay',
    'jobalyzer/v2/reports/1/yoe': 'https://jobalyzer.payscale.com/jobalyzer/v2/reports/1/yoe',
  };

  for (const [link, url] of Object.entries(followed)) {
    it(`follows ${link}`, () => {
      assert.equal(pinToOrigin(link, at).href, url);
    });
  }

  const refused = [
    'https://evil.example/jobalyzer/v2/reports/1/pay',
    'https://jobalyzer.payscale.com.evil.example/x',
    'https://jobalyzer.payscale.com@evil.example/x',
    'https://me:secret@jobalyzer.payscale.com/x',
    'https://jobalyzer.payscale.com:8443/x',
    'http://jobalyzer.payscale.com/x',
    '//evil.example/x',
    '\\\\evil.example/x',
    'javascript:alert(1)',
    'file:///etc/passwd',
    'https://',
  ];

  for (const link of refused) {
    it(`doesn’t follow ${link}`, () => {
      assert.throws(
        () => pinToOrigin(link, at),
        error =>
          isAppError(error) &&
          error.kind === 'responseShape' &&
          error.message.includes('It wasn’t followed'),
      );
    });
  }

  it('never leaves the origin, whatever the link', () => {
    const parts = fc.constantFrom(
      'https:',
      '//',
      '/',
      '\\',
      '@',
      ':',
      'evil.example',
      '..',
      '#',
      '?',
    );
    const links = fc.array(fc.oneof(parts, fc.string({ maxLength: 5 })), { maxLength: 8 });
    fc.assert(
      fc.property(links, pieces => {
        try {
          assert.equal(pinToOrigin(pieces.join(''), at).origin, 'https://jobalyzer.payscale.com');
        } catch (error) {
          assert.ok(isAppError(error), String(error));
        }
      }),
    );
  });
});

describe('toAbsoluteLink', () => {
  it('resolves a relative link against the API’s URL', () => {
    assert.equal(
      toAbsoluteLink('/reports/1/pay', 'https://jobalyzer.payscale.com'),
      'https://jobalyzer.payscale.com/reports/1/pay',
    );
  });

  it('leaves an absolute link unchanged', () => {
    const link = 'https://elsewhere.example/Reports/1/pay#x';

    assert.equal(toAbsoluteLink(link, 'https://jobalyzer.payscale.com'), link);
  });
});
