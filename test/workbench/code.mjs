#!/usr/bin/env node
/**
 * Stands in for the desktop `code` binary where none can be had: takes the arguments that
 * @vscode/test-electron gives, runs the suite in the extension host of VS Code's server, prints what
 * the tests print, and exits with the suite's own code.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { startBrowser } from './browser.mjs';
import { startServer } from './server.mjs';
import { runTestPage } from './testPage.mjs';

const { values, positionals } = parseArgs({
  // Desktop switches that mean nothing here are let through.
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
    // An exit code alone would not do: what is awaited below never ends once the browser is closed.
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
