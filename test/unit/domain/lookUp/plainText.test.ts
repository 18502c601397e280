import assert from 'node:assert/strict';
import fc from 'fast-check';

import { parsePlainText } from '../../../../src/domain/lookUp/plainText';

const form = { name: 'a job title', maxLength: 200 };

describe('parsePlainText', () => {
  for (const text of [
    'Nurse / Midwife',
    'R&D "lead" engineer',
    "Children's officer",
    '👩‍🚒 Firefighter',
    'Développeur',
    '软件工程师',
    'مهندس',
    '100% remote?#',
  ]) {
    it(`accepts “${text}” unchanged`, () => {
      assert.deepEqual(parsePlainText(text, form), { ok: true, value: text });
    });
  }

  it('trims', () => {
    assert.deepEqual(parsePlainText(' \n Nurse\t', form), { ok: true, value: 'Nurse' });
  });

  const refusals: [string, unknown, string][] = [
    ['an empty text', '', 'Enter a job title.'],
    ['spaces', '   ', 'Enter a job title.'],
    ['invisible characters', '\u200b\u200d', 'Enter a job title.'],
    ['a number', 5, 'Enter a job title as text.'],
    ['nothing', undefined, 'Enter a job title as text.'],
    [
      'a tab in the middle',
      'a\tb',
      "This contains characters that can't be displayed, such as a line break or a tab. Enter a job title on one line.",
    ],
    [
      'a lone surrogate',
      'a\ud83db',
      "This contains characters that can't be displayed, such as a line break or a tab. Enter a job title on one line.",
    ],
    [
      'a bidirectional control',
      'a\u202eb',
      "This contains characters that can't be displayed, such as a line break or a tab. Enter a job title on one line.",
    ],
    [
      '500 characters',
      'x'.repeat(500),
      'This is 500 characters long. Enter a job title of at most 200 characters.',
    ],
  ];
  for (const [name, text, sentence] of refusals) {
    it(`rejects ${name} with a message`, () => {
      assert.deepEqual(parsePlainText(text, form), { ok: false, sentence });
    });
  }

  it('counts an emoji as one character', () => {
    assert.equal(parsePlainText('😀'.repeat(200), form).ok, true);
  });

  it('returns a text that can be used in a URL, or a message', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), text => {
        const parsed = parsePlainText(text, form);
        if (parsed.ok) {
          assert.equal(decodeURIComponent(encodeURIComponent(parsed.value)), text.trim());
        } else {
          assert.match(parsed.sentence, /^[A-Z].*\.$/u);
        }
      }),
    );
  });
});
