import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { renderPageHtml } from '../../src/vscode/panel/pageHtml';

import { makeSquareFont } from './squareFont';
import { type ThemeName, themes, toThemeCss } from './themes';

import type { Browser, Page } from 'playwright-core';
import type { ToHost, ToPage } from '../../src/protocol/messages';

const origin = 'https://report.test';

/** The report page in a browser, under the same policy as in VS Code. */
export interface ShownPage {
  page: Page;
  /** What the page said to the extension. */
  posted: () => Promise<ToHost[]>;
  /** What the page kept for a reload. */
  kept: () => Promise<unknown>;
  /** Faults of the page: exceptions, refused resources, lines on the console. */
  faults: string[];
  show: (message: ToPage) => Promise<void>;
}

export interface ShownPageOptions {
  theme: ThemeName;
  width: number;
  height?: number;
  reducedMotion?: boolean;
  /** Draws every character as one square, so that the layout is the same on every machine. */
  isSquare?: boolean;
}

/** What the page left behind in its window, for a test to read. */
interface Traces {
  posted: ToHost[];
  kept: unknown;
}

/** Opens the built page (`dist/report`) in one of VS Code's themes. */
export async function showPage(
  browser: Browser,
  { theme, width, height = 900, reducedMotion = true, isSquare = false }: ShownPageOptions,
): Promise<ShownPage> {
  const page = await browser.newPage({
    viewport: { width, height },
    reducedMotion: reducedMotion ? 'reduce' : 'no-preference',
    timezoneId: 'UTC',
    locale: 'en-US',
  });
  const faults: string[] = [];
  page.on('pageerror', error => faults.push(String(error)));
  page.on('console', message => {
    if (message.type() === 'error' || message.type() === 'warning') {
      faults.push(message.text());
    }
  });
  await serve(page, theme, toThemeCss(theme) + (isSquare ? squareCss : ''));
  await page.addInitScript(() => {
    const traces: Traces = { posted: [], kept: undefined };
    const api = {
      postMessage: (message: ToHost) => traces.posted.push(message),
      setState: (state: unknown) => (traces.kept = state),
    };
    Object.assign(globalThis, { traces, acquireVsCodeApi: () => api });
  });
  await page.goto(`${origin}/`);
  if (isSquare) {
    await loadSquareFont(page);
  }
  const read = (): Promise<Traces> =>
    page.evaluate(() => (globalThis as unknown as { traces: Traces }).traces);
  return {
    page,
    faults,
    posted: async () => (await read()).posted,
    kept: async () => (await read()).kept,
    show: async message => {
      await page.evaluate(data => {
        window.postMessage(data, '*');
        return new Promise(resolve => {
          requestAnimationFrame(() => requestAnimationFrame(resolve));
        });
      }, message);
    },
  };
}

const squareCss = ':root { --vscode-font-family: Square; --vscode-editor-font-family: Square; }';

/** Fonts that a script brings are no matter of the page's policy. */
async function loadSquareFont(page: Page): Promise<void> {
  await page.evaluate(async base64 => {
    const bytes = Uint8Array.from(atob(base64), character => character.charCodeAt(0));
    const font = new FontFace('Square', bytes);
    document.fonts.add(await font.load());
  }, makeSquareFont().toString('base64'));
}

/** Answers for the extension's own files; anything else that the page asks for fails. */
async function serve(page: Page, theme: ThemeName, themeCss: string): Promise<void> {
  const nonce = 'a-nonce-for-tests';
  const html = renderPageHtml({
    scriptUri: `${origin}/main.js`,
    styleUri: `${origin}/main.css`,
    cspSource: origin,
    nonce,
  })
    .replace('<head>', `<head><link rel="stylesheet" href="${origin}/theme.css">`)
    .replace('<body>', `<body class="${themes[theme].bodyClass}">`);
  const files: Record<string, { contentType: string; body: string }> = {
    '/': { contentType: 'text/html', body: html },
    '/theme.css': { contentType: 'text/css', body: themeCss },
    '/main.js': { contentType: 'text/javascript', body: readBuilt('main.js') },
    '/main.css': { contentType: 'text/css', body: readBuilt('main.css') },
  };
  await page.route('**/*', async route => {
    const file = files[new URL(route.request().url()).pathname];
    await (file === undefined ? route.fulfill({ status: 404, body: '' }) : route.fulfill(file));
  });
}

function readBuilt(name: string): string {
  return readFileSync(join('dist', 'report', name), 'utf8');
}
