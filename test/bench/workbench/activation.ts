import { openSideBar, runCommand } from '../../e2e/support/actions';
import { toRatioRow } from '../ratioRow';
import { toSample } from '../statistics';

import type { Workbench } from '../../e2e/support/workbench';
import type { BenchRow } from '../benchRow';

const product = 'Job Pay Benchmark';

/** Extensions that every VS Code has: a large one to compare with, and a small one. */
const yardstick = 'Git';
const other = 'Merge Conflict';

/** How many windows are opened. */
const windows = 5;

/** After this long a window has activated its extensions. */
const quietMs = 1500;

/** Activation as VS Code shows it, relative to its own Git extension in the same windows. */
export async function measureActivation(workbench: Workbench): Promise<BenchRow> {
  const found = await readActivations(workbench);
  const times = (of: string): number[] => found.get(of) ?? [];
  return toRatioRow({
    measure: 'activation as VS Code shows it',
    own: times(product),
    base: times(yardstick),
    baseName: `VS Code’s ${yardstick} extension`,
    unit: 'ms',
    limit: 1,
    note: `while a window opens and activates its other extensions; the view is open; ${other} ${toSample(times(other), 'ms').median} ms`,
  });
}

/** The activation times that VS Code shows in each window, by extension, in milliseconds. */
async function readActivations(workbench: Workbench): Promise<ReadonlyMap<string, number[]>> {
  const { page } = workbench;
  const found = new Map([product, yardstick, other].map(each => [each, [] as number[]]));
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
