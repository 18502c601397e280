/** Finds a Chromium to drive, and installs one if there is none. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

const elsewhere = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** Keeps Chromium from sending requests of its own. As root it starts only without its sandbox. */
export const chromiumArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** @returns {string | undefined} the path that CHROMIUM names, or of the system's or Playwright's Chromium */
export function findChromium() {
  const folders = ['/usr/bin', ...(process.env['PATH'] ?? '').split(delimiter)];
  const candidates = [
    ...folders.flatMap(folder => names.map(name => join(folder, name))),
    ...elsewhere,
    chromium.executablePath(),
  ];
  return process.env['CHROMIUM'] ?? candidates.find(path => existsSync(path));
}

/** @throws {Error} when there is none */
export function getChromium() {
  const path = findChromium();
  if (path === undefined) {
    throw new Error('Chromium is not installed. Install it, or set CHROMIUM to its path.');
  }
  return path;
}

/**
 * Installs a Chromium unless there is one: the distribution's as root, otherwise Playwright's.
 *
 * @throws {Error} when neither can be installed
 */
export function installChromium() {
  if (findChromium() !== undefined) {
    return;
  }
  console.log('Installing Chromium…');
  installFromDistribution();
  if (findChromium() === undefined) {
    run('npx', ['playwright-core', 'install', 'chromium']);
  }
  getChromium();
}

function installFromDistribution() {
  if (process.getuid?.() === 0 && run('apt-get', ['update'])) {
    run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium']);
  }
}

/**
 * @param {string} command
 * @param {string[]} args
 */
function run(command, args) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync(command, args, { stdio: ['ignore', 'inherit', 'inherit'], env }).status === 0;
}
