/**
 * Where the real VS Code of the tests and of `npm start` lives: VS Code's own server and workbench
 * as the npm registry has them, run by a Node of its own.
 */
import { join, resolve } from 'node:path';

/** The project's folder: npm starts every script there. */
export const projectFolder = process.cwd();

/** code-server 4.139.1 carries VS Code 1.139.1 … */
export const serverVersion = '4.139.1';

/** … and runs on Node 24 only, which comes as an npm package too. */
export const nodeVersion = '24.21.0';

/** Name of the npm package with a Node for this machine. */
export const nodePackage = `node-${process.platform}-${process.arch}`;

/** The ignored folder for all of this; VSCODE_REAL_DIR lets several checkouts share one. */
export const workbenchFolder = resolve(
  process.env['VSCODE_REAL_DIR'] ?? join(projectFolder, '.vscode-real'),
);

/** The installed pair; the versions are in the name, so another version is another folder. */
export const installedFolder = join(workbenchFolder, `code-server-${serverVersion}-${nodeVersion}`);

/**
 * What is where inside an installed folder.
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
