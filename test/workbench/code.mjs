#!/usr/bin/env node
/**
 * Replaces the desktop `code` binary on machines without one. It accepts the arguments that
 * @vscode/test-electron passes, runs the suite in the extension host of VS Code's server, prints the
 * output of the tests, and exits with the suite's exit code.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { startBrowser } from './browser.mjs';
import { startServer } from './server.mjs';
import { runTestPage } from './testPage.mjs';

const { values, positionals } = parseArgs({
  // Accepts and ignores switches that only the desktop understands.
  strict: false,
  allowPositionals: true,
  options: {
    extensionDevelopmentPath: { type: 'string', multiple: true },
    extensionTestsPath: { type: 'string' },
    'extensions-dir': { type: 'string' },
    'user-data-dir': { type: 'string' },
  },
});

const scratch = mkdtempSync(join(tmpdir(), 'job-pay-code-'));
process.exitCode = await runSuite().finally(() => {
  rmSync(scratch, { recursive: true, force: true });
});

async function runSuite() {
  const server = await startServer({
    dataFolder: folderOf('user-data-dir') ?? join(scratch, 'data'),
    extensionsFolder: folderOf('extensions-dir') ?? join(scratch, 'extensions'),
    smokeTestDriver: true,
  });
  const browser = await startBrowser(join(scratch, 'browser'));
  const close = async () => {
    await browser.close();
    await server.stop();
  };
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) {
    // Exits explicitly: after the browser closes, the promise awaited below never settles.
    process.once(signal, () => void close().then(() => process.exit(1)));
  }
  try {
    return await runTestPage(browser, server, {
      folder: positionals[0] ?? scratch,
      extensionFolders: /** @type {string[]} */ (values['extensionDevelopmentPath'] ?? []),
      tests: String(values['extensionTestsPath']),
    });
  } finally {
    await close();
  }
}

/** @param {string} name */
function folderOf(name) {
  const value = values[name];
  return typeof value === 'string' ? resolve(value) : undefined;
}
