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
    it(`takes “${text}” as it is`, () => {
      assert.deepEqual(parsePlainText(text, form), { ok: true, value: text });
    });
  }

  it('trims', () => {
    assert.deepEqual(parsePlainText(' \n Nurse\t', form), { ok: true, value: 'Nurse' });
  });

  const refusals: [string, unknown, string][] = [
    ['an empty text', '', 'Write a job title.'],
    ['spaces', '   ', 'Write a job title.'],
    ['characters without a shape', '\u200b\u200d', 'Write a job title.'],
    ['a number', 5, 'Write a job title as text.'],
    ['nothing', undefined, 'Write a job title as text.'],
    [
      'a tab in the middle',
      'a\tb',
      'This has characters that cannot be shown, such as a line break or a tab. Write a job title in one line.',
    ],
    [
      'half a character',
      'a\ud83db',
      'This has characters that cannot be shown, such as a line break or a tab. Write a job title in one line.',
    ],
    [
      'a mark that turns text around',
      'a\u202eb',
      'This has characters that cannot be shown, such as a line break or a tab. Write a job title in one line.',
    ],
    [
      '500 characters',
      'x'.repeat(500),
      'This is 500 characters long. Write a job title of at most 200.',
    ],
  ];
  for (const [name, text, sentence] of refusals) {
    it(`refuses ${name} with a sentence`, () => {
      assert.deepEqual(parsePlainText(text, form), { ok: false, sentence });
    });
  }

  it('counts an emoji as one character', () => {
    assert.equal(parsePlainText('😀'.repeat(200), form).ok, true);
  });

  it('gives a text that can be put into a URL, or a sentence', () => {
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
