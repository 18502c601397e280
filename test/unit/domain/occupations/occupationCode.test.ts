import assert from 'node:assert/strict';
import fc from 'fast-check';

import {
  type Dimension,
  dimensionForms,
  dimensions,
  explainOccupationCode,
  findDimension,
} from '../../../../src/domain/occupations/occupationCode';

describe('findDimension', () => {
  const found: Record<string, Dimension> = {
    '15-1252': 'soc',
    '19-2012.00': 'onet',
    '231410': 'lotocc',
    '1': 'lotocc',
    '23141014': 'lotspecocc',
  };

  for (const [code, dimension] of Object.entries(found)) {
    it(`takes ${code} for ${dimension}`, () => {
      assert.equal(findDimension(code), dimension);
    });
  }

  for (const code of [
    '',
    '15-125',
    '15-12522',
    '15 1252',
    '19-2012.0',
    '231410145',
    ' 15-1252',
    '15-1252\n',
    '１５-1252',
    'ET3B93055220D592C8',
    '15–1252',
  ]) {
    it(`takes ${JSON.stringify(code)} for none`, () => {
      assert.equal(findDimension(code), undefined);
    });
  }

  it('finds one dimension at most for any text', () => {
    const digits = fc.stringMatching(/^[\d.-]{0,12}$/u);
    fc.assert(
      fc.property(fc.oneof(digits, fc.string()), code => {
        const forms = dimensions.filter(one => explainOccupationCode(one, code) === undefined);

        assert.ok(forms.length <= 1);
        assert.equal(findDimension(code), forms[0]);
      }),
    );
  });
});

describe('explainOccupationCode', () => {
  for (const dimension of dimensions) {
    it(`accepts its own example of ${dimension}`, () => {
      const { example } = dimensionForms[dimension];

      assert.equal(explainOccupationCode(dimension, example), undefined);
    });

    it(`says how a code of ${dimension} is written`, () => {
      const { name, example } = dimensionForms[dimension];

      assert.equal(
        explainOccupationCode(dimension, 'x1'),
        `“x1” isn't a valid ${name} code. Use a code such as ${example}.`,
      );
    });
  }
});
