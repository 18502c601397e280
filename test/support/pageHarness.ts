import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { renderPageHtml } from '../../src/vscode/panel/pageHtml';

import { makeSquareFont } from './squareFont';
import { type ThemeName, themes, toThemeCss } from './themes';

import type { Browser, Page } from 'playwright-core';
import type { PanelSubject } from '../../src/vscode/panel/panelSubject';
import type { ToHost, ToPage } from '../../src/protocol/messages';

const origin = 'https://report.test';

/** The report page in a browser, with the content security policy of VS Code. */
export interface ShownPage {
  page: Page;
  /** The messages from the page to the extension. */
  posted: () => Promise<ToHost[]>;
  /** The state that the page stored for a reload. */
  kept: () => Promise<unknown>;
  /** Errors of the page: exceptions, blocked resources and console output. */
  faults: string[];
  show: (message: ToPage) => Promise<void>;
}

export interface ShownPageOptions {
  theme: ThemeName;
  width: number;
  height?: number;
  reducedMotion?: boolean;
  /** Draws every character as a square, so that the layout is the same on every computer. */
  isSquare?: boolean;
}

/** What the page recorded in its window, for tests. */
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
  let opened: Subject | undefined;
  const open = async (subject: Subject): Promise<void> => {
    if (subject !== opened) {
      opened = subject;
      await page.goto(`${origin}/${subject}`);
      if (isSquare) {
        await loadSquareFont(page);
      }
    }
  };
  await open('report');
  const read = (): Promise<Traces> =>
    page.evaluate(() => (globalThis as unknown as { traces: Traces }).traces);
  return {
    page,
    faults,
    posted: async () => (await read()).posted,
    kept: async () => (await read()).kept,
    show: async message => {
      // These two messages open a panel; all others go to an open page.
      await open(toSubject(message) ?? opened ?? 'report');
      await page.evaluate(data => {
        window.postMessage(data, '*');
        return new Promise(resolve => {
          requestAnimationFrame(() => requestAnimationFrame(resolve));
        });
      }, message);
      // Stands for what is drawn after the first screen.
      await page.locator('.undrawn').waitFor({ state: 'detached' });
    },
  };
}

type Subject = PanelSubject['kind'];

function toSubject({ type }: ToPage): Subject | undefined {
  return type === 'report/show' ? 'report' : type === 'comparison/show' ? 'comparison' : undefined;
}

const squareCss = ':root { --vscode-font-family: Square; --vscode-editor-font-family: Square; }';

/** The content security policy doesn't apply to fonts that a script adds. */
async function loadSquareFont(page: Page): Promise<void> {
  await page.evaluate(async base64 => {
    const bytes = Uint8Array.from(atob(base64), character => character.charCodeAt(0));
    const font = new FontFace('Square', bytes);
    document.fonts.add(await font.load());
  }, makeSquareFont().toString('base64'));
}

/** Serves the extension's own files. All other requests of the page fail. */
async function serve(page: Page, theme: ThemeName, themeCss: string): Promise<void> {
  const toHtml = (subject: Subject): { contentType: string; body: string } => ({
    contentType: 'text/html',
    body: renderPageHtml({
      scriptUri: `${origin}/${subject}.js`,
      styleUri: `${origin}/page.css`,
      cspSource: origin,
      nonce: 'a-nonce-for-tests',
    })
      .replace('<head>', `<head><link rel="stylesheet" href="${origin}/theme.css">`)
      .replace('<body>', `<body class="${themes[theme].bodyClass}">`),
  });
  const files: Record<string, { contentType: string; body: string }> = {
    '/report': toHtml('report'),
    '/comparison': toHtml('comparison'),
    '/theme.css': { contentType: 'text/css', body: themeCss },
    '/report.js': { contentType: 'text/javascript', body: readBuilt('report.js') },
    '/comparison.js': { contentType: 'text/javascript', body: readBuilt('comparison.js') },
    '/page.css': { contentType: 'text/css', body: readBuilt('page.css') },
  };
  await page.route('**/*', async route => {
    const file = files[new URL(route.request().url()).pathname];
    await (file === undefined ? route.fulfill({ status: 404, body: '' }) : route.fulfill(file));
  });
}

function readBuilt(name: string): string {
  return readFileSync(join('dist', 'report', name), 'utf8');
}
