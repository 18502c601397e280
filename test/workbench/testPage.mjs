/** Runs a test suite in the workbench and waits for its exit code. */
import { setTimeout as sleep } from 'node:timers/promises';
import { format } from 'node:util';
import { workbenchAddress } from './address.mjs';

const limitMs = 300_000;

/** Log lines of VS Code's start and end, which aren't printed with the test results. */
const ownLines =
  /^(Canceled: Canceled|Resolv(ing|ed) connection token|Creating a socket|Ignoring fetching|Updating additional builtin|Creation of workbench contribution|\[(reconnection-grace-time|Service Worker|AgentHost|AccountPolicyGate))/;

/**
 * Runs the suite. The page calls `codeAutomationExit` with the result and `codeAutomationLog` with the
 * output of the extension host, as in VS Code's own web tests.
 *
 * @param {import('playwright-core').BrowserContext} browser
 * @param {import('./server.mjs').WorkbenchServer} server
 * @param {import('./address.mjs').Opening} opening
 * @returns {Promise<number>} 0 when every test passed
 */
export async function runTestPage(browser, server, opening) {
  const page = browser.pages()[0] ?? (await browser.newPage());
  const ended = new Promise(resolve => {
    void page.exposeFunction('codeAutomationExit', resolve);
  });
  await page.exposeFunction('codeAutomationLog', printLine);
  await page.goto(workbenchAddress(server, opening));
  const code = await Promise.race([ended, sleep(limitMs, undefined, { ref: false })]);
  if (code === undefined) {
    console.error(`The tests didn't end within ${limitMs / 1000} s.\n${server.readLog()}`);
    return 1;
  }
  return Number(code);
}

/**
 * @param {string} kind
 * @param {unknown[]} args as console.log takes them
 */
function printLine(kind, args) {
  const line = format(...args);
  if (ownLines.test(line)) {
    return;
  }
  (kind === 'error' || kind === 'warn' ? console.error : console.log)(line);
}
