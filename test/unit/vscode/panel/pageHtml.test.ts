import assert from 'node:assert/strict';

import { renderPageHtml } from '../../../../src/vscode/panel/pageHtml';

const html = renderPageHtml({
  scriptUri: 'https://files.example/report.js',
  styleUri: 'https://files.example/page.css',
  cspSource: 'https://files.example',
  nonce: 'abc123',
});

describe('renderPageHtml', () => {
  it('allows only what the page needs', () => {
    const [, policy] = /content="(default-src[^"]+)"/u.exec(html) ?? [];

    assert.equal(
      policy,
      "default-src 'none'; script-src 'nonce-abc123'; style-src https://files.example; " +
        'font-src https://files.example; img-src https://files.example data:',
    );
  });

  it('has one script, with the nonce', () => {
    assert.deepEqual(html.match(/<script[^>]*>/gu), [
      '<script nonce="abc123" src="https://files.example/report.js">',
    ]);
  });

  it('has no inline style or handler', () => {
    assert.doesNotMatch(html, /<style|style=|\son\w+=/u);
  });
});
