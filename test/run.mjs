/**
 * `npm test`: runs all checks and test suites, each as its own npm script. The checks, the unit suite
 * and the suite of the page run two at a time. The other suites measure real time, so each of them runs alone. It reports
 * what couldn't run and why, counts what ran, and fails when anything failed, when nothing ran, or,
 * under CI, when anything couldn't run.
 *
 *   npm test -- unit e2e     only these steps
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { findChromium } from './workbench/chromium.mjs';
import { isServerInstalled } from './workbench/installServer.mjs';
import { releases } from './workbench/paths.mjs';

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

/**
 * @typedef {object} Step
 * @property {string} name
 * @property {string} script of package.json
 * @property {boolean} [isSuite] mocha counts its tests; a check counts as one
 * @property {boolean} [isAlone] nothing runs beside it
 * @property {() => string | undefined} [whyNot] why it can't run on this machine
 */

/** @type {Step[]} */
const steps = [
  // The longest first, so that the others run beside it.
  { name: 'lint', script: 'lint' },
  { name: 'types', script: 'check:types' },
  { name: 'format', script: 'format:check' },
  { name: 'layers', script: 'check:layers' },
  { name: 'unused', script: 'check:unused' },
  { name: 'sizes', script: 'check:sizes' },
  { name: 'unit', script: 'test:unit', isSuite: true },
  { name: 'page', script: 'test:page', isSuite: true, whyNot: whyNoChromium },
  ...[
    { name: 'reliability', script: 'test:reliability' },
    { name: 'extension', script: 'test:extension', whyNot: whyNoExtensionHost },
    { name: 'e2e', script: 'test:e2e', whyNot: whyNoWorkbench },
    { name: 'oldest', script: 'test:oldest', whyNot: whyNoOldest },
  ].map(step => ({ ...step, isSuite: true, isAlone: true })),
];

/** Far above the time of the slowest step, so that a hanging step doesn't hang the whole run. */
const stepLimitMs = 20 * 60_000;

const maxParallelSteps = Math.min(2, availableParallelism());

const scratch = mkdtempSync(join(tmpdir(), 'job-pay-results-'));

/** Ends the steps that are running. @type {Set<() => void>} */
const running = new Set();

function whyNoWorkbench() {
  return whyNoRelease(releases.newest);
}

function whyNoOldest() {
  return whyNoRelease(releases.oldest);
}

/** @param {import('./workbench/paths.mjs').Release} release */
function whyNoRelease(release) {
  if (!isServerInstalled(release)) {
    return `VS Code's server ${release.vscode} isn't installed. Run \`npm run install:vscode\`.`;
  }
  return whyNoChromium();
}

function whyNoChromium() {
  return findChromium() === undefined
    ? 'Chromium is not installed. Run `npm run install:vscode`.'
    : undefined;
}

function whyNoExtensionHost() {
  const { VSCODE_EXECUTABLE, VSCODE_TEST_DOWNLOAD } = process.env;
  const hasDesktop = VSCODE_EXECUTABLE !== undefined || VSCODE_TEST_DOWNLOAD !== undefined;
  return hasDesktop ? undefined : whyNoWorkbench();
}

/**
 * @param {Step} step
 * @returns {Promise<Counts & { line: string }>}
 */
async function runStep(step) {
  const reason = step.whyNot?.();
  if (reason !== undefined) {
    const isFailure = process.env['CI'] !== undefined;
    const counts = { passed: 0, failed: isFailure ? 1 : 0, skipped: isFailure ? 0 : 1 };
    return { ...counts, line: describeStep(step, `could not run: ${reason}`) };
  }
  const startedMs = Date.now();
  const isGood = await runScript(step);
  const counts = step.isSuite ? readCounts(step, isGood) : countOne(isGood);
  const seconds = ((Date.now() - startedMs) / 1000).toFixed(1);
  return { ...counts, line: describeStep(step, `${describeCounts(counts)} (${seconds} s)`) };
}

/** @param {Step} step @param {string} note */
const describeStep = ({ name }, note) => `${name.padEnd(11)} ${note}`;

