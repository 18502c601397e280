/** Zero bits that announce a number of 32 bits instead of a Rice code, as a long code would be longer. */
export const escapeZeros = 24;

/** Reads bits, the most significant first. Past the end it reads zeros. */
export class BitReader {
  readonly #bytes: Uint8Array;
  #position = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  /** An unsigned number of 0 to 32 bits. */
  readBits(width: number): number {
    if (width === 0) {
      return 0;
    }
    const value = this.#peek() >>> (32 - width);
    this.#position += width;
    return value;
  }

  /**
   * A Rice code: the number divided by 2^width in unary, then the remainder in `width` bits.
   *
   * @see https://en.wikipedia.org/wiki/Golomb_coding#Rice_coding
   */
  readRice(width: number): number {
    const zeros = Math.clz32(this.#peek());
    if (zeros >= escapeZeros) {
      this.#position += escapeZeros;
      return this.readBits(32);
    }
    this.#position += zeros + 1;
    return zeros * (1 << width) + this.readBits(width);
  }

  /** The next 32 bits, as a signed number: V8 doesn't allocate for those. */
  #peek(): number {
    const start = this.#position >>> 3;
    const shift = this.#position & 7;
    const word =
      (this.#byteAt(start) << 24) |
      (this.#byteAt(start + 1) << 16) |
      (this.#byteAt(start + 2) << 8) |
      this.#byteAt(start + 3);
    return (word << shift) | (this.#byteAt(start + 4) >>> (8 - shift));
  }

  #byteAt(index: number): number {
    return this.#bytes[index] ?? 0;
  }
}
