import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

import { readCsvFile } from '../../../../src/wages/pack/csvFile';
import { figureCsvColumns } from '../../../../src/wages/pack/figuresCsv';
import { inputs } from '../../../../src/wages/pack/inputs';
import { packFile } from '../../../../src/wages/pack/packFile';

const states = inputs.find(({ packed }) => packed === 'states.bin')!;
const row = ['state', '5300000', '15-1252', '107030', '171040', '96810', '132290', '166540'];
const complete = [...row, '211860', '255350', '82.23', '80.07'];

const replaceCell = (index: number, value: string): string[] =>
  complete.map((cell, column) => (column === index ? value : cell));

describe('packFile', () => {
  it('describes what it packed', () => {
    const { info, bytes } = packFile(states, [complete]);

    assert.equal(info.input, 'oews-2025-05-states.csv');
    assert.equal(info.rows, 1);
    assert.equal(info.bytes, bytes.length);
  });

  it('fails for a figure that the format can’t hold, with its line', () => {
    const odd = replaceCell(3, '107031');

    assert.throws(() => packFile(states, [replaceCell(1, '4100000'), odd]), /states, line 3: /u);
  });

  it('fails for rows that are not in order or appear twice', () => {
    const oregon = replaceCell(1, '4100000');

    assert.throws(() => packFile(states, [complete, oregon]), /line 2/u);
    assert.throws(() => packFile(states, [complete, complete]), /1 of 2 rows/u);
  });
});

describe('readCsvFile', () => {
  let folder: string;
  const name = 'figures';

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'wages-'));
  });

  afterEach(() => rm(folder, { recursive: true }));

  it('reads a file, or one that is compressed', async () => {
    const text = 'soc,title\n15-1252,"Developers, Software"\n';
    const rows = [['15-1252', 'Developers, Software']];
    await writeFile(join(folder, 'figures.csv'), text);
    await writeFile(join(folder, 'packed.csv.gz'), gzipSync(text));
    const columns = ['soc', 'title'];

    assert.deepEqual(await readCsvFile(folder, { name, columns }), rows);
    assert.deepEqual(await readCsvFile(folder, { name: 'packed', columns }), rows);
  });

  it('fails when the columns are others', async () => {
    await writeFile(join(folder, 'figures.csv'), 'soc,name\n');

    await assert.rejects(readCsvFile(folder, { name, columns: figureCsvColumns }), /soc,name/u);
  });
});
