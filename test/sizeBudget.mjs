/** What may be how large. Sizes do not depend on the machine, so `npm test` holds them. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ensurePackage, vsixFile } from './workbench/packageExtension.mjs';
import { projectFolder } from './workbench/paths.mjs';

/**
 * @typedef {object} Size
 * @property {string} name
 * @property {number} measured in the unit of the limit
 * @property {number} limit
 * @property {string} unit
 */

/**
 * Packages the extension as it is published and measures it.
 *
 * @returns {Size[]}
 */
export function measureSizes() {
  ensurePackage({ needsDist: true });
  const kb = (/** @type {string} */ file) => statSync(file).size / 1000;
  const built = (/** @type {string[]} */ ...path) => join(projectFolder, 'dist', ...path);
  return [
    { name: 'extension bundle', measured: kb(built('extension.js')), limit: 40, unit: 'kB' },
    { name: 'package', measured: kb(vsixFile), limit: 460, unit: 'kB' },
    { name: 'page script', measured: kb(built('report', 'report.js')), limit: 120, unit: 'kB' },
    {
      name: 'comparison script',
      measured: kb(built('report', 'comparison.js')),
      limit: 120,
      unit: 'kB',
    },
    { name: 'runtime node_modules', measured: countDependencies(), limit: 0, unit: 'packages' },
  ];
}

/** What the manifest wants to have installed, and what was packed of `node_modules` all the same. */
function countDependencies() {
  const manifest = JSON.parse(readFileSync(join(projectFolder, 'package.json'), 'utf8'));
  const wanted = Object.keys(manifest.dependencies ?? {}).length;
  // A zip holds the names of its files as they are.
  const isPacked = existsSync(vsixFile) && readFileSync(vsixFile).includes('/node_modules/');
  return wanted + (isPacked ? 1 : 0);
}
