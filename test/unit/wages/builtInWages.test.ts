import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod/mini';

import { wageFiguresSchema } from '../../../src/domain/figures/wages';
import { openWages } from '../../../src/wages/openWages';
import { inputs, sources } from '../../../src/wages/pack/inputs';
import { hash, hashRows } from '../../../src/wages/pack/packFile';
import { projectFolder } from '../../support/readManifest';
import { builtInWageFiles } from '../../support/wageFiles';

import type { WageFigures } from '../../../src/domain/figures/wages';

const provenanceSchema = z.object({
  sources: z.record(z.string(), z.record(z.string(), z.string())),
  files: z.record(
    z.string(),
    z.object({
      input: z.string(),
      source: z.string(),
      rows: z.number(),
      bytes: z.number(),
      sha256: z.string(),
      rowsSha256: z.string(),
    }),
  ),
});

/** The rows of each published table. */
const publishedRows = {
  'nation.bin': 830,
  'states.bin': 35_223,
  'territories.bin': 940,
  'nonmetro.bin': 45_542,
  'metros-tech.bin': 5_371,
  'occupations.bin': 830,
  'areas.bin': 585,
};

const wages = openWages(builtInWageFiles);

describe('the built-in wage figures', () => {
  it('have a provenance for each packed file', async () => {
    const { files, sources: named } = await readProvenance();

    assert.deepEqual(Object.keys(files), Object.keys(publishedRows));
    assert.deepEqual(named, sources);
    assert.ok(Object.values(files).every(({ source }) => Object.hasOwn(named, source)));
  });

  for (const { csv, packed, unpack } of inputs) {
    it(`restores every row of ${csv} from ${packed}`, async () => {
      const { files } = await readProvenance();
      const bytes = await builtInWageFiles.read(packed);
      const rows = unpack(bytes, packed);

      assert.equal(rows.length, publishedRows[packed as keyof typeof publishedRows]);
      assert.deepEqual(files[packed], {
        input: `${csv}.csv`,
        source: 'oews',
        rows: rows.length,
        bytes: bytes.length,
        sha256: hash(bytes),
        rowsSha256: hashRows(rows),
      });
    });
  }

  it('take at most 900 kB', async () => {
    const { files } = await readProvenance();
    const bytes = Object.values(files).reduce((sum, file) => sum + file.bytes, 0);

    assert.ok(bytes < 900_000, `${bytes} bytes`);
  });

  it('have all five percentiles in 34,518 rows of the states', async () => {
    const { packed, unpack } = inputs.find(input => input.packed === 'states.bin')!;
    const rows = unpack(await builtInWageFiles.read(packed), packed);

    const complete = rows.filter(row => row.slice(5, 10).every(cell => cell !== ''));

    assert.equal(complete.length, 34_518);
  });

  it('name 1 nation, 51 states, 3 territories, 393 metropolitan and 137 nonmetropolitan areas', async () => {
    const areas = await wages.listAreas();
    const count = (level: string): number => areas.filter(area => area.level === level).length;

    assert.deepEqual(
      ['nation', 'state', 'territory', 'metro', 'nonmetro'].map(count),
      [1, 51, 3, 393, 137],
    );
  });

  it('name every area and occupation that has figures', async () => {
    const areas = new Set((await wages.listAreas()).map(({ code }) => code));
    const socs = new Set((await wages.listOccupations()).map(({ soc }) => soc));
    for (const { packed, unpack } of inputs.filter(({ columns }) => columns.includes('soc'))) {
      const rows = unpack(await builtInWageFiles.read(packed), packed);
      const known = packed === 'occupations.bin' ? [] : rows;

      assert.ok(
        known.every(([, area, soc]) => areas.has(area!) && socs.has(soc!)),
        packed,
      );
    }
  });

  it('have the published figures of software developers', async () => {
    const nation = await findDevelopers('0000000');
    const washington = await findDevelopers('5300000');
    const seattle = await findDevelopers('0042660');

    assert.deepEqual(nation.annual, {
      mean: 148_100,
      p10: 82_460,
      p25: 105_210,
      p50: 135_980,
      p75: 171_980,
      p90: 214_670,
    });
    assert.equal(nation.employment, 1_687_890);
    assert.equal(nation.hourly.p50, 65.38);
    assert.equal(washington.annual.p50, 166_540);
    assert.equal(seattle.annual.p50, 167_280);
  });

  it('have 1,687,900 software developers in the states', async () => {
    const states = (await wages.listAreas()).filter(({ level }) => level === 'state');
    const figures = await Promise.all(states.map(({ code }) => findDevelopers(code)));

    const total = figures.reduce((sum, { employment }) => sum + (employment ?? 0), 0);

    assert.equal(total, 1_687_900);
  });

  it('are found for Puerto Rico and for a rural area', async () => {
    const nurses = (area: string) => wages.findFigures(area, '29-1141');

    assert.equal((await nurses('7200000'))?.area.level, 'territory');
    assert.equal((await nurses('0100001'))?.area.level, 'nonmetro');
  });

  it('follow the schema of the domain', async () => {
    const figures = await findDevelopers('5300000');

    assert.deepEqual(wageFiguresSchema.parse(figures), figures);
  });
});

async function findDevelopers(area: string): Promise<WageFigures> {
  const figures = await wages.findFigures(area, '15-1252');
  assert.ok(figures, area);
  return figures;
}

async function readProvenance(): Promise<z.infer<typeof provenanceSchema>> {
  const path = join(projectFolder, 'src', 'wages', 'data', 'provenance.json');
  return provenanceSchema.parse(JSON.parse(await readFile(path, 'utf8')));
}
