import * as z from 'zod/mini';

import { reportSources } from '../payService';
import { orderedSections } from '../report/section';
import { createBlindSchedule } from './blindSchedule';
import { createLearnedSchedule } from './learnedSchedule';

import type { ReportSource } from '../payService';
import type { OrderedSection } from '../report/section';
import type { PollSchedule, Random } from './pollSchedule';

/** A service and a kind of its reports; only Jobalyzer's are waited for. */
export type ReadyKind = `${ReportSource}.jobalyzer.${OrderedSection}`;

const readyKinds: readonly ReadyKind[] = reportSources.flatMap(source =>
  orderedSections.map(section => toReadyKind(source, section)),
);

/** The kind of a section's report. Sample reports teach nothing about live ones. */
export function toReadyKind(source: ReportSource, section: OrderedSection): ReadyKind {
  return `${source}.jobalyzer.${section}`;
}

/** How many durations of a kind are remembered. */
export const rememberedPerKind = 30;

const shortestMs = 100;
const longestMs = 600_000;

/** How long recent reports of each kind took, in milliseconds, latest last. For extension state. */
export const readyTimesSchema = z.partialRecord(
  z.enum(readyKinds),
  z
    .array(z.number().check(z.gte(shortestMs), z.lte(longestMs)))
    .check(z.maxLength(rememberedPerKind)),
);

export type ReadyTimes = Readonly<Partial<Record<ReadyKind, readonly number[]>>>;

/** What is kept, as a memory; an empty one when it is nothing that was kept here. */
export function parseReadyTimes(kept: unknown): ReadyTimes {
  const parsed = readyTimesSchema.safeParse(kept);
  return parsed.success ? parsed.data : {};
}

/**
 * The memory with one more duration, to two digits; more would say no more about the next report.
 * The oldest goes when there are too many. What is no duration changes nothing.
 */
export function rememberReadyTime(memory: ReadyTimes, kind: ReadyKind, ms: number): ReadyTimes {
  if (Number.isNaN(ms)) {
    return memory;
  }
  const kept = Number(Math.min(longestMs, Math.max(shortestMs, ms)).toPrecision(2));
  const durations = [...(memory[kind] ?? []), kept].slice(-rememberedPerKind);
  return { ...memory, [kind]: durations };
}

/**
 * The memory without a kind. For a service that names waits itself: its word is better than
 * experience, and the first look goes out at once to hear it.
 */
export function forgetReadyTimes(memory: ReadyTimes, kind: ReadyKind): ReadyTimes {
  return Object.fromEntries(Object.entries(memory).filter(([name]) => name !== kind));
}

/** When to look at a report of a kind: aimed by what is remembered of it, else blind. */
export function scheduleFor(memory: ReadyTimes, kind: ReadyKind, random: Random): PollSchedule {
  const durations = memory[kind] ?? [];
  return durations.length === 0
    ? createBlindSchedule(random)
    : createLearnedSchedule(durations, random);
}

/** Where the memory of ready times is between reports. Reading is cheap; writing may go on later. */
export interface ReadyTimesMemory {
  read(): ReadyTimes;
  write(times: ReadyTimes): void;
}

/** A memory that lasts as long as the process. */
export function createReadyTimesMemory(): ReadyTimesMemory {
  const kept: { times: ReadyTimes } = { times: {} };
  return {
    read: () => kept.times,
    write: times => {
      kept.times = times;
    },
  };
}
