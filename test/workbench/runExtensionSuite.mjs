/**
 * Runs the suite in `test/extension` in a real extension host.
 *
 * VSCODE_EXECUTABLE names the VS Code to use. VSCODE_TEST_DOWNLOAD=1 downloads a desktop VS Code
 * (VSCODE_TEST_VERSION, or stable). Without either, the suite runs in VS Code's server.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runTests } from '@vscode/test-electron';
import { installChromium } from './chromium.mjs';
import { installServer } from './installServer.mjs';
import { projectFolder } from './paths.mjs';

/** @returns {Promise<Partial<import('@vscode/test-electron/out/runTest.js').TestOptions>>} */
async function chooseVscode() {
  const { VSCODE_EXECUTABLE, VSCODE_TEST_DOWNLOAD, VSCODE_TEST_VERSION } = process.env;
  if (VSCODE_EXECUTABLE !== undefined) {
    return { vscodeExecutablePath: VSCODE_EXECUTABLE };
  }
  if (VSCODE_TEST_DOWNLOAD !== undefined) {
    return { version: VSCODE_TEST_VERSION ?? 'stable' };
  }
  await installServer();
  installChromium();
  return { vscodeExecutablePath: join(projectFolder, 'test/workbench/code.mjs') };
}

const scratch = mkdtempSync(join(tmpdir(), 'job-pay-extension-'));
const workspace = join(scratch, 'workspace');
mkdirSync(workspace);
try {
  await runTests({
    ...(await chooseVscode()),
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
