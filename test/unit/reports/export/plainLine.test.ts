import assert from 'node:assert/strict';
import fc from 'fast-check';

import { toPlainLine } from '../../../../src/reports/export/figureTable';
import { text } from '../../../support/arbitraries';

describe('toPlainLine', () => {
  it('makes one line of control characters and line separators', () => {
    assert.equal(toPlainLine('a\r\nb\u0000c\u2028d\te'), 'a b c d e');
  });

  it('removes bidirectional controls and invisible characters', () => {
    assert.equal(
      toPlainLine('\u202Eabc\u2066d\u2069\u200F\u061C\u200B\u2060\uFEFF\u{E0041}e'),
      'abcde',
    );
  });

  it('replaces lone surrogates', () => {
    assert.equal(toPlainLine('\ud800 x \udc00'), '\ufffd x \ufffd');
  });

  it('keeps emoji, accents and every script', () => {
    const kept = '👩‍👩‍👧 café 日本語 العربية Ünïcödé “quotes”';

    assert.equal(toPlainLine(kept), kept);
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(text, value => {
        assert.equal(toPlainLine(toPlainLine(value)), toPlainLine(value));
      }),
    );
  });
});
