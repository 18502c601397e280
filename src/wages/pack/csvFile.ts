import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

import { parse } from 'csv-parse/sync';

/** The cells of a line. */
export type CsvRow = readonly string[];

/**
 * Reads `<name>.csv`, or `<name>.csv.gz` if the folder has only that.
 *
 * @throws {Error} when there is neither, or the first line doesn't name these columns
 */
export async function readCsvFile(
  folder: string,
  { name, columns }: { name: string; columns: readonly string[] },
): Promise<CsvRow[]> {
  const path = join(folder, `${name}.csv`);
  const text = await readFile(path).catch(async () => gunzipSync(await readFile(`${path}.gz`)));
  const [header, ...rows] = parse(text, { bom: true });
  if (header?.join() !== columns.join()) {
    throw new Error(`${path} has the columns ${header?.join()} instead of ${columns.join()}.`);
  }
  return rows;
}
