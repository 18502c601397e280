import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';

import type { currentParts } from './parts';

/** The commit of this project that benches compare with. */
export const baselineCommit = '0ff9896';

/** What a row says where there is no baseline. */
export const noBaseline = `not compared: this clone doesn't have commit ${baselineCommit}; \`git fetch --unshallow\` gets it`;

/** The parts that benches run in their own process. */
export type Parts = typeof currentParts;

/** Where the exports of `parts.ts` are at the baseline. */
const baselineParts: Readonly<Record<keyof Parts, string>> = {
  startSampleService: './src/sample/sampleService',
  systemClock: './src/vscode/storage/systemClock',
  cancelAt: './test/reliability/support/cancelAt',
  cancelPoints: './test/reliability/support/cancelPoints',
  openWindow: './test/reliability/support/openWindow',
  decoders: './test/support/decoders',
  lookUpOf: './test/support/runsHarness',
  runOnSample: './test/bench/realTime/sampleRun',
};

const folder = resolve('out', 'bench', `baseline-${baselineCommit}`);
const partsFile = join(folder, 'out', 'parts.cjs');

/** The project at the baseline, built for production. */
export interface Baseline {
  /** Its built extension. */
  main: string;
  parts: Parts;
}

/**
 * Checks the baseline out into `out/bench`, with the dependencies installed here, and builds it with
 * its own build script, once. Undefined when this clone doesn't have the commit.
 */
export async function openBaseline(): Promise<Baseline | undefined> {
  if (!existsSync(partsFile)) {
    if (!isInClone()) {
      return undefined;
    }
    checkOut();
    execFileSync(process.execPath, ['esbuild.js', '--production'], { cwd: folder });
    await buildParts();
  }
  const parts = createRequire(partsFile)(partsFile) as Parts;
  return { main: join(folder, 'dist', 'extension.js'), parts };
}

function isInClone(): boolean {
  try {
    execFileSync('git', ['cat-file', '-e', `${baselineCommit}^{commit}`], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

function checkOut(): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const archive = `${folder}.tar`;
  execFileSync('git', ['archive', '--format=tar', `--output=${archive}`, baselineCommit]);
  execFileSync('tar', ['-xf', archive, '-C', folder]);
  rmSync(archive);
  // A junction needs no privileges on Windows; elsewhere the type is ignored.
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'), 'junction');
}

/** The same parts of the baseline as `parts.ts` has of the current sources, in one file. */
async function buildParts(): Promise<void> {
  const contents = Object.entries(baselineParts)
    .map(([name, path]) => `export { ${name} } from '${path}';`)
    .join('\n');
  const partial = join(folder, 'out', 'parts.partial.cjs');
  await build({
    stdin: { contents, resolveDir: folder, loader: 'ts' },
    absWorkingDir: folder,
    outfile: partial,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    loader: { '.css': 'empty' },
    external: ['vscode', 'playwright-core', 'esbuild'],
    logLevel: 'warning',
  });
  // Last, so that a build that was interrupted starts again.
  renameSync(partial, partsFile);
}
