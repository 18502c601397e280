/** The advance width and the line height of the font, in thousandths of an em. */
const metrics = { advance: 500, ascent: 800, descent: 200 } as const;

/** The characters of the font: all that the page uses. */
const [first, last] = [0x20, 0x2fff] as const;

/**
 * A font that draws every character as a square, so that layouts are the same on every computer.
 *
 * @see https://learn.microsoft.com/typography/opentype/spec/otff
 */
export function makeSquareFont(): Buffer {
  const { advance, ascent, descent } = metrics;
  const outline = shorts(1, 0, 0, 400, 700, 3, 0, 0x0101, 0x0101, 0, 400, 0, -400, 0, 0, 700, 0);
  const tables: Record<string, Buffer> = {
    'OS/2': Buffer.concat([
      shorts(3, advance, 400, 5, 0, ...Array.from({ length: 11 }, () => 0)),
      Buffer.alloc(30),
      shorts(0x40, first, last, ascent, -descent, 0, ascent, descent),
      Buffer.alloc(18),
    ]),
    cmap: makeCharacterMap(),
    glyf: outline,
    head: Buffer.concat([
      shorts(1, 0, 1, 0, 0, 0, 0x5f0f, 0x3cf5, 0, 1000),
      Buffer.alloc(16),
      shorts(0, 0, 400, 700, 0, 8, 2, 0, 0),
    ]),
    hhea: Buffer.concat([
      shorts(1, 0, ascent, -descent, 0, advance, 0, 0, 400, 1, 0, 0),
      Buffer.alloc(8),
      shorts(0, 2),
    ]),
    hmtx: shorts(advance, 0, advance, 0),
    loca: shorts(0, 0, outline.length / 2),
    maxp: shorts(1, 0, 2, 4, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0),
    name: shorts(0, 0, 6),
    post: Buffer.concat([shorts(3, 0), Buffer.alloc(28)]),
  };
  return putTogether(tables);
}

/** Maps every character to the second glyph, because the first is for missing characters. */
function makeCharacterMap(): Buffer {
  const count = last - first + 1;
  const glyphs = Array.from({ length: count }, () => 1);
  const segments = [4, 4, 1, 0, last, 0xffff, 0, first, 0xffff, 0, 1, 4, 0];
  const length = (segments.length + 3 + count) * 2;
  return Buffer.concat([shorts(0, 1, 3, 1, 0, 12), shorts(4, length, 0, ...segments, ...glyphs)]);
}

function putTogether(tables: Record<string, Buffer>): Buffer {
  const entries = Object.entries(tables);
  let offset = 12 + entries.length * 16;
  const directory = entries.map(([tag, content]) => {
    const entry = Buffer.alloc(16);
    entry.write(tag, 'latin1');
    entry.writeUInt32BE(sum(content), 4);
    entry.writeUInt32BE(offset, 8);
    entry.writeUInt32BE(content.length, 12);
    offset += pad(content).length;
    return entry;
  });
  const power = Math.floor(Math.log2(entries.length));
  const head = shorts(
    1,
    0,
    entries.length,
    2 ** power * 16,
    power,
    (entries.length - 2 ** power) * 16,
  );
  return Buffer.concat([head, ...directory, ...Object.values(tables).map(pad)]);
}

function pad(content: Buffer): Buffer {
  return Buffer.concat([content, Buffer.alloc((4 - (content.length % 4)) % 4)]);
}

function sum(content: Buffer): number {
  const padded = pad(content);
  let total = 0;
  for (let at = 0; at < padded.length; at += 4) {
    total = (total + padded.readUInt32BE(at)) >>> 0;
  }
  return total;
}

/** Signed 16-bit numbers. */
function shorts(...values: readonly number[]): Buffer {
  const buffer = Buffer.alloc(values.length * 2);
  values.forEach((value, index) => buffer.writeUInt16BE(value & 0xffff, index * 2));
  return buffer;
}
