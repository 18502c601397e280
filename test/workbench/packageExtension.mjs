/** Packages the extension as for the Marketplace. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { projectFolder } from './paths.mjs';

/** The package that the tests of the workbench install. */
export const vsixFile = join(projectFolder, 'job-pay-benchmark.vsix');

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
