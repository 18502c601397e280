import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

import type { RunEnd } from '../../../src/reports/runs/runResult';
import type { HostNews, HostOrder } from './hostMessages';

/** What a process with a window did until it ended. */
export interface HostEnd {
  steps: string[];
  ends: RunEnd[];
  wasKilled: boolean;
}

const script = join('out', 'test', 'reliability', 'host', 'lookUpHost.js');

/** Starts a process with a window. It can be killed from outside; at its `stopAt` it always is. */
export function spawnHost(order: HostOrder): { kill: () => void; ended: Promise<HostEnd> } {
  const child = fork(script, {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    execArgv: [],
  });
  const end: HostEnd = { steps: [], ends: [], wasKilled: false };
  const kill = (): void => {
    end.wasKilled = true;
    child.kill('SIGKILL');
  };
  child.on('message', (news: HostNews) => {
    if (news.kind === 'failed') {
      throw new Error(`The window failed: ${news.reason}`);
    }
    if (news.kind === 'done') {
      end.ends.push(news.end);
      return;
    }
    end.steps.push(news.step);
    if (news.step === order.stopAt) {
      kill();
    }
  });
  child.send(order);
  return { kill, ended: once(child, 'exit').then(() => end) };
}
