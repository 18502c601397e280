import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, type Page } from 'playwright-core';

import { workbenchAddress } from '../../workbench/address.mjs';
import { startBrowser } from '../../workbench/browser.mjs';
import { vsixFile } from '../../workbench/packageExtension.mjs';
import { projectFolder } from '../../workbench/paths.mjs';
import {
  findFreePort,
  installExtension,
  startServer,
  type WorkbenchServer,
} from '../../workbench/server.mjs';

import { waitUntilReady } from './actions';

const actionLimitMs = 15_000;
const startLimitMs = 60_000;

/** The browser writes secrets and state with a delay; an immediate reload could lose them. */
const settleMs = 500;

/** Notifications and quick inputs fade in before a screenshot. */
const fadeMs = 450;

const screenshotFolder = join(projectFolder, 'out/screenshots');

export interface WorkbenchOptions {
  /** User settings in addition to the defaults. */
  settings?: Record<string, unknown>;
  /** Environment variables that the extension host sees. */
  env?: Record<string, string>;
}

let extensionsFolder: string | undefined;

/** The folder with the installed extension, which all workbenches of this process share. */
function installOnce(): string {
  if (extensionsFolder === undefined) {
    const folder = mkdtempSync(join(tmpdir(), 'job-pay-extensions-'));
    process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
    const into = join(folder, 'extensions');
    installExtension(vsixFile, { dataFolder: folder, extensionsFolder: into });
    extensionsFolder = into;
  }
  return extensionsFolder;
}

/** A running server and browser; a restart creates another with the same data. */
interface Session {
  server: WorkbenchServer;
  browser: BrowserContext;
  page: Page;
}

/**
 * VS Code with the packaged extension installed. All data is in a scratch folder, which `close()`
 * removes.
 */
export class Workbench {
  /** The data of server and browser; removed by `close()`. */
  readonly dataFolder = mkdtempSync(join(tmpdir(), 'job-pay-e2e-'));
  readonly #options: WorkbenchOptions;
  readonly #outsideRequests: string[] = [];
  #port: number | undefined;
  #session: Session | undefined;

  constructor(options: WorkbenchOptions) {
    this.#options = options;
  }

  /** The page of the workbench; replaced by `restart()`. */
  get page(): Page {
    return this.#running.page;
  }

  /** The folder that is open in the workbench. */
  get workspaceFolder(): string {
    return join(this.dataFolder, 'workspace');
  }

  /** The extension's `globalStorageUri` as a path. */
  get storageFolder(): string {
    const id = 'job-pay-benchmark.job-pay-benchmark';
    return join(this.dataFolder, 'user/User/globalStorage', id);
  }

  /** The external URLs that the page requested. All were blocked. */
  get outsideRequests(): readonly string[] {
    return this.#outsideRequests;
  }

  /** Opens VS Code with the packaged extension on an empty folder. */
  async open(): Promise<void> {
    mkdirSync(this.workspaceFolder, { recursive: true });
    await this.#start();
  }

  /** Opens another window on the same folder, with its own extension host. */
  async openWindow(): Promise<Page> {
    const page = await this.#running.browser.newPage();
    await this.#load(page);
    return page;
  }

  /** Reloads the window. Restarts the extension host; secrets and state stay. */
  async reload(): Promise<void> {
    await this.page.waitForTimeout(settleMs);
    await this.page.reload();
    await waitUntilReady(this.page);
  }

  /**
   * Reloads the window once VS Code has stored the report of this tab. A browser can't write while it
   * leaves a page, so VS Code writes every five seconds.
   */
  async reloadWithTab(name: string): Promise<void> {
    const deadline = Date.now() + startLimitMs;
    while (!(await this.page.evaluate(isTabStored, name))) {
      if (Date.now() > deadline) {
        throw new Error(`VS Code does not store the tab ${name}.`);
      }
      await this.page.waitForTimeout(settleMs);
    }
    await this.reload();
  }

  /** Restarts server and browser with the same data. */
  async restart(): Promise<void> {
    await this.page.waitForTimeout(settleMs);
    await this.#stop();
    await this.#start();
  }

