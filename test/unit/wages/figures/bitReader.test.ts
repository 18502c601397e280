import assert from 'node:assert/strict';
import fc from 'fast-check';

import { BitReader } from '../../../../src/wages/figures/bitReader';
import { BitWriter, countRiceBits } from '../../../../src/wages/pack/bitWriter';

const anyNumber = fc.oneof(fc.nat(300), fc.integer({ min: 0, max: 2 ** 32 - 1 }));

describe('BitReader', () => {
  it('reads numbers of any width where they were written', () => {
    const field = fc
      .integer({ min: 0, max: 32 })
      .chain(width => fc.tuple(fc.constant(width), fc.integer({ min: 0, max: 2 ** width - 1 })));
    fc.assert(
      fc.property(fc.array(field), fields => {
        const writer = new BitWriter();
        fields.forEach(([width, value]) => writer.writeBits(value, width));
        const reader = new BitReader(writer.toBytes());

        assert.deepEqual(
          fields.map(([width]) => reader.readBits(width)),
          fields.map(([, value]) => value),
        );
      }),
    );
  });

  it('reads Rice codes of any number', () => {
    const code = fc.tuple(anyNumber, fc.integer({ min: 0, max: 30 }));
    fc.assert(
      fc.property(fc.array(code), codes => {
        const writer = new BitWriter();
        codes.forEach(([value, width]) => writer.writeRice(value, width));
        const reader = new BitReader(writer.toBytes());

        assert.deepEqual(
          codes.map(([, width]) => reader.readRice(width)),
          codes.map(([value]) => value),
        );
      }),
    );
  });

  it('reads zeros past the end', () => {
    assert.equal(new BitReader(new Uint8Array()).readBits(32), 0);
  });
});

describe('countRiceBits', () => {
  it('counts the bits that are written', () => {
    fc.assert(
      fc.property(anyNumber, fc.integer({ min: 0, max: 30 }), (value, width) => {
        const writer = new BitWriter();
        writer.writeRice(value, width);

        assert.equal(Math.ceil(countRiceBits(value, width) / 8), writer.toBytes().length);
      }),
    );
  });
});
