/** Installs VS Code's server and the Node it requires from the npm registry. */
import { spawn } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { delimiter, join } from 'node:path';
import {
  folderOf,
  nodePackage,
  partsOf,
  projectFolder,
  release as chosen,
  releases,
  workbenchFolder,
} from './paths.mjs';

/** @typedef {import('./paths.mjs').Release} Release */

const partialPrefix = 'installing-';

export const isServerInstalled = (release = chosen) => existsSync(folderOf(release));

/**
 * Installs a release of the server unless it's installed. The files are put in a folder of this
 * process, which is renamed at the end: an interrupted install never passes for a complete one, and
 * two installs can run at the same time. It takes about a minute and 800 MB.
 *
 * @throws {Error} when npm fails or there is no server for this platform
 */
export async function installServer(release = chosen) {
  if (isServerInstalled(release)) {
    return;
  }
  if (process.platform !== 'linux') {
    throw new Error(
      "VS Code's server is available for Linux only. Install VS Code and put `code` on the PATH.",
    );
  }
  removeAbandoned();
  console.log(`Installing VS Code ${release.vscode} (code-server ${release.server})…`);
  const partial = join(workbenchFolder, `${partialPrefix}${process.pid}-${release.server}`);
  mkdirSync(partial, { recursive: true });
  try {
    await fetchPackages(partial, release);
    await prepareNativeModules(partial, release);
    if (!isServerInstalled(release)) {
      renameSync(partial, folderOf(release));
    }
  } finally {
    rmSync(partial, { recursive: true, force: true });
  }
}

/** Removes partial installs whose process has ended. */
function removeAbandoned() {
  for (const name of existsSync(workbenchFolder) ? readdirSync(workbenchFolder) : []) {
    if (name.startsWith(partialPrefix) && !isAlive(parseInt(name.slice(partialPrefix.length)))) {
      rmSync(join(workbenchFolder, name), { recursive: true, force: true });
    }
  }
}

/** @param {number} pid */
function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/**
 * Install scripts are turned off: code-server's own requires its Node to be the machine's, takes two
 * minutes, and builds parts that aren't needed here.
 *
 * @param {string} folder
 * @param {Release} release
 */
async function fetchPackages(folder, { server, node }) {
  writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
  const packages = [`code-server@${server}`, `${nodePackage}@${node}`];
  if (!(await npm(['install', '--ignore-scripts', ...packages], folder))) {
    throw new Error(`npm couldn't install code-server ${server}.`);
  }
  const { vscodeFolder } = partsOf(folder);
  if (!(await npm(['install', '--ignore-scripts', '--omit=dev'], vscodeFolder))) {
    throw new Error(`npm couldn't install the dependencies of code-server ${server}.`);
  }
}

/**
 * The server starts without its native modules except for two. The log writer is compiled for the
 * release that every suite runs in. The password hash of older releases is never called, because the
 * server runs without a password.
 *
 * @param {string} folder
 * @param {Release} release
 */
async function prepareNativeModules(folder, release) {
  const passwordHash = join(folder, 'node_modules/argon2/argon2.js');
  if (existsSync(passwordHash)) {
    writeFileSync(passwordHash, 'module.exports = {};\n');
  }
  const isBuilt = release === releases.newest && (await buildLogWriter(folder));
  if (!isBuilt) {
    console.log(`VS Code ${release.vscode} uses the JavaScript log writer.`);
    cpSync(
      join(projectFolder, 'test/workbench/logWriterStandIn.cjs'),
      join(logWriterIn(folder), 'index.js'),
    );
  }
}

/** @param {string} folder */
const logWriterIn = folder => join(partsOf(folder).vscodeFolder, 'node_modules/@vscode/spdlog');

/**
 * Without its log writer, VS Code leaves every Output channel empty.
 *
 * @param {string} folder
 * @returns {Promise<boolean>} false when there is no C++ compiler
 */
async function buildLogWriter(folder) {
  const { nodeFolder, vscodeFolder } = partsOf(folder);
  const env = {
    PATH: join(nodeFolder, 'bin') + delimiter + process.env['PATH'],
    // The package contains Node's headers, which node-gyp would otherwise download.
    npm_config_nodedir: nodeFolder,
  };
  const args = ['rebuild', '@vscode/spdlog', '@vscode/native-watchdog'];
  return (
    (await npm(args, vscodeFolder, { env, quiet: true })) &&
    existsSync(join(logWriterIn(folder), 'build/Release/spdlog.node'))
  );
}

/**
 * @param {string[]} args
 * @param {string} cwd
 * @param {{ env?: NodeJS.ProcessEnv, quiet?: boolean }} [options]
 * @returns {Promise<boolean>} whether npm succeeded
 */
function npm(args, cwd, { env = {}, quiet = false } = {}) {
  const output = quiet ? 'ignore' : 'inherit';
  const child = spawn('npm', [...args, '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd,
    stdio: ['ignore', output, output],
    env: { ...process.env, ...env },
  });
  return new Promise(resolve => {
    child.once('error', () => resolve(false));
    child.once('exit', code => resolve(code === 0));
  });
}
