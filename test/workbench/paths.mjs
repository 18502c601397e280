/**
 * Where the real VS Code of the tests and of `npm start` is installed: VS Code's server and workbench
 * as published to the npm registry, each run by its own Node.
 */
import { join, resolve } from 'node:path';

/** The project's folder: npm starts every script there. */
export const projectFolder = process.cwd();

/**
 * @typedef {object} Release
 * @property {string} server version of code-server, which contains VS Code
 * @property {string} node version of Node that this code-server requires
 * @property {string} vscode
 * @property {boolean} endsIdle knows `--idle-timeout-seconds`
 */

/**
 * The versions that the tests run in. The registry has no code-server with VS Code 1.101 or 1.102,
 * so `oldest` is the oldest one there that the manifest allows.
 *
 * @satisfies {Record<string, Release>}
 */
export const releases = {
  newest: { server: '4.139.1', node: '24.21.0', vscode: '1.139.1', endsIdle: true },
  oldest: { server: '4.103.2', node: '22.23.3', vscode: '1.103.2', endsIdle: false },
};

/** The release that VSCODE_SERVER names, or the newest. */
export const release = chooseRelease(process.env['VSCODE_SERVER'] ?? 'newest');

/** Name of the npm package with a Node for this machine. */
export const nodePackage = `node-${process.platform}-${process.arch}`;

/** The ignored folder for all of this; VSCODE_REAL_DIR lets several checkouts share one. */
export const workbenchFolder = resolve(
  process.env['VSCODE_REAL_DIR'] ?? join(projectFolder, '.vscode-real'),
);

/** @param {Release} of @returns {string} named after the versions, so releases don't collide */
export const folderOf = ({ server, node }) =>
  join(workbenchFolder, `code-server-${server}-${node}`);

export const installedFolder = folderOf(release);

/**
 * The parts of an installed release.
 *
 * @param {string} folder
 */
export function partsOf(folder) {
  const nodeFolder = join(folder, 'node_modules', nodePackage);
  const serverFolder = join(folder, 'node_modules', 'code-server');
  return {
    nodeFolder,
    node: join(nodeFolder, 'bin', 'node'),
    serverEntry: join(serverFolder, 'out', 'node', 'entry.js'),
    vscodeFolder: join(serverFolder, 'lib', 'vscode'),
  };
}

/** @param {string} name @returns {Release} */
function chooseRelease(name) {
  const found = Object.entries(releases).find(([each]) => each === name);
  if (found === undefined) {
    throw new Error(`VSCODE_SERVER is “${name}”. Use ${Object.keys(releases).join(' or ')}.`);
  }
  return found[1];
}
