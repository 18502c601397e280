import type { RunEnd } from '../../../src/reports/runs/reportRuns';
import type { ServiceAddresses } from './openWindow';

/**
 * What a window does: looks a job up for both billed reports, asks about so many markets at once in
 * real time, or goes on with a report.
 */
export type HostTask =
  | { does: 'lookUp' }
  | { does: 'askMarkets'; count: number }
  | { does: 'start' | 'resume' | 'orderAgain'; reportId: string };

/** What a process with a window is told to do once it is told to begin. */
export interface HostOrder {
  service: ServiceAddresses;
  folder: string;
  task: HostTask;
  /** The step at which it stops itself, until it is told to go on. */
  pauseAt?: string;
  /** Of one request; ten seconds when left out. */
  timeoutMs?: number;
  /** The step at which it stands still; null to go through. */
  stopAt: string | null;
}

/** What it says while it does it. */
export type HostNews =
  | { kind: 'ready' }
  | { kind: 'step'; step: string }
  | { kind: 'done'; end: RunEnd }
  | { kind: 'failed'; reason: string };
