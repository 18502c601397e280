import { openSideBar, runCommand } from '../../e2e/support/hands';
import { type BenchRow, fact } from '../benchRow';
import { type Sample, toSample } from '../statistics';

import type { Workbench } from '../../e2e/support/workbench';

const product = 'Job Pay Benchmark';

/** Extensions that every VS Code has, one large and one small. */
const others = ['Git', 'Merge Conflict'];

/** How many windows are opened. */
const windows = 5;

/** By then a window has woken up what it wakes up. */
const quietMs = 1500;

/** How long the extension takes to wake up, as VS Code itself shows it. */
export async function measureActivation(workbench: Workbench): Promise<BenchRow> {
  const found = await readActivations(workbench);
  const sample = (of: string): Sample => toSample(found.get(of) ?? [], 'ms');
  const { median, spread } = sample(product);
  return fact({
    measure: 'activation, as VS Code shows it',
    value: median,
    unit: 'ms',
    spread,
    peers: others.map(other => `${other} ${sample(other).median} ms`).join('; '),
    note: 'while a window opens and its other extensions wake up too; the view is open',
  });
}

/** For each extension what VS Code shows as its activation in each of some windows, in milliseconds. */
async function readActivations(workbench: Workbench): Promise<ReadonlyMap<string, number[]>> {
  const { page } = workbench;
  const found = new Map([product, ...others].map(each => [each, [] as number[]]));
  for (let window = 0; window < windows; window += 1) {
    await workbench.reload();
    await openSideBar(page);
    await page.waitForTimeout(quietMs);
    await runCommand(page, 'Developer: Show Running Extensions');
    const rows = page.locator('.runtime-extensions-editor .monaco-list-row');
    await rows.filter({ hasText: product }).waitFor();
    for (const text of await rows.allInnerTexts()) {
      const [, shown = '', ms = ''] = /^(.+)\n[\s\S]*Activation: (\d+)ms/u.exec(text) ?? [];
      found.get(shown)?.push(Number(ms));
    }
  }
  return found;
}