  /** Writes user settings and reloads the window, because VS Code Server doesn't watch the file. */
  async changeSettings(changes: Record<string, unknown>): Promise<void> {
    const file = join(this.dataFolder, 'user/User/settings.json');
    const settings = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
    writeFileSync(file, JSON.stringify({ ...settings, ...changes }, null, 2));
    await this.reload();
  }

  /** Saves a screenshot of the window to `out/screenshots/<name>.png`. */
  async screenshot(name: string): Promise<void> {
    mkdirSync(screenshotFolder, { recursive: true });
    // A tooltip would cover part of the window.
    await this.page.mouse.move(0, 0);
    await this.page.waitForTimeout(fadeMs);
    await this.page.screenshot({ path: join(screenshotFolder, `${name}.png`) });
  }

  /** Stops everything and removes the scratch folder. */
  async close(): Promise<void> {
    await this.#stop();
    rmSync(this.dataFolder, { recursive: true, force: true });
  }

  get #running(): Session {
    if (this.#session === undefined) {
      throw new Error('The workbench is not running.');
    }
    return this.#session;
  }

  /** Starts server and browser and waits until the extension's commands are listed. */
  async #start(): Promise<void> {
    // Secrets and state belong to the page's origin, so a restart must use the same port.
    this.#port ??= await findFreePort();
    const server = await startServer({
      dataFolder: this.dataFolder,
      extensionsFolder: installOnce(),
      port: this.#port,
      userSettings: this.#options.settings ?? {},
      env: this.#options.env ?? {},
    });
    const browser = await startBrowser(join(this.dataFolder, 'browser'));
    const page = browser.pages()[0] ?? (await browser.newPage());
    this.#session = { server, browser, page };
    browser.setDefaultTimeout(actionLimitMs);
    await this.#keepInside(browser);
    await this.#load(page);
  }

  async #load(page: Page): Promise<void> {
    await page.goto(workbenchAddress(this.#running.server, { folder: this.workspaceFolder }));
    await waitUntilReady(page);
  }

  async #stop(): Promise<void> {
    const session = this.#session;
    this.#session = undefined;
    await session?.browser.close();
    await session?.server.stop();
  }

  async #keepInside(browser: BrowserContext): Promise<void> {
    const isOutside = (url: URL): boolean =>
      /^(https?|wss?):$/.test(url.protocol) && !['127.0.0.1', 'localhost'].includes(url.hostname);
    await browser.route(isOutside, route => {
      this.#outsideRequests.push(route.request().url());
      return route.abort();
    });
  }
}

/** Runs in the page: true once VS Code has stored the tab and its report for this workspace. */
async function isTabStored(name: string): Promise<boolean> {
  const finished = <T>(request: IDBRequest<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(new Error('The browser’s storage cannot be read.'));
    });
  const table = 'ItemTable';
  const names = (await indexedDB.databases()).map(database => database.name ?? '');
  for (const each of names.filter(database => /^vscode-web-state-db-(?!global)/.test(database))) {
    const database = await finished(indexedDB.open(each));
    if (database.objectStoreNames.contains(table)) {
      const store = database.transaction(table).objectStore(table);
      const editors: unknown = await finished(store.get('memento/workbench.parts.editor'));
      database.close();
      const tabs = typeof editors === 'string' ? editors.split('webviewInput') : [];
      if (tabs.some(tab => tab.includes(name) && tab.includes('reportId'))) {
        return true;
      }
    }
  }
  return false;
}

/**
 * Opens a workbench for the tests of the surrounding `describe` and closes it after them. A failed
 * test saves a screenshot.
 */
export function useWorkbench(options: WorkbenchOptions = {}): Workbench {
  const workbench = new Workbench(options);
  before(() => workbench.open());
  afterEach(async function () {
    if (this.currentTest?.state === 'failed') {
      await workbench.screenshot(`failed-${this.currentTest.title.replaceAll(/\W+/g, '-')}`);
    }
  });
  after(() => workbench.close());
  return workbench;
}
