/**
 * Installs what the suites in the real VS Code need: VS Code's server and a Chromium. With `--try`,
 * it installs every release of the server and only reports what fails, so that `npm test` continues
 * with the suites that can run.
 */
import { installChromium } from './chromium.mjs';
import { installServer } from './installServer.mjs';
import { release, releases } from './paths.mjs';

const isTry = process.argv.includes('--try');

const results = await Promise.allSettled([
  ...(isTry ? Object.values(releases) : [release]).map(each => installServer(each)),
  (async () => installChromium())(),
]);
for (const result of results) {
  if (result.status === 'rejected') {
    console.error(result.reason instanceof Error ? result.reason.message : result.reason);
    process.exitCode = isTry ? 0 : 1;
  }
}
