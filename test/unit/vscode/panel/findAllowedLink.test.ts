import assert from 'node:assert/strict';

import { findAllowedLink } from '../../../../src/vscode/panel/findAllowedLink';

describe('findAllowedLink', () => {
  for (const address of [
    'https://payscale.com/',
    'https://developers.payscale.com/jobalyzer/definitions.html',
    'https://docs.lightcast.io/lightcast-api/reference',
    'https://www.bls.gov/oes/',
  ]) {
    it(`allows ${address}`, () => {
      assert.equal(findAllowedLink(address), address);
    });
  }

  for (const address of [
    'http://developers.payscale.com/',
    'https://payscale.com.example.org/',
    'https://notpayscale.com/',
    'https://example.org/?to=payscale.com',
    'https://user@payscale.com/',
    'https://payscale.com:8443/',
    'command:workbench.action.quit',
    'vscode://payscale.com/',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'payscale.com',
    '',
  ]) {
    it(`rejects ${address === '' ? 'an empty text' : address}`, () => {
      assert.equal(findAllowedLink(address), undefined);
    });
  }
});
