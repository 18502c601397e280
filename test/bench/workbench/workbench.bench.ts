import { Workbench } from '../../e2e/support/workbench';
import { packageExtension } from '../../workbench/packageExtension.mjs';

import { measureActivation } from './activation';
import { measureLag } from './lag';
import { measureOpenings } from './opening';

import type { BenchRow } from '../benchRow';

export const name = 'workbench';

/** What a person waits for in a real VS Code that has the packaged extension. */
export async function run(): Promise<BenchRow[]> {
  packageExtension();
  return [...(await measureWithSample()), await measureLag()];
}

async function measureWithSample(): Promise<BenchRow[]> {
  const workbench = new Workbench({ settings: { 'jobPay.dataSource': 'sample' } });
  try {
    await workbench.open();
    return [...(await measureOpenings(workbench.page)), await measureActivation(workbench)];
  } finally {
    await workbench.close();
  }
}
