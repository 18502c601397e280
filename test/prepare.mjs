/**
 * Installs the packages in package-lock.json unless they're installed. It runs before `npm start` and
 * `npm test` on machines that have only Node and npm, so it uses nothing else.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

const lockfile = 'package-lock.json';

/** npm writes this file after each install. */
const installedMark = join('node_modules', '.package-lock.json');

/** Prints why when it isn't. */
function isNodeNewEnough() {
  const wanted = /(\d+)\.(\d+)/.exec(JSON.parse(readFileSync('package.json', 'utf8')).engines.node);
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const [wantedMajor = 0, wantedMinor = 0] = (wanted ?? []).slice(1).map(Number);
  if (major > wantedMajor || (major === wantedMajor && minor >= wantedMinor)) {
    return true;
  }
  console.error(
    `Node ${wantedMajor}.${wantedMinor} or later is required. This is ${process.version}.`,
  );
  return false;
}

function isInstalled() {
  return existsSync(installedMark) && statSync(installedMark).mtimeMs >= statSync(lockfile).mtimeMs;
}

/** Uses the npm that runs this script, or the one on the PATH. */
function install() {
  const npm = process.env['npm_execpath'];
  const args = ['ci', '--include=dev'];
  const { status } =
    npm === undefined
      ? spawnSync('npm', args, { stdio: 'inherit', shell: process.platform === 'win32' })
      : spawnSync(process.execPath, [npm, ...args], { stdio: 'inherit' });
  process.exitCode = status ?? 1;
}

if (!isNodeNewEnough()) {
  process.exitCode = 1;
} else if (!isInstalled()) {
  console.log('Installing dependencies…');
  install();
}
