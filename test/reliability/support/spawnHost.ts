import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

import type { RunEnd } from '../../../src/reports/runs/reportRuns';
import type { HostNews, HostOrder } from './hostMessages';

/** What a process with a window did until it ended. */
export interface HostEnd {
  steps: string[];
  ends: RunEnd[];
  wasKilled: boolean;
}

const script = join('out', 'test', 'reliability', 'host', 'lookUpHost.js');

/** A process with a window. It can be killed from outside; at its `stopAt` it always is. */
export interface Host {
  /** Settles when the window stands and waits to be told to begin. */
  ready: Promise<void>;
  begin: () => void;
  kill: () => void;
  /** Lets it go on after its `pauseAt`. */
  resume: () => void;
  /** What it did so far. */
  sofar: HostEnd;
  ended: Promise<HostEnd>;
}

/** Starts a process with a window, which begins as soon as it can unless it is held. */
export function spawnHost(order: HostOrder, { isHeld = false } = {}): Host {
  const child = fork(script, {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    execArgv: [],
  });
  const end: HostEnd = { steps: [], ends: [], wasKilled: false };
  const kill = (): void => {
    end.wasKilled = true;
    child.kill('SIGKILL');
  };
  const begin = (): void => void child.send('begin');
  let tellReady = (): void => undefined;
  const ready = new Promise<void>(resolve => (tellReady = resolve));
  child.on('message', (news: HostNews) => {
    if (news.kind === 'ready') {
      tellReady();
      if (!isHeld) {
        begin();
      }
      return;
    }
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
  const resume = (): void => void child.kill('SIGCONT');
  const ended = once(child, 'exit').then(() => end);
  return { ready, begin, kill, resume, sofar: end, ended };
}
