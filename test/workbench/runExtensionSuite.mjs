/**
 * Runs the suite of `test/extension` inside a real extension host.
 *
 * VSCODE_EXECUTABLE names the VS Code to use; VSCODE_TEST_DOWNLOAD=1 downloads a desktop one (its
 * version from VSCODE_TEST_VERSION, else stable); without either a stand-in for `code` runs the
 * suite in VS Code's server.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runTests } from '@vscode/test-electron';
import { projectFolder } from './paths.mjs';

/** @returns {Partial<import('@vscode/test-electron/out/runTest.js').TestOptions>} */
function chooseVscode() {
  const executable = process.env['VSCODE_EXECUTABLE'];
  if (executable !== undefined) {
    return { vscodeExecutablePath: executable };
  }
  return process.env['VSCODE_TEST_DOWNLOAD'] === undefined
    ? { vscodeExecutablePath: join(projectFolder, 'test/workbench/code.mjs') }
    : { version: process.env['VSCODE_TEST_VERSION'] ?? 'stable' };
}

const scratch = mkdtempSync(join(tmpdir(), 'job-pay-extension-'));
const workspace = join(scratch, 'workspace');
mkdirSync(workspace);
try {
  await runTests({
    ...chooseVscode(),
    extensionDevelopmentPath: projectFolder,
    extensionTestsPath: join(projectFolder, 'out/test/extension/index.js'),
    launchArgs: [
      workspace,
      `--user-data-dir=${join(scratch, 'user')}`,
      `--extensions-dir=${join(scratch, 'extensions')}`,
    ],
  });
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
