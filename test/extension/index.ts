import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import Mocha from 'mocha';

import CountingReporter from '../support/countingReporter.mjs';

const testTimeoutMs = 30_000;

/**
 * VS Code's test protocol: the extension host loads this module and calls `run()`; a rejection is a
 * failed run. It runs every test file in its folder.
 */
export async function run(): Promise<void> {
  process.setSourceMapsEnabled(true);
  const mocha = new Mocha({
    ui: 'bdd',
    color: false,
    timeout: testTimeoutMs,
    forbidOnly: true,
    forbidPending: true,
    reporter: CountingReporter,
  });
  for (const file of findTestFiles()) {
    mocha.addFile(file);
  }
  const ran = await new Promise<{ count: number; failures: number }>(resolve => {
    const runner = mocha.run(failures => resolve({ count: runner.stats?.tests ?? 0, failures }));
  });
  if (ran.count === 0) {
    throw new Error('No test ran.');
  }
  if (ran.failures > 0) {
    throw new Error(`${ran.failures} of ${ran.count} tests failed.`);
  }
}

function findTestFiles(): string[] {
  return readdirSync(__dirname, { recursive: true, encoding: 'utf8' })
    .filter(file => file.endsWith('.test.js'))
    .sort()
    .map(file => join(__dirname, file));
}
