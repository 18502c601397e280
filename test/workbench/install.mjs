/**
 * Installs what the suites of the real VS Code need: VS Code's server and a Chromium. With `--try` a
 * failure is only told, and `npm test` goes on with the suites that can run.
 */
import { installChromium } from './chromium.mjs';
import { installServer } from './installServer.mjs';

for (const install of [installServer, installChromium]) {
  try {
    install();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = process.argv.includes('--try') ? 0 : 1;
  }
}
