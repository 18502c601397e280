/** Packages the extension as for the Marketplace. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from './paths.mjs';

/** The package that the tests of the workbench install. */
export const vsixFile = join(projectFolder, 'job-pay-benchmark.vsix');

/** What the package is made of, but for `node_modules`, which the lockfile stands for. */
const inputs = [
  ...['src', 'media', 'esbuild.js', 'package.json', 'package-lock.json', 'package.nls.json'],
  ...['.vscodeignore', 'README.md', 'CHANGELOG.md', 'LICENSE'],
];

/** @throws {Error} with the output of vsce */
export function packageExtension() {
  const vsce = join(projectFolder, 'node_modules', '@vscode', 'vsce', 'vsce');
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [vsce, 'package', '--no-dependencies', '--out', vsixFile],
    { cwd: projectFolder, encoding: 'utf8' },
  );
  if (status !== 0) {
    throw new Error(`Couldn't package the extension:\n${stdout}${stderr}`);
  }
}

/**
 * Packages the extension unless that has been done since its sources changed.
 *
 * @param {{ needsDist: boolean }} options whether `dist/` must be what was packaged
 */
export function ensurePackage({ needsDist }) {
  const paths = needsDist ? [...inputs, 'dist'] : inputs;
  const isCurrent =
    existsSync(vsixFile) &&
    (!needsDist || existsSync(join(projectFolder, 'dist'))) &&
    Math.max(...paths.map(path => findNewest(join(projectFolder, path)))) <= modifiedMs(vsixFile);
  if (!isCurrent) {
    packageExtension();
  }
}

/** When a file, or the newest file in a folder, was modified. @param {string} path @returns {number} */
function findNewest(path) {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found?.isDirectory() !== true) {
    return found?.mtimeMs ?? 0;
  }
  const entries = readdirSync(path, { recursive: true, withFileTypes: true });
  return Math.max(...entries.map(entry => modifiedMs(join(entry.parentPath, entry.name))));
}

/** @param {string} path */
const modifiedMs = path => statSync(path).mtimeMs;
