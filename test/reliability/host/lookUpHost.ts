/**
 * A window as a process of its own: it says when it stands, begins when it is told to, tells its
 * parent of every step, and stands still at the one it was told, so that it can be killed there.
 */
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import fs from 'node:fs/promises';

import { nodeFetch } from '../../../src/api/http/nodeFetch';
import { systemClock } from '../../../src/storage/systemClock';
import { lookUpOf } from '../../support/runsHarness';
import { openWindow } from '../support/openWindow';
import { shortClock } from '../support/shortClock';

import type { Fetch } from '../../../src/api/http/fetch';
import type { ReportFiles } from '../../../src/reports/store/reportFiles';
import type { ReportRuns, RunResult } from '../../../src/reports/runs/reportRuns';
import type { HostNews, HostOrder, HostTask } from '../support/hostMessages';

/** Steps are counted by name, as in `look at pay 2: answered`. */
function createSteps({
  stopAt,
  pauseAt,
}: HostOrder): (what: string, when: string) => Promise<void> {
  const counts = new Map<string, number>();
  return async (what, when) => {
    const key = `${what}: ${when}`;
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    const step = `${what} ${count}: ${when}`;
    await tell({ kind: 'step', step });
    if (step === pauseAt) {
      process.kill(process.pid, 'SIGSTOP');
    }
    if (step === stopAt) {
      await new Promise(() => undefined);
    }
  };
}

/** Resolves when the message has left. */
async function tell(news: HostNews): Promise<void> {
  await new Promise(resolve => process.send?.(news, resolve));
}

const routes: [ending: RegExp, name: string][] = [
  [/connect\/token$/u, 'token'],
  [/\/reports$/u, 'order'],
  [/\/pay$/u, 'look at pay'],
  [/\/yoe$/u, 'look at experience'],
];

function nameOf(url: string): string {
  const { pathname } = new URL(url);
  return routes.find(([ending]) => ending.test(pathname))?.[1] ?? pathname;
}

async function run(order: HostOrder): Promise<void> {
  const { service, folder, task, timeoutMs = 10_000 } = order;
  const step = createSteps(order);
  const fetch: Fetch = async (url, request) => {
    await step(nameOf(url), 'not sent');
    const response = await nodeFetch(url, request);
    await step(nameOf(url), 'answered');
    return response;
  };
  const { rename } = fs;
  // Between the whole temporary file and its name: where a crash leaves the most behind.
  fs.rename = async (from, to) => {
    if (String(to).endsWith('.json')) {
      await step('file', 'not renamed');
    }
    return rename(from, to);
  };
  const wrapFiles = (files: ReportFiles): ReportFiles => ({
    list: () => files.list(),
    read: name => files.read(name),
    remove: name => files.remove(name),
    write: async (name, text, durability) => {
      await step('file', 'not written');
      await files.write(name, text, durability);
      await step('file', 'written');
    },
    exclusively: (name, work) => files.exclusively?.(name, work) ?? work(),
    stamps: () => files.stamps?.() ?? Promise.resolve(new Map()),
  });
  const clock = task.does === 'askMarkets' ? systemClock : shortClock;
  const newId = randomUUID;
  const window = openWindow({ service, folder, clock, fetch, wrapFiles, newId, timeoutMs });
  const begun = once(process, 'message');
  await tell({ kind: 'ready' });
  await begun;
  for (const { end } of await executePlan(window.runs, task)) {
    await tell({ kind: 'done', end });
  }
}

async function executePlan(runs: ReportRuns, task: HostTask): Promise<RunResult[]> {
  const { signal } = new AbortController();
  switch (task.does) {
    case 'lookUp':
      return [await runs.run(lookUpOf('pay', 'experience'), 'live', signal)];
    case 'askMarkets':
      return Promise.all(
        Array.from({ length: task.count }, () => runs.run(lookUpOf('benchmark'), 'live', signal)),
      );
    default:
      return [await runs[task.does](task.reportId, signal)];
  }
}

process.once('message', (order: HostOrder) => {
  void run(order).then(
    () => process.disconnect(),
    (error: unknown) => {
      void tell({ kind: 'failed', reason: String(error) }).then(() => process.disconnect());
    },
  );
});
