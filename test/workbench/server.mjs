/** Starts and stops VS Code's server on a loopback port. */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { isServerInstalled } from './installServer.mjs';
import { installedFolder, partsOf, release } from './paths.mjs';
import { quietSettings } from './settings.mjs';

const startLimitMs = 30_000;
const pollIntervalMs = 100;
const stopLimitMs = 4_000;

/** Ends a server that has no idle timeout, should the tests be killed before they stop it. */
const withoutIdleSeconds = 600;

/**
 * @typedef {object} ServerOptions
 * @property {string} dataFolder contains everything the server stores
 * @property {string} [extensionsFolder]
 * @property {number} [port] a free one by default; secrets and state belong to the port
 * @property {Record<string, unknown>} [userSettings] written if there is no settings file
 * @property {NodeJS.ProcessEnv} [env] also reaches the extension host
 * @property {boolean} [smokeTestDriver] lets the URL name an extension folder and tests;
 *   VS Code then shows no notifications
 * @property {number} [idleSeconds] stops the server that long after the last page; 0 for never
 */

/** @typedef {Awaited<ReturnType<typeof startServer>>} WorkbenchServer */

/**
 * Starts the server and waits until it responds. It has no password, so it listens on loopback only.
 * It leads its own process group: stopping it ends its children and nothing else.
 *
 * @param {ServerOptions} options
 */
export async function startServer(options) {
  const port = options.port ?? (await findFreePort());
  const logFile = prepareDataFolder(options);
  const log = openSync(logFile, 'a');
  const [command, ...args] = serverCommand(options, port);
  const child = spawn(command, args, {
    env: serverEnvironment(options.env),
    stdio: ['ignore', log, log],
    detached: true,
  });
  const ended = new Promise(resolve => child.once('exit', resolve));
  const url = `http://127.0.0.1:${port}`;
  const readLog = () => readFileSync(logFile, 'utf8').slice(-3000);
  const stop = () => stopGroup(child, ended);
  if (!(await answers(url, child))) {
    await stop();
    throw new Error(`VS Code's server did not start on port ${port}:\n${readLog()}`);
  }
  return { url, port, readLog, stop, ended };
}

/**
 * Runs a command of the server's command line, such as `--install-extension`.
 *
 * @param {string[]} args
 * @param {{ dataFolder: string, extensionsFolder?: string }} folders
 */
function runServerCommand(args, folders) {
  mkdirSync(folders.dataFolder, { recursive: true });
  return spawnSync(partsOf(installedFolder).node, [...folderArguments(folders), ...args], {
    env: serverEnvironment(),
    encoding: 'utf8',
  });
}

/**
 * @param {string} vsix
 * @param {{ dataFolder: string, extensionsFolder?: string }} folders
 */
export function installExtension(vsix, folders) {
  const { status, stdout, stderr } = runServerCommand(
    ['--install-extension', vsix, '--force'],
    folders,
  );
  if (status !== 0) {
    throw new Error(`VS Code couldn't install ${vsix}:\n${stdout}${stderr}`);
  }
}

/** @returns {Promise<number>} a port that nothing listens on */
export function findFreePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      const port = address !== null && typeof address === 'object' ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}

/**
 * @param {number} port
 * @returns {Promise<boolean>}
 */
export function isPortFree(port) {
  return new Promise(resolve => {
    const probe = createServer().once('error', () => resolve(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });
}

/** @param {ServerOptions} options @returns {string} the log file */
function prepareDataFolder({ dataFolder, userSettings }) {
  const settingsFolder = join(dataFolder, 'user/User');
  const settingsFile = join(settingsFolder, 'settings.json');
  mkdirSync(settingsFolder, { recursive: true });
  if (!existsSync(settingsFile)) {
    const settings = { ...quietSettings, ...userSettings };
    writeFileSync(settingsFile, `${JSON.stringify(settings, null, 2)}\n`);
  }
  return join(dataFolder, 'server.log');
}

/**
 * Names every folder. Otherwise the server uses the home folder and reopens the last workspace.
 *
 * @param {{ dataFolder: string, extensionsFolder?: string }} folders
 */
function folderArguments({ dataFolder, extensionsFolder = join(dataFolder, 'extensions') }) {
  if (!isServerInstalled()) {
    throw new Error("VS Code's server isn't installed. Run `npm run install:vscode`.");
  }
  const config = join(dataFolder, 'config.yaml');
  mkdirSync(dataFolder, { recursive: true });
  writeFileSync(config, 'auth: none\n');
  return [
    partsOf(installedFolder).serverEntry,
    ...['--config', config],
    ...['--user-data-dir', join(dataFolder, 'user')],
    ...['--extensions-dir', extensionsFolder],
  ];
}

/**
 * @param {ServerOptions} options
 * @param {number} port
 * @returns {[string, ...string[]]}
 */
function serverCommand(options, port) {
  const idleSeconds = options.idleSeconds ?? 120;
  const server = /** @type {const} */ ([
    partsOf(installedFolder).node,
    ...folderArguments(options),
    ...['--auth', 'none', '--bind-addr', `127.0.0.1:${port}`],
    '--disable-telemetry',
    '--disable-update-check',
    '--disable-workspace-trust',
    '--disable-getting-started-override',
    '--ignore-last-opened',
    // Without it a built VS Code silently ignores the extension folder in the address.
    ...(options.smokeTestDriver ? ['--vscode-option', 'enable-smoke-test-driver'] : []),
  ]);
  if (idleSeconds === 0) {
    return [...server];
  }
  return release.endsIdle
    ? [...server, '--idle-timeout-seconds', String(idleSeconds)]
    : ['timeout', String(withoutIdleSeconds), ...server];
}

/** @param {NodeJS.ProcessEnv} [more] */
function serverEnvironment(more = {}) {
  // The terminal of a surrounding VS Code sets variables that change this one's behavior.
  const foreign = /^(VSCODE_|ELECTRON_RUN_AS_NODE$|PASSWORD$|HASHED_PASSWORD$|PORT$)/;
  const own = Object.entries(process.env).filter(([name]) => !foreign.test(name));
  // Without a gallery, VS Code sends no requests to look up extensions.
  return { ...Object.fromEntries(own), EXTENSIONS_GALLERY: '{"serviceUrl":""}', ...more };
}

/**
 * @param {string} url
 * @param {import('node:child_process').ChildProcess} child
 * @returns {Promise<boolean>} false when the server ended or didn't respond in time
 */
async function answers(url, child) {
  for (let waitedMs = 0; waitedMs < startLimitMs; waitedMs += pollIntervalMs) {
    if (child.exitCode !== null) {
      return false;
    }
    try {
      if ((await fetch(`${url}/healthz`)).ok) {
        return true;
      }
    } catch {
      // It isn't listening yet.
    }
    await sleep(pollIntervalMs);
  }
  return false;
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @param {Promise<unknown>} ended
 */
async function stopGroup(child, ended) {
  if (signalGroup(child, 'SIGTERM')) {
    await Promise.race([ended, sleep(stopLimitMs, undefined, { ref: false })]);
  }
  signalGroup(child, 'SIGKILL');
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @param {NodeJS.Signals} signal
 */
function signalGroup(child, signal) {
  try {
    return child.pid !== undefined && process.kill(-child.pid, signal);
  } catch {
    return false;
  }
}
