/** Finds a Chromium to drive, and installs one where there is none. */
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

/** Chromium asks for nothing from outside; as root it starts without its sandbox only. */
export const chromiumArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** @returns {string | undefined} the path of a Chromium: CHROMIUM's, the machine's or Playwright's */
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
    throw new Error('There is no Chromium: install one, or name one in CHROMIUM.');
  }
  return path;
}

/**
 * Installs a Chromium unless one is there: the distribution's as root, else Playwright's own build.
 *
 * @throws {Error} when neither can be had
 */
export function installChromium() {
  if (findChromium() !== undefined) {
    return;
  }
  console.log('Installing Chromium …');
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
