/**
 * `npm test`: every check and every suite, one after the other, each as its own npm script. It says
 * what could not run and why, counts all that ran, and fails when anything failed, when nothing ran,
 * or, under CI, when anything could not run.
 *
 *   npm test -- unit e2e     only the named steps
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findChromium } from './workbench/chromium.mjs';
import { isServerInstalled } from './workbench/installServer.mjs';

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

/**
 * @typedef {object} Step
 * @property {string} name
 * @property {string} script of package.json
 * @property {boolean} [isSuite] mocha counts its tests; any other step counts as one
 * @property {() => string | undefined} [whyNot] why it cannot run on this machine
 */

/** @type {Step[]} */
const steps = [
  { name: 'types', script: 'check:types' },
  { name: 'lint', script: 'lint' },
  { name: 'format', script: 'format:check' },
  { name: 'layers', script: 'check:layers' },
  { name: 'unused', script: 'check:unused' },
  { name: 'sizes', script: 'check:sizes' },
  { name: 'unit', script: 'test:unit', isSuite: true },
  { name: 'reliability', script: 'test:reliability', isSuite: true },
  { name: 'extension', script: 'test:extension', isSuite: true, whyNot: whyNoExtensionHost },
  { name: 'e2e', script: 'test:e2e', isSuite: true, whyNot: whyNoWorkbench },
];

/** Far above what the slowest step takes: a step that hangs must not hang the whole run. */
const stepLimitMs = 20 * 60_000;

const scratch = mkdtempSync(join(tmpdir(), 'job-pay-results-'));

function whyNoWorkbench() {
  if (!isServerInstalled()) {
    return 'VS Code’s server is not installed (npm run install:vscode)';
  }
  return findChromium() === undefined ? 'there is no Chromium (npm run install:vscode)' : undefined;
}

function whyNoExtensionHost() {
  const { VSCODE_EXECUTABLE, VSCODE_TEST_DOWNLOAD } = process.env;
  const hasDesktop = VSCODE_EXECUTABLE !== undefined || VSCODE_TEST_DOWNLOAD !== undefined;
  return hasDesktop ? undefined : whyNoWorkbench();
}

/**
 * @param {Step} step
 * @returns {Promise<Counts & { note: string }>}
 */
async function runStep(step) {
  const reason = step.whyNot?.();
  if (reason !== undefined) {
    const isFailure = process.env['CI'] !== undefined;
    const counts = { passed: 0, failed: isFailure ? 1 : 0, skipped: isFailure ? 0 : 1 };
    return { ...counts, note: `could not run: ${reason}` };
  }
  console.log(`\n── ${step.name} ──`);
  const startedMs = Date.now();
  const isGood = await runScript(step);
  const counts = step.isSuite ? readCounts(step, isGood) : countOne(isGood);
  const seconds = ((Date.now() - startedMs) / 1000).toFixed(1);
  return { ...counts, note: `${describeCounts(counts)} (${seconds} s)` };
}

/**
 * Runs a script in a process group of its own, so that one that hangs can be ended as a whole.
 *
 * @param {Step} step
 * @returns {Promise<boolean>}
 */
function runScript({ name, script }) {
  const npm = process.env['npm_execpath'];
  const args = ['run', '--silent', script];
  const child = spawn(
    npm === undefined ? 'npm' : process.execPath,
    npm === undefined ? args : [npm, ...args],
    {
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, JOB_PAY_TEST_RESULTS: resultsFile(name) },
      detached: true,
    },
  );
  const limit = setTimeout(() => {
    console.error(`${name} did not end within ${stepLimitMs / 60_000} minutes.`);
    endGroup(child);
  }, stepLimitMs);
  const leave = () => {
    endGroup(child);
    // At once: with an exit code alone the steps that are left would begin.
    process.exit(1);
  };
  process.once('SIGINT', leave).once('SIGTERM', leave);
  return new Promise(resolve => {
    child.once('error', () => resolve(false));
    child.once('exit', code => {
      clearTimeout(limit);
      process.off('SIGINT', leave).off('SIGTERM', leave);
      resolve(code === 0);
    });
  });
}

/** @param {import('node:child_process').ChildProcess} child */
function endGroup(child) {
  if (child.pid !== undefined) {
    process.kill(process.platform === 'win32' ? child.pid : -child.pid);
  }
}

/** @param {string} name */
const resultsFile = name => join(scratch, `${name}.json`);

/** @param {boolean} isGood @returns {Counts} */
const countOne = isGood => ({ passed: isGood ? 1 : 0, failed: isGood ? 0 : 1, skipped: 0 });

/**
 * What the suite's reporter left. A suite that broke before its end left nothing, and one that says
 * it is well without a single test is not: both are one failure.
 *
 * @param {Step} step
 * @param {boolean} isGood
 * @returns {Counts}
 */
function readCounts({ name }, isGood) {
  const counts = parseCounts(resultsFile(name));
  const isBroken = counts.passed + counts.failed === 0 || (!isGood && counts.failed === 0);
  return isBroken ? { ...counts, failed: counts.failed + 1 } : counts;
}

/** @param {string} file @returns {Counts} */
function parseCounts(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return { passed: 0, failed: 0, skipped: 0 };
  }
}

/** @param {Counts} counts */
const describeCounts = ({ passed, failed, skipped }) =>
  `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;

/** @param {string[]} names */
async function main(names) {
  const chosen = steps.filter(({ name }) => names.length === 0 || names.includes(name));
  if (chosen.length === 0) {
    console.error(`There is no such step: choose of ${steps.map(({ name }) => name).join(', ')}.`);
  }
  const total = { passed: 0, failed: 0, skipped: 0 };
  const lines = [];
  for (const step of chosen) {
    const { note, ...counts } = await runStep(step);
    total.passed += counts.passed;
    total.failed += counts.failed;
    total.skipped += counts.skipped;
    lines.push(`${step.name.padEnd(11)} ${note}`);
  }
  console.log(`\n${lines.join('\n')}\n\n${describeCounts(total)}`);
  process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;
}

process.once('exit', () => rmSync(scratch, { recursive: true, force: true }));
await main(process.argv.slice(2));
