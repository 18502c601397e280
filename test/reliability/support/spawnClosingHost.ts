import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

import type { ServiceAddresses } from './openWindow';

/** What a process with a window works with. */
export interface ClosingOrder {
  service: ServiceAddresses;
  folder: string;
}

/** A process whose window is busy and can be closed. */
export interface ClosingHost {
  ready: Promise<unknown>;
  /** Closes the window; the process ends by itself or is ended after a while, which `code` shows. */
  close: () => Promise<{ code: number | null; left: string[]; ms: number }>;
}

const script = join('out', 'test', 'reliability', 'host', 'closingHost.js');

/** Long enough for any process that ends, far shorter than what it would have waited for. */
const timeoutMs = 4_000;

/** Starts a process with a window that does everything at once. */
export function spawnClosingHost(order: ClosingOrder): ClosingHost {
  const child = fork(script, { stdio: ['ignore', 'ignore', 'inherit', 'ipc'], execArgv: [] });
  child.send(order);
  return {
    ready: once(child, 'message'),
    close: async () => {
      const told = once(child, 'message') as Promise<[string[]]>;
      const ended = once(child, 'exit') as Promise<[number | null]>;
      const closedAt = performance.now();
      child.send('close');
      const [left] = await told;
      const timer = setTimeout(() => child.kill('SIGKILL'), timeoutMs);
      const [code] = await ended;
      clearTimeout(timer);
      return { code, left, ms: performance.now() - closedAt };
    },
  };
}
