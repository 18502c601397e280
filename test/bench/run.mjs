/**
 * `npm run bench`: measures speed, lag, requests and sizes, and prints one table. Every file
 * `test/bench/<folder>/<name>.bench.ts` is a bench: it exports `name`, which is that of the file,
 * and `run()`, which resolves to its rows. The table is saved in out/bench/results.md and, as JSON,
 * in out/bench/results.json.
 *
 *   npm run bench -- polling realTime     only the named benches
 *
 * It fails if a target is missed or a bench breaks. Times are compared with something measured in the
 * same run: a library, VS Code's own, or this project at an earlier commit (baseline/baseline.ts).
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

/** @import { BenchRow } from './benchRow' */

/**
 * @typedef {object} BenchResult
 * @property {string} name
 * @property {number} seconds
 * @property {BenchRow[]} rows
 * @property {string | null} error why it broke
 */

const folder = join('test', 'bench');
const built = join('out', 'test', 'bench');
const results = join('out', 'bench');

/** The libraries to compare with have their own lockfile, so `npm ci` leaves them out. */
function installPeers() {
  const peers = join(folder, 'peers');
  const installedMark = join(peers, 'node_modules', '.package-lock.json');
  const lockfile = join(peers, 'package-lock.json');
  if (existsSync(installedMark) && statSync(installedMark).mtimeMs >= statSync(lockfile).mtimeMs) {
    return;
  }
  console.log('Installing the libraries to compare with …');
  const npm = process.env['npm_execpath'];
  const args = ['ci', '--ignore-scripts'];
  const { status } =
    npm === undefined
      ? spawnSync('npm', args, {
          cwd: peers,
          stdio: 'inherit',
          shell: process.platform === 'win32',
        })
      : spawnSync(process.execPath, [npm, ...args], { cwd: peers, stdio: 'inherit' });
  if (status !== 0) {
    console.log("Couldn't install them: the table leaves them out.");
  }
}

/** @param {string[]} names @returns {string[]} */
function findBenches(names) {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(file => file.endsWith('.bench.ts') && !file.includes('node_modules'))
    .filter(file => names.length === 0 || names.includes(basename(file, '.bench.ts')))
    .sort();
}

/** @param {string[]} files @returns {Promise<string[]>} the built files, in the same order */
async function buildBenches(files) {
  rmSync(built, { recursive: true, force: true });
  await build({
    entryPoints: files.map(file => join(folder, file)),
    outdir: built,
    outbase: folder,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    loader: { '.css': 'empty' },
    external: ['vscode', 'playwright-core', 'esbuild'],
    outExtension: { '.js': '.cjs' },
    logLevel: 'warning',
  });
  return files.map(file => join(built, file.replace(/\.ts$/, '.cjs')));
}

/** @param {string} file @returns {Promise<BenchResult>} */
async function runBench(file) {
  const name = basename(file, '.bench.cjs');
  console.log(`── ${name} ──`);
  const startedMs = Date.now();
  const seconds = () => Math.round((Date.now() - startedMs) / 100) / 10;
  try {
    /** @type {{ name: string, run: () => Promise<BenchRow[]> }} */
    const bench = await import(pathToFileURL(file).href);
    return { name: bench.name, rows: await bench.run(), seconds: seconds(), error: null };
  } catch (error) {
    console.error(error);
    return { name, rows: [], seconds: seconds(), error: String(error) };
  }
}

function describeMachine() {
  const [cpu] = cpus();
  return {
    cpu: cpu?.model.trim() ?? 'unknown',
    cores: cpus().length,
    memoryGiB: Math.round(totalmem() / 2 ** 30),
    platform: `${process.platform} ${process.arch}`,
    node: process.version,
  };
}

/** @param {BenchResult[]} benches @returns {string} Markdown: the targets, then what informs */
function toTables(benches) {
  const rows = benches.flatMap(({ name, rows: own }) => own.map(row => ({ name, row })));
  const broken = benches.filter(({ error }) => error !== null);
  const marks = rows.filter(({ row }) => row.ok !== null);
  const facts = rows.filter(({ row }) => row.ok === null);
  return [
    toMarkdown(
      ['bench', 'metric', 'measured', 'spread', 'target', 'met', 'baseline', 'how'],
      [
        ...marks.map(({ name, row }) => [
          name,
          row.measure,
          `${toText(row.value)} ${row.unit}`,
          row.spread,
          `${row.bound === 'atMost' ? '≤' : '≥'} ${toText(row.limit ?? NaN)} ${row.unit}`,
          row.ok ? 'yes' : '**no**',
          row.peers,
          row.note,
        ]),
        ...broken.map(({ name, error }) => [name, 'broke', '', '', '', '**no**', '', error ?? '']),
      ],
    ),
    toMarkdown(
      ['bench', 'for information', 'measured', 'spread', 'baseline', 'how'],
      facts.map(({ name, row }) => [
        name,
        row.measure,
        `${toText(row.value)} ${row.unit}`,
        row.spread,
        row.peers,
        row.note,
      ]),
    ),
  ].join('\n\n');
}

/** @param {string[]} header @param {string[][]} lines */
function toMarkdown(header, lines) {
  return [header, header.map(() => '---'), ...lines]
    .map(cells => `| ${cells.map(cell => cell.replaceAll('|', '\\|')).join(' | ')} |`)
    .join('\n');
}

/** @param {number} value */
const toText = value =>
  Number.isInteger(value) ? value.toLocaleString('en-US') : String(Number(value.toPrecision(3)));

/** @param {string[]} names */
async function main(names) {
  const files = findBenches(names);
  if (files.length === 0) {
    throw new Error(`There is no bench ${names.join(', ')}.`);
  }
  installPeers();
  const benches = [];
  for (const file of await buildBenches(files)) {
    benches.push(await runBench(file));
  }
  const machine = describeMachine();
  const { cpu, cores, memoryGiB, platform, node } = machine;
  const marks = benches.flatMap(({ rows }) => rows).filter(({ ok }) => ok !== null);
  const text = [
    toTables(benches),
    `Machine: ${cpu}, ${cores} cores, ${memoryGiB} GiB, ${platform}, Node ${node}.`,
    `${marks.filter(({ ok }) => ok).length} of ${marks.length} targets are met.`,
  ].join('\n\n');
  mkdirSync(results, { recursive: true });
  writeFileSync(join(results, 'results.md'), `${text}\n`);
  writeFileSync(
    join(results, 'results.json'),
    `${JSON.stringify({ machine, benches }, null, 2)}\n`,
  );
  console.log(`\n${text}`);
  return marks.every(({ ok }) => ok) && benches.every(({ error }) => error === null);
}

// At once: a bench that broke may leave lookups that would go on for up to an hour.
process.exit((await main(process.argv.slice(2))) ? 0 : 1);
