/**
 * `npm run pack:wages -- <folder>`: packs the CSV files of a folder into `src/wages/data/` and writes
 * their provenance beside them.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { readCsvFile } from './csvFile';
import { inputs, sources } from './inputs';
import { packFile, type PackedFileInfo } from './packFile';

const dataFolder = join('src', 'wages', 'data');

async function main(folder: string | undefined): Promise<void> {
  if (folder === undefined) {
    throw new Error('Name the folder with the CSV files: npm run pack:wages -- <folder>');
  }
  await mkdir(dataFolder, { recursive: true });
  const files: Record<string, PackedFileInfo> = {};
  for (const input of inputs) {
    const rows = await readCsvFile(folder, { name: input.csv, columns: input.columns });
    const { bytes, info } = packFile(input, rows);
    await writeFile(join(dataFolder, input.packed), bytes);
    files[input.packed] = info;
    process.stdout.write(`${input.packed}: ${info.rows} rows, ${info.bytes} bytes\n`);
  }
  const provenance = `${JSON.stringify({ sources, files }, undefined, 2)}\n`;
  await writeFile(join(dataFolder, 'provenance.json'), provenance);
}

main(process.argv[2]).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
