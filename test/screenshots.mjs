/**
 * `npm run screenshots`: draws the report page in each of its states, themes and widths into
 * `out/shots/`, with the page as it is built now. Names narrow it down:
 *
 *   npm run screenshots -- complete dark 800
 */
import { createRequire } from 'node:module';
import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { chromium } from 'playwright-core';
import { chromiumArguments, getChromium } from './workbench/chromium.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const folder = join(root, 'out', 'shots');
const require = createRequire(import.meta.url);
const widths = [360, 800, 1400];

process.chdir(root);
await buildPage();
const { pageStates, showPage, themeNames } = await loadHarness();
await draw(process.argv.slice(2));

async function buildPage() {
  /** @type {typeof import('../esbuild.js')} */
  const { productBuilds } = require('../esbuild.js');
  const pages = productBuilds(true).filter(({ outdir }) => outdir === 'dist/report');
  await Promise.all(pages.map(options => build(options)));
}

/**
 * @typedef {object} Harness
 * @property {typeof import('./support/pageHarness.ts').showPage} showPage
 * @property {typeof import('./support/pageStates.ts').pageStates} pageStates
 * @property {typeof import('./support/themes.ts').themeNames} themeNames
 */

/** @returns {Promise<Harness>} */
async function loadHarness() {
  const outfile = join(root, 'out', 'screenshots.cjs');
  const contents = `
    export { showPage } from './pageHarness';
    export { pageStates } from './pageStates';
    export { themeNames } from './themes';`;
  await build({
    stdin: { contents, resolveDir: join(root, 'test', 'support') },
    bundle: true,
    platform: 'node',
    format: 'cjs',
    outfile,
    logLevel: 'warning',
  });
  return require(outfile);
}

/** @param {string[]} words the states, themes and widths that are wanted; all of a kind without one */
async function draw(words) {
  mkdirSync(folder, { recursive: true });
  const states = Object.entries(pageStates);
  const chosen = choose(Object.keys(pageStates), words);
  const themes = choose(themeNames, words);
  const browser = await chromium.launch({
    executablePath: getChromium(),
    args: [...chromiumArguments, '--font-render-hinting=none'],
  });
  let count = 0;
  for (const theme of themes) {
    for (const width of choose(widths, words)) {
      const shown = await showPage(browser, { theme, width });
      for (const [state, message] of states.filter(([name]) => chosen.includes(name))) {
        await shown.show(message);
        const path = join(folder, `${state}-${theme}-${width}.png`);
        await shown.page.screenshot({ path, fullPage: true });
        count += 1;
      }
      if (shown.faults.length > 0) {
        throw new Error(
          `The page has faults in ${theme} at ${width} px:\n${shown.faults.join('\n')}`,
        );
      }
      await shown.page.close();
    }
  }
  await browser.close();
  console.log(`${count} pictures in out/shots`);
}

/**
 * @template T
 * @param {readonly T[]} all
 * @param {readonly string[]} words
 */
function choose(all, words) {
  const chosen = all.filter(one => words.includes(String(one)));
  return chosen.length === 0 ? all : chosen;
}