/** @param {Step} step */
const printTitle = ({ name }) => console.log(`\n── ${name} ──`);

/**
 * Runs a script in its own process group, so that a hanging script can be ended with all its
 * children. A step that runs alone prints as it goes, any other one when it ends.
 *
 * @param {Step} step
 * @returns {Promise<boolean>}
 */
function runScript(step) {
  const npm = process.env['npm_execpath'];
  const args = ['run', '--silent', step.script];
  const output = step.isAlone ? 'inherit' : 'pipe';
  const child = spawn(
    npm === undefined ? 'npm' : process.execPath,
    npm === undefined ? args : [npm, ...args],
    {
      stdio: ['ignore', output, output],
      env: { ...process.env, JOB_PAY_TEST_RESULTS: resultsFile(step.name) },
      detached: true,
    },
  );
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', part => (printed += part));
  }
  if (step.isAlone) {
    printTitle(step);
  }
  const end = () => endGroup(child);
  running.add(end);
  const limit = setTimeout(() => {
    console.error(`${step.name} did not end within ${stepLimitMs / 60_000} minutes.`);
    end();
  }, stepLimitMs);
  return new Promise(resolve => {
    child.once('error', () => resolve(false));
    child.once('close', code => {
      clearTimeout(limit);
      running.delete(end);
      if (!step.isAlone) {
        printTitle(step);
        process.stdout.write(printed);
      }
      resolve(code === 0);
    });
  });
}

/** @param {import('node:child_process').ChildProcess} child */
function endGroup(child) {
  try {
    if (child.pid !== undefined) {
      process.kill(process.platform === 'win32' ? child.pid : -child.pid);
    }
  } catch {
    // It has ended.
  }
}

/** @param {string} name */
const resultsFile = name => join(scratch, `${name}.json`);

/** @param {boolean} isGood @returns {Counts} */
const countOne = isGood => ({ passed: isGood ? 1 : 0, failed: isGood ? 0 : 1, skipped: 0 });

/**
 * Reads the counts that the suite's reporter wrote. A suite that crashed wrote none, and one that
 * succeeded without running a test is broken: both count as one failure.
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

/**
 * @param {Step[]} chosen
 * @param {number} parallel how many of them run at the same time
 */
async function runSteps(chosen, parallel) {
  /** @type {Map<Step, Awaited<ReturnType<typeof runStep>>>} */
  const results = new Map();
  const waiting = [...chosen];
  const work = async () => {
    for (let step = waiting.shift(); step !== undefined; step = waiting.shift()) {
      results.set(step, await runStep(step));
    }
  };
  await Promise.all(Array.from({ length: parallel }, work));
  return chosen.flatMap(step => results.get(step) ?? []);
}

/** @param {string[]} names */
async function main(names) {
  const chosen = steps.filter(({ name }) => names.length === 0 || names.includes(name));
  const unknown = names.filter(name => !steps.some(step => step.name === name));
  if (unknown.length > 0) {
    const known = steps.map(({ name }) => name).join(', ');
    console.error(`Unknown step: ${unknown.join(', ')}. The steps are ${known}.`);
    process.exitCode = 1;
    return;
  }
  const parallel = chosen.filter(({ isAlone }) => !isAlone);
  const alone = chosen.filter(({ isAlone }) => isAlone);
  const results = [...(await runSteps(parallel, maxParallelSteps)), ...(await runSteps(alone, 1))];
  const total = results.reduce(addCounts, { passed: 0, failed: 0, skipped: 0 });
  console.log(`\n${results.map(({ line }) => line).join('\n')}\n\n${describeCounts(total)}`);
  process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;
}

/** @param {Counts} one @param {Counts} other @returns {Counts} */
const addCounts = (one, other) => ({
  passed: one.passed + other.passed,
  failed: one.failed + other.failed,
  skipped: one.skipped + other.skipped,
});

for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) {
  process.once(signal, () => {
    running.forEach(end => end());
    // Exits at once: with an exit code alone the next step would begin.
    process.exit(1);
  });
}
process.once('exit', () => rmSync(scratch, { recursive: true, force: true }));
await main(process.argv.slice(2));
