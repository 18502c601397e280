import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

import { installedFolder, partsOf } from '../../workbench/paths.mjs';

/** What a process that woke the extension up has measured. */
export interface Woken {
  startMs: number;
  rows?: number;
  shownMs?: number;
  changedMs?: number[];
  filteredMs?: number[];
  heapMb?: number;
}

/** The Node that VS Code's own extension host runs on, where VS Code is installed; else this one. */
function findHostNode(): string {
  const { node } = partsOf(installedFolder);
  return existsSync(node) ? node : process.execPath;
}

/** The version of that Node, for the notes of a bench, such as `Node v24.21.0`. */
export function nameHostNode(): string {
  return `Node ${execFileSync(findHostNode(), ['--version'], { encoding: 'utf8' }).trim()}`;
}

/** Wakes an extension up in a process of its own, over a folder for what it stores. */
export function wakeInProcess(
  work: 'start' | 'tree' | 'change' | 'memory',
  { main, storage }: { main: string; storage: string },
): Woken {
  const host = join('test', 'bench', 'host', 'extensionHost.cjs');
  const { status, stdout, stderr } = spawnSync(
    findHostNode(),
    ['--expose-gc', host, work, main, storage],
    { encoding: 'utf8' },
  );
  if (status !== 0) {
    throw new Error(`The extension did not wake up: ${stderr}`);
  }
  const woken: Woken = JSON.parse(stdout) as Woken;
  return woken;
}
