import { mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Does the work with a folder of reports, and removes it with all that was put beside it whatever
 * happens.
 */
export async function withScratchFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const storage = await mkdtemp(join(tmpdir(), 'job-pay-reliability-'));
  const folder = join(storage, 'reports');
  await mkdir(folder);
  try {
    return await work(folder);
  } finally {
    await rm(storage, { recursive: true, force: true });
  }
}

/** The names and texts of all files that a window wrote, those beside the reports too. */
export async function readAllFiles(folder: string): Promise<string> {
  const storage = join(folder, '..');
  const entries = await readdir(storage, { recursive: true, withFileTypes: true });
  const files = entries.filter(entry => entry.isFile());
  const texts = await Promise.all(
    files.map(({ parentPath, name }) => readFile(join(parentPath, name), 'utf8')),
  );
  return [...files.map(({ name }) => name), ...texts].join('\n');
}
