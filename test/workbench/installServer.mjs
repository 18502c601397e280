/** Installs VS Code's server and the Node it needs from the npm registry. */
import { spawnSync } from 'node:child_process';
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
  installedFolder,
  nodePackage,
  nodeVersion,
  partsOf,
  projectFolder,
  serverVersion,
  workbenchFolder,
} from './paths.mjs';

const partialPrefix = 'installing-';

/** Whether the server is there already. */
export const isServerInstalled = () => existsSync(installedFolder);

/**
 * Installs the server unless it is there. The work is done in a folder of this process and renamed
 * at the end, so an interrupted install is never taken for a finished one, and two at once do no
 * harm. Takes about a minute and 800 MB.
 *
 * @throws {Error} when npm fails or this platform has no such server
 */
export function installServer() {
  if (isServerInstalled()) {
    return;
  }
  if (process.platform !== 'linux') {
    throw new Error(
      'VS Code’s server is installed on Linux only: get VS Code and put `code` on the PATH.',
    );
  }
  removeAbandoned();
  console.log(`Installing VS Code’s server (code-server ${serverVersion}) …`);
  const partial = join(workbenchFolder, `${partialPrefix}${process.pid}`);
  mkdirSync(partial, { recursive: true });
  try {
    fetchPackages(partial);
    buildLogWriter(partial);
    if (!isServerInstalled()) {
      renameSync(partial, installedFolder);
    }
  } finally {
    rmSync(partial, { recursive: true, force: true });
  }
}

/** Removes what an install left behind whose process is gone. */
function removeAbandoned() {
  for (const name of existsSync(workbenchFolder) ? readdirSync(workbenchFolder) : []) {
    if (name.startsWith(partialPrefix) && !isAlive(Number(name.slice(partialPrefix.length)))) {
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
 * Install scripts stay off: code-server's own wants Node 24 to be the machine's Node and builds
 * parts that are not needed here, which takes two minutes and more libraries.
 *
 * @param {string} folder
 */
function fetchPackages(folder) {
  writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
  const packages = [`code-server@${serverVersion}`, `${nodePackage}@${nodeVersion}`];
  if (!npm(['install', '--ignore-scripts', ...packages], folder)) {
    throw new Error('npm could not install code-server.');
  }
  if (!npm(['install', '--ignore-scripts', '--omit=dev'], partsOf(folder).vscodeFolder)) {
    throw new Error('npm could not install the packages of VS Code’s server.');
  }
}

/**
 * Of the native modules only the log writer is built, because without it every Output channel stays
 * empty. Where there is no C++ compiler a stand-in in plain JavaScript takes its place.
 *
 * @param {string} folder
 */
function buildLogWriter(folder) {
  const { nodeFolder, vscodeFolder } = partsOf(folder);
  const env = {
    PATH: join(nodeFolder, 'bin') + delimiter + process.env['PATH'],
    // The package carries Node's headers, which node-gyp would download otherwise.
    npm_config_nodedir: nodeFolder,
  };
  const writer = join(vscodeFolder, 'node_modules/@vscode/spdlog');
  const modules = ['@vscode/spdlog', '@vscode/native-watchdog'];
  const isBuilt =
    npm(['rebuild', ...modules], vscodeFolder, { env, quiet: true }) &&
    existsSync(join(writer, 'build/Release/spdlog.node'));
  if (!isBuilt) {
    console.log('There is no C++ compiler: a stand-in writes VS Code’s log files.');
    cpSync(join(projectFolder, 'test/workbench/logWriterStandIn.cjs'), join(writer, 'index.js'));
  }
}

/**
 * @param {string[]} args
 * @param {string} cwd
 * @param {{ env?: NodeJS.ProcessEnv, quiet?: boolean }} [options]
 */
function npm(args, cwd, { env = {}, quiet = false } = {}) {
  const output = quiet ? 'ignore' : 'inherit';
  const { status } = spawnSync('npm', [...args, '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd,
    stdio: ['ignore', output, output],
    env: { ...process.env, ...env },
  });
  return status === 0;
}
