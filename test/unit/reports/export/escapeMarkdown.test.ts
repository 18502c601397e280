import assert from 'node:assert/strict';
import fc from 'fast-check';

import { escapeMarkdown } from '../../../../src/reports/export/toMarkdown';
import { toPlainLine } from '../../../../src/reports/export/figureTable';
import { text } from '../../../support/arbitraries';

const markup = fc.string({
  unit: fc.constantFrom(...Array.from('\\`*_[]()#+-.!|<>&~:/@$^= 1aw\n')),
});

describe('escapeMarkdown', () => {
  const cases: Record<string, string> = {
    'Software Developer': 'Software Developer',
    'C++ (Programming Language)': 'C++ (Programming Language)',
    'Waiter/Waitress': 'Waiter/Waitress',
    'R&D': 'R&amp;D',
    '<script>': '&lt;script&gt;',
    'a|b': 'a\\|b',
    '**bold** _it_ `code`': '\\*\\*bold\\*\\* \\_it\\_ \\`code\\`',
    '[text](url)': '\\[text\\](url)',
    '# heading': '\\# heading',
    '#1 choice': '#1 choice',
    '- item': '\\- item',
    '1. item': '1\\. item',
    '0.86': '0.86',
    $92000: '$92000',
    'x$ and y$': 'x\\$ and y\\$',
    'https://example.test': 'https\\://example.test',
    'www.example.test': 'www\\.example.test',
    'me@example.test': 'me\\@example.test',
    'one\r\ntwo\tthree': 'one two three',
    'a\\b': 'a\\\\b',
  };

  for (const [plain, escaped] of Object.entries(cases)) {
    it(`writes ${JSON.stringify(plain)} as ${JSON.stringify(escaped)}`, () => {
      assert.equal(escapeMarkdown(plain), escaped);
    });
  }

  it('shows the text as it is, once Markdown is read', () => {
    fc.assert(
      fc.property(fc.oneof(text, markup), plain => {
        assert.equal(readMarkdown(escapeMarkdown(plain)), toPlainLine(plain));
      }),
    );
  });

  it('leaves nothing that Markdown would take for more than text', () => {
    fc.assert(
      fc.property(fc.oneof(text, markup), plain => {
        const rest = escapeMarkdown(plain).replace(/\\[!-/:-@[-`{-~]/gu, '');
        assert.doesNotMatch(rest, /[\\`*_[\]|~@<>\n\r]|:\/\/|\bwww\.|\$(?!\d)|&(?!amp;|lt;|gt;)/iu);
      }),
    );
  });
});

/** What a reader of Markdown makes of backslashes and of the entities in use. */
function readMarkdown(escaped: string): string {
  return escaped.replace(
    /\\([!-/:-@[-`{-~])|&(amp|lt|gt);/gu,
    (_, character?: string, entity?: string) =>
      entity === undefined ? (character ?? '') : { amp: '&', lt: '<', gt: '>' }[entity]!,
  );
}
