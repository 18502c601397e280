/**
 * `npm start`: opens a VS Code with the extension and the sample data in it, and says what to press.
 * It is the desktop VS Code of the machine, or else VS Code's own server, for the browser.
 *
 *   npm start -- --headless "Software Developer" "Seattle, Washington"
 *
 * makes the same look-up without any VS Code. JOB_PAY_PORT changes the server's port.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { workbenchAddress } from './address.mjs';
import { openDesktop, whyNoDesktop } from './desktop.mjs';
import { installServer } from './installServer.mjs';
import { packageExtension, vsixFile } from './packageExtension.mjs';
import { projectFolder } from './paths.mjs';
import { installExtension, isPortFree, startServer } from './server.mjs';
import { quietSettings } from './settings.mjs';

const dataFolder = join(projectFolder, '.vscode-test', 'start');
const workspace = join(dataFolder, 'workspace');
const settings = { ...quietSettings, 'jobPay.dataSource': 'sample' };
const whatToPress = 'press F1, type "Job Pay: Look Up" and Enter';

/** Secrets and saved state belong to the address, so it is the same at every start. */
const port = Number(process.env['JOB_PAY_PORT'] ?? 8421);

/** @param {string[]} args */
async function main(args) {
  if (args[0] === '--headless') {
    const cli = join(projectFolder, 'dist', 'cli.js');
    return spawnSync(process.execPath, [cli, ...args.slice(1)], { stdio: 'inherit' }).status;
  }
  mkdirSync(workspace, { recursive: true });
  const reason = whyNoDesktop();
  if (reason === undefined) {
    console.log(`Opening VS Code with sample data: there, ${whatToPress}.`);
    return openDesktop({ dataFolder, workspace, settings });
  }
  console.log(`${reason} Starting VS Code’s server instead.`);
  await serve();
  return 0;
}

/** How often it is looked whether npm, which started this, is still there. */
const parentLookMs = 1000;

/** Waits until npm has ended without passing a signal on. */
async function outliveParent() {
  const parent = process.ppid;
  while (process.ppid === parent) {
    await sleep(parentLookMs, undefined, { ref: false });
  }
}

/** Runs until Ctrl+C, until npm is gone, or until the server ends. */
async function serve() {
  if (!(await isPortFree(port))) {
    throw new Error(`Port ${port} is taken: set JOB_PAY_PORT to another one.`);
  }
  // Listened for from here on, so that a server that is still starting is stopped too.
  const stopped = new Promise(resolve => {
    for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
      process.once(signal, resolve);
    }
  });
  installServer();
  packageExtension();
  installExtension(vsixFile, { dataFolder });
  const server = await startServer({ dataFolder, port, userSettings: settings, idleSeconds: 0 });
  console.log(`
VS Code with Job Pay Benchmark and sample data:

    ${workbenchAddress(server, { folder: workspace })}

Open it in a browser, ${whatToPress}. Ctrl+C here stops it.`);
  await Promise.race([stopped, outliveParent(), server.ended]);
  await server.stop();
}

main(process.argv.slice(2)).then(
  code => {
    process.exitCode = code ?? 1;
  },
  (/** @type {unknown} */ error) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  },
);
