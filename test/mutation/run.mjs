/**
 * `npm run test:mutation`: changes the sources in one place at a time and runs the unit tests that
 * reach that place. A change that no test notices survives, and shows what the tests don't check.
 *
 *   npm run test:mutation                          domain, reports, api, and storage
 *   npm run test:mutation -- src/api               one folder
 *   npm run test:mutation -- src/domain/clock.ts   one file
 *
 * Each path is tested with the tests that mirror it, for example `test/unit/api/http` for
 * `src/api/http`.
 * MUTATION_CONCURRENCY limits the processes. The results are in `out/mutation/`: `report.html` to
 * read, `report.json` for scripts.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';

const defaultPaths = ['src/domain', 'src/reports', 'src/api', 'src/storage'];

const folder = join('test', 'mutation');
const results = join('out', 'mutation');

/** @param {string} name of a package */
const packageFolder = name => resolve(folder, 'node_modules', name);

/** Stryker has its own lockfile: it supports no newer Mocha than 11, and `npm ci` leaves it out. */
function installStryker() {
  const installedMark = join(folder, 'node_modules', '.package-lock.json');
  const lockfile = join(folder, 'package-lock.json');
  if (existsSync(installedMark) && statSync(installedMark).mtimeMs >= statSync(lockfile).mtimeMs) {
    return;
  }
  const options = { cwd: folder, stdio: /** @type {const} */ ('inherit') };
  const npm = process.env['npm_execpath'];
  const args = ['ci', '--ignore-scripts'];
  const { status } =
    npm === undefined
      ? spawnSync('npm', args, { ...options, shell: process.platform === 'win32' })
      : spawnSync(process.execPath, [npm, ...args], options);
  if (status !== 0) {
    throw new Error("npm couldn't install Stryker.");
  }
}

/** @param {string[]} args @returns {string[]} files or folders below `src/` */
function choosePaths(args) {
  const paths = args.map(path => relative('', path).replaceAll('\\', '/'));
  const unknown = paths.filter(path => !existsSync(path) || !path.startsWith('src/'));
  if (unknown.length > 0) {
    throw new Error(`Not a file or folder below src/: ${unknown.join(', ')}.`);
  }
  return paths.length > 0 ? paths : defaultPaths.filter(path => existsSync(path));
}

/**
 * The built tests of the folder that a path belongs to: `test/unit` mirrors the sources.
 *
 * @param {string} path
 */
function testsOf(path) {
  const source = statSync(path).isDirectory() ? path : dirname(path);
  return join('out/test/unit', relative('src', source), '**/*.test.js');
}

/** @param {string[]} paths */
const strykerOptions = paths => ({
  mutate: paths.map(path => (statSync(path).isDirectory() ? `${path}/**/*.{ts,tsx}` : path)),
  plugins: ['@stryker-mutator/mocha-runner'],
  testRunner: 'mocha',
  coverageAnalysis: 'perTest',
  buildCommand: 'node esbuild.js --tests=unit',
  mochaOptions: { spec: [...new Set(paths.map(testsOf))] },
  concurrency: Number(process.env['MUTATION_CONCURRENCY'] ?? availableParallelism()),
  // Only what the unit suite reads is copied.
  ignorePatterns: ['/out', '/dist', '/coverage', '/.vscode-real', '/.vscode-test', '*.vsix'],
  tempDirName: join(results, 'sandbox'),
  cleanTempDir: 'always',
  reporters: ['clear-text', 'progress-append-only', 'html', 'json'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  htmlReporter: { fileName: join(results, 'report.html') },
  jsonReporter: { fileName: join(results, 'report.json') },
});

/** @param {string[]} args */
function main(args) {
  const paths = choosePaths(args);
  installStryker();
  mkdirSync(results, { recursive: true });
  const config = join(results, 'stryker.json');
  writeFileSync(config, JSON.stringify(strykerOptions(paths), null, 2));
  const stryker = join(packageFolder('@stryker-mutator/core'), 'bin', 'stryker.js');
  return spawnSync(process.execPath, [stryker, 'run', config], { stdio: 'inherit' }).status ?? 1;
}

try {
  process.exitCode = main(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
