import { escapeZeros } from '../figures/bitReader';

/** Writes what `BitReader` reads. */
export class BitWriter {
  readonly #bits: number[] = [];

  /** An unsigned number of 0 to 32 bits. */
  writeBits(value: number, width: number): void {
    for (let bit = width - 1; bit >= 0; bit--) {
      this.#bits.push((value >>> bit) & 1);
    }
  }

  /** A number under 2^32. */
  writeRice(value: number, width: number): void {
    const zeros = Math.floor(value / 2 ** width);
    if (zeros >= escapeZeros) {
      this.writeBits(0, escapeZeros);
      this.writeBits(value, 32);
      return;
    }
    this.writeBits(1, zeros + 1);
    this.writeBits(value % 2 ** width, width);
  }

  /** What was written, filled up with zeros to a whole byte. */
  toBytes(): Uint8Array {
    const bytes = new Uint8Array(Math.ceil(this.#bits.length / 8));
    this.#bits.forEach((bit, index) => {
      bytes[index >> 3] = (bytes[index >> 3] ?? 0) | (bit << (7 - (index & 7)));
    });
    return bytes;
  }
}

/** The bits that a Rice code takes. */
export function countRiceBits(value: number, width: number): number {
  const zeros = Math.floor(value / 2 ** width);
  return zeros >= escapeZeros ? escapeZeros + 32 : zeros + 1 + width;
}
