/** Packages the extension as the marketplace would get it. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { projectFolder } from './paths.mjs';

/** Where the package goes, and where the tests of the workbench take it from. */
export const vsixFile = join(projectFolder, 'job-pay-benchmark.vsix');

/** @throws {Error} with what vsce printed */
export function packageExtension() {
  const vsce = join(projectFolder, 'node_modules', '@vscode', 'vsce', 'vsce');
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [vsce, 'package', '--no-dependencies', '--out', vsixFile],
    { cwd: projectFolder, encoding: 'utf8' },
  );
  if (status !== 0) {
    throw new Error(`The extension could not be packaged:\n${stdout}${stderr}`);
  }
}
