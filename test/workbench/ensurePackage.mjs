/**
 * Packages the extension when the package is older than what it is made of.
 *
 *   node test/workbench/ensurePackage.mjs           also when dist/ was built in another way since
 *   node test/workbench/ensurePackage.mjs --try     and only reports what fails
 *   node test/workbench/ensurePackage.mjs --file    whatever is in dist/
 */
import { ensurePackage } from './packageExtension.mjs';

try {
  ensurePackage({ needsDist: !process.argv.includes('--file') });
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = process.argv.includes('--try') ? 0 : 1;
}
