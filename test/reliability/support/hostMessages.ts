import type { RunEnd } from '../../../src/reports/runs/runResult';
import type { ServiceAddresses } from './openWindow';

/** What a process with a window is told to do. */
export interface HostOrder {
  service: ServiceAddresses;
  folder: string;
  /** The step at which it stands still; null to go through. */
  stopAt: string | null;
}

/** What it says while it does it. */
export type HostNews =
  | { kind: 'step'; step: string }
  | { kind: 'done'; end: RunEnd }
  | { kind: 'failed'; reason: string };
