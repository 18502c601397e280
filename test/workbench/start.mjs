/**
 * `npm start`: opens VS Code with the extension and sample data, and says what to press. It uses the
 * desktop VS Code if there is one, otherwise VS Code's server and the browser.
 *
 *   npm start -- --headless "Software Developer" "Seattle, Washington"
 *
 * runs the same lookup without VS Code. JOB_PAY_PORT sets the server's port.
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
const whatToPress = 'press F1, type "Job Pay: Look Up", and press Enter';

/** Secrets and saved state belong to the URL, so the port is the same on every start. */
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
    console.log(`Opening VS Code with sample data. In its window, ${whatToPress}.`);
    return openDesktop({ dataFolder, workspace, settings });
  }
  console.log(`${reason} Starting VS Code's server instead.`);
  await serve();
  return 0;
}

/** How often to check whether npm, which started this, is still running. */
const parentCheckMs = 1000;

/** Waits until npm has ended, in case it didn't pass on a signal. */
async function outliveParent() {
  const parent = process.ppid;
  while (process.ppid === parent) {
    await sleep(parentCheckMs, undefined, { ref: false });
  }
}

/** Runs until Ctrl+C, or until npm or the server has ended. */
async function serve() {
  if (!(await isPortFree(port))) {
    throw new Error(`Port ${port} is in use. Set JOB_PAY_PORT to another port.`);
  }
  // Listens before the server starts, so that one that is still starting is stopped too.
  const stopped = new Promise(resolve => {
    for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
      process.once(signal, resolve);
    }
  });
  await installServer();
  packageExtension();
  installExtension(vsixFile, { dataFolder });
  const server = await startServer({ dataFolder, port, userSettings: settings, idleSeconds: 0 });
  console.log(`
VS Code with Job Pay Benchmark and sample data:

    ${workbenchAddress(server, { folder: workspace })}

Open the URL in a browser, ${whatToPress}. To stop, press Ctrl+C here.`);
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
