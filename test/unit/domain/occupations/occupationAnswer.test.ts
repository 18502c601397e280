import assert from 'node:assert/strict';
import fc from 'fast-check';

import {
  parseOccupation,
  parseOccupationCode,
} from '../../../../src/domain/occupations/occupationAnswer';
import { dimensionForms, dimensions } from '../../../../src/domain/occupations/occupationCode';
import { sentenceOf } from '../../../support/sentenceOf';

describe('parseOccupation', () => {
  for (const dimension of dimensions) {
    it(`takes a ${dimension} code in its form`, () => {
      const id = dimensionForms[dimension].example;

      assert.deepEqual(parseOccupation({ dimension, id }), {
        ok: true,
        value: { dimension, id, name: null },
      });
    });
  }

  it('reads null as no benchmark', () => {
    assert.deepEqual(parseOccupation(null), { ok: true, value: null });
  });

  const refusals: [unknown, string][] = [
    [
      { dimension: 'soc', id: '151252' },
      "“151252” isn't a valid SOC code. Use a code such as 15-1252.",
    ],
    [
      { dimension: 'lotspecocc', id: '15-1252' },
      "“15-1252” isn't a valid LOT specialized occupation code. Use a code such as 23141014.",
    ],
    [
      { dimension: 'isco', id: '2512' },
      "“isco” isn't a supported code system. Use soc, onet, lotocc, lotspecocc.",
    ],
    ['15-1252', 'Enter the occupation as a dimension and an ID, such as soc and 15-1252.'],
  ];
  for (const [raw, sentence] of refusals) {
    it(`refuses ${JSON.stringify(raw)}`, () => {
      assert.equal(sentenceOf(parseOccupation(raw)), sentence);
    });
  }
});

describe('parseOccupationCode', () => {
  it('finds the dimension by the form', () => {
    for (const dimension of dimensions) {
      const id = dimensionForms[dimension].example;

      assert.deepEqual(parseOccupationCode(` ${id} `), {
        ok: true,
        value: { dimension, id, name: null },
      });
    }
  });

  it('takes a dash for a hyphen', () => {
    assert.deepEqual(parseOccupationCode('15–1252'), {
      ok: true,
      value: { dimension: 'soc', id: '15-1252', name: null },
    });
  });

  it('says how codes are written when it is none', () => {
    assert.equal(
      sentenceOf(parseOccupationCode('15-12')),
      "“15-12” isn't an occupation code. Use a code such as 15-1252 (SOC), 19-2012.00 (O*NET-SOC), 231410 (LOT occupation), 23141014 (LOT specialized occupation).",
    );
  });
});

describe('occupation answers', () => {
  it('are a value or a sentence, whatever is given', () => {
    fc.assert(
      fc.property(fc.anything(), fc.string({ unit: 'binary' }), (raw, text) => {
        for (const parsed of [
          parseOccupation(raw),
          parseOccupation({ dimension: raw, id: raw }),
          parseOccupationCode(text),
        ]) {
          assert.ok(parsed.ok || parsed.sentence.length > 0);
        }
      }),
    );
  });
});
