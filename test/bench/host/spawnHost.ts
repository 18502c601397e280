import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** What a process that woke the extension up has measured. */
export interface Woken {
  startMs: number;
  rows?: number;
  shownMs?: number;
  changedMs?: number[];
  filteredMs?: number[];
  heapMb?: number;
}

/** Wakes an extension up in a process of its own, over a folder for what it stores. */
export function wakeInProcess(
  work: 'start' | 'tree' | 'change' | 'memory',
  { main, storage }: { main: string; storage: string },
): Woken {
  const host = join('test', 'bench', 'host', 'extensionHost.cjs');
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--expose-gc', host, work, main, storage],
    { encoding: 'utf8' },
  );
  if (status !== 0) {
    throw new Error(`The extension did not wake up: ${stderr}`);
  }
  const woken: Woken = JSON.parse(stdout) as Woken;
  return woken;
}
