/** Opens the workbench on a test suite and waits for the suite's exit code. */
import { setTimeout as sleep } from 'node:timers/promises';
import { format } from 'node:util';
import { workbenchAddress } from './address.mjs';

const limitMs = 300_000;

/** What VS Code's page says of its own start and end: nothing a reader of test results needs. */
const ownTalk =
  /^(Canceled: Canceled|Resolv(ing|ed) connection token|Creating a socket|Ignoring fetching|Updating additional builtin|Creation of workbench contribution|\[(reconnection-grace-time|Service Worker|AgentHost|AccountPolicyGate))/;

/**
 * The page calls `codeAutomationExit` and `codeAutomationLog` where they exist: that is how VS
 * Code's own web tests hear the result and what the extension host printed.
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
    console.error(`The tests did not end within ${limitMs / 1000} s.\n${server.readLog()}`);
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
  if (ownTalk.test(line)) {
    return;
  }
  (kind === 'error' || kind === 'warn' ? console.error : console.log)(line);
}
