/** Builds the workbench URL, whose query says what to open. */
import { resolve } from 'node:path';

/**
 * @typedef {object} Opening
 * @property {string} [folder] the workspace
 * @property {string[]} [extensionFolders] extensions to run from their folders, as F5 does
 * @property {string} [tests] a CommonJS module that exports `run()`, run by the extension host
 */

/**
 * @param {{ url: string, port: number }} server
 * @param {Opening} opening
 */
export function workbenchAddress(server, { folder, extensionFolders = [], tests }) {
  // The authority must be the page's own host and port: VS Code silently ignores any other.
  /** @param {string} path */
  const remote = path => `vscode-remote://127.0.0.1:${server.port}${resolve(path)}`;
  const payload = [
    ...extensionFolders.map(path => ['extensionDevelopmentPath', remote(path)]),
    ...(tests === undefined ? [] : [['extensionTestsPath', remote(tests)]]),
  ];
  const query = new URLSearchParams(
    folder === undefined ? { ew: 'true' } : { folder: resolve(folder) },
  );
  if (payload.length > 0) {
    query.set('payload', JSON.stringify(payload));
  }
  return `${server.url}/?${query}`;
}
