// @ts-check
/**
 * A process that wakes up the built extension once, as VS Code's extension host does, over a
 * stand-in for VS Code, and writes what it measured as JSON.
 *
 *   node --expose-gc extensionHost.cjs <start|tree|change|memory> <main of the extension> <its storage>
 */
const Module = require('node:module');
const { readFileSync, readdirSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');
const { performance } = require('node:perf_hooks');
const { createContext, createVscode, Uri } = require('./vscodeStandIn.cjs');

/** How long the extension collects the changes of files before it looks: that is meant, not lost. */
const collectMs = 150;

const [work, main = '', storage = ''] = process.argv.slice(2);
const { vscode, caught } = createVscode();
const context = createContext(storage, process.cwd());

const standIn = join(__dirname, 'vscode');
/** @type {{ _resolveFilename: (request: string, ...rest: unknown[]) => string }} */
const loader = Object(Module);
const resolveFilename = loader._resolveFilename;
loader._resolveFilename = (request, ...rest) =>
  request === 'vscode' ? standIn : resolveFilename(request, ...rest);
require.cache[standIn] = Object.assign(new Module(standIn), { exports: vscode, loaded: true });

/** @returns {number} in milliseconds */
function wakeUp() {
  const startedAt = performance.now();
  require(main).activate(context);
  return performance.now() - startedAt;
}

/** Everything that VS Code asks before it shows the rows. */
async function drawAll() {
  const rows = await caught.tree.getChildren();
  return rows.map((/** @type {unknown} */ row) => caught.tree.getTreeItem(row));
}

/** @param {() => unknown} doWork */
async function timeMs(doWork) {
  const startedAt = performance.now();
  await doWork();
  return performance.now() - startedAt;
}

/** From the moment when the extension asks for rows to be drawn again to all of them drawn. */
function nextDrawing() {
  return new Promise(resolve => {
    const subscription = caught.tree.onDidChangeTreeData(async (/** @type {any} */ rows) => {
      subscription.dispose();
      await (rows === undefined ? drawAll() : rows.map(caught.tree.getTreeItem, caught.tree));
      resolve(undefined);
    });
  });
}

/** Another window renames a report: from the watcher's word to the row, without the collecting. */
async function changeOne(/** @type {number} */ round) {
  const folder = join(storage, 'reports');
  const names = readdirSync(folder).filter(name => name.endsWith('.json'));
  const file = join(folder, names[round * 7] ?? '');
  const report = JSON.parse(readFileSync(file, 'utf8'));
  writeFileSync(file, JSON.stringify({ ...report, name: `Changed ${round} ${Date.now()}` }));
  const drawn = nextDrawing();
  const startedAt = performance.now();
  caught.fileChanges.fire(Uri.file(file));
  await drawn;
  return performance.now() - startedAt;
}

/** VS Code's extension host has these loaded, whatever extension it wakes up. */
const loadedBefore = [
  ...['fs', 'fs/promises', 'path', 'os', 'crypto', 'http', 'https', 'net', 'url', 'util'],
  ...['stream', 'events', 'child_process', 'zlib'],
];

async function measureTree() {
  // VS Code asks for the rows as soon as the extension is awake.
  const shownMs = await timeMs(drawAll);
  const rows = await caught.tree.getChildren();
  const filteredMs = [];
  for (const words of ['nurse', 'welder failed', 'e', 'no such words', 'texas', '2']) {
    filteredMs.push(
      await timeMs(async () => {
        const drawn = nextDrawing();
        await caught.commands.get('jobPay.filterReports')?.(words);
        await drawn;
      }),
    );
  }
  return { rows: rows.length, shownMs, filteredMs };
}

async function measureChanges() {
  await drawAll();
  const changedMs = [];
  for (let round = 0; round < 15; round += 1) {
    changedMs.push(await changeOne(round));
  }
  return { changedMs };
}

async function measureMemory() {
  await drawAll();
  // Until nothing of the start is under way any more.
  await new Promise(resolve => setTimeout(resolve, 500));
  globalThis.gc?.();
  await new Promise(resolve => setTimeout(resolve, 100));
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return { heapMb: (heapUsed + external) / 1e6 };
}

/** @type {Record<string, () => Promise<object>>} */
const measures = { tree: measureTree, change: measureChanges, memory: measureMemory };

async function run() {
  const { setTimeout: wait } = globalThis;
  // @ts-expect-error A test of what stays when the waiting is left out.
  globalThis.setTimeout = (callback, ms, ...args) =>
    wait(callback, ms === collectMs ? 0 : ms, ...args);
  loadedBefore.forEach(name => require(`node:${name}`));
  const startMs = wakeUp();
  const measured = await measures[work ?? '']?.();
  // The extension has timers of seconds under way, for work that no measure is about.
  process.stdout.write(JSON.stringify({ startMs, ...measured }), () => process.exit(0));
}

void run();
