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

import { waitUntilReady } from './hands';

const actionLimitMs = 15_000;
const startLimitMs = 60_000;

/** The browser writes secrets and state a little later: a reload at once could lose the last. */
const settleMs = 500;

/** Toasts and quick inputs fade in before a picture of them is worth looking at. */
const fadeMs = 450;

const screenshotFolder = join(projectFolder, 'out/screenshots');

export interface WorkbenchOptions {
  /** User settings, beside those that keep VS Code quiet. */
  settings?: Record<string, unknown>;
  /** Environment variables that the extension host sees. */
  env?: Record<string, string>;
}

/** What one run of server and browser consists of; a restart makes another of the same data. */
interface Session {
  server: WorkbenchServer;
  browser: BrowserContext;
  page: Page;
}

/**
 * A real VS Code with the packaged extension installed, as the user has it in front of them. All it
 * keeps lies in one scratch folder, which `close()` removes.
 */
export class Workbench {
  /** Everything that server and browser keep; removed by `close()`. */
  readonly dataFolder = mkdtempSync(join(tmpdir(), 'job-pay-e2e-'));
  readonly #options: WorkbenchOptions;
  readonly #outsideRequests: string[] = [];
  #port: number | undefined;
  #session: Session | undefined;

  constructor(options: WorkbenchOptions) {
    this.#options = options;
  }

  /** The page of the workbench; another one after `restart()`. */
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

  /** Addresses beyond this machine that the page asked for; none of them was let through. */
  get outsideRequests(): readonly string[] {
    return this.#outsideRequests;
  }

  /** Installs the packaged extension and opens VS Code on an empty folder. */
  async open(): Promise<void> {
    mkdirSync(this.workspaceFolder, { recursive: true });
    installExtension(vsixFile, { dataFolder: this.dataFolder });
    await this.#start();
  }

  /** Opens one more window on the same folder, with an extension host of its own. */
  async openWindow(): Promise<Page> {
    const page = await this.#running.browser.newPage();
    await this.#load(page);
    return page;
  }

  /** Reloads the window: the extension host starts again, secrets and state stay. */
  async reload(): Promise<void> {
    await this.page.waitForTimeout(settleMs);
    await this.page.reload();
    await waitUntilReady(this.page);
  }

  /**
   * Reloads the window once VS Code has stored the report in the tab of this name. A browser lets
   * nothing be written while it leaves a page, so VS Code writes every five seconds.
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

  /** Ends server and browser and starts them on the same data, as the next day would. */
  async restart(): Promise<void> {
    await this.page.waitForTimeout(settleMs);
    await this.#stop();
    await this.#start();
  }

  /** Writes user settings and reloads the window: VS Code's server does not watch their file. */
  async changeSettings(changes: Record<string, unknown>): Promise<void> {
    const file = join(this.dataFolder, 'user/User/settings.json');
    const settings = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
    writeFileSync(file, JSON.stringify({ ...settings, ...changes }, null, 2));
    await this.reload();
  }

  /** Takes a picture of the whole window into `out/screenshots/<name>.png`. */
  async screenshot(name: string): Promise<void> {
    mkdirSync(screenshotFolder, { recursive: true });
    // A tooltip under the mouse would cover what the picture is for.
    await this.page.mouse.move(0, 0);
    await this.page.waitForTimeout(fadeMs);
    await this.page.screenshot({ path: join(screenshotFolder, `${name}.png`) });
  }

  /** Ends everything and removes the scratch folder. */
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
    // Secrets and state belong to the page's origin, so a restart keeps the port.
    this.#port ??= await findFreePort();
    const server = await startServer({
      dataFolder: this.dataFolder,
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

/** Runs in the page: looks for the tab, and for which report it shows, in what VS Code stores of this workspace. */
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
 * A workbench for the tests of the surrounding `describe`: opened before them, closed after them; a
 * failed test leaves a picture.
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
