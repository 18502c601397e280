import * as z from 'zod/mini';

import { reportSources } from '../payService';
import { orderedSections } from '../report/sectionInfos';
import { createBlindSchedule } from './blindSchedule';
import { createLearnedSchedule } from './learnedSchedule';

import type { ReportSource } from '../payService';
import type { OrderedSection } from '../report/sectionInfos';
import type { PollSchedule, Random } from './pollSchedule';

/** A source and a kind of report; only Jobalyzer's reports are polled. */
export type ReadyKind = `${ReportSource}.jobalyzer.${OrderedSection}`;

const readyKinds: readonly ReadyKind[] = reportSources.flatMap(source =>
  orderedSections.map(section => toReadyKind(source, section)),
);

/** The kind of a section's report. Sample reports say nothing about live ones. */
export function toReadyKind(source: ReportSource, section: OrderedSection): ReadyKind {
  return `${source}.jobalyzer.${section}`;
}

/** The maximum number of durations per kind. */
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

/** Parses stored durations; empty if they aren't valid. */
export function parseReadyTimes(stored: unknown): ReadyTimes {
  const parsed = readyTimesSchema.safeParse(stored);
  return parsed.success ? parsed.data : {};
}

/**
 * Adds a duration, rounded to two significant digits, and drops the oldest one beyond the maximum. NaN
 * is ignored.
 */
export function rememberReadyTime(memory: ReadyTimes, kind: ReadyKind, ms: number): ReadyTimes {
  if (Number.isNaN(ms)) {
    return memory;
  }
  const rounded = Number(Math.min(longestMs, Math.max(shortestMs, ms)).toPrecision(2));
  const durations = [...(memory[kind] ?? []), rounded].slice(-rememberedPerKind);
  return { ...memory, [kind]: durations };
}

/**
 * Removes a kind. Used when the service sends delays itself, which are better than learned ones: the
 * first poll then goes out at once to receive them.
 */
export function forgetReadyTimes(memory: ReadyTimes, kind: ReadyKind): ReadyTimes {
  return Object.fromEntries(Object.entries(memory).filter(([name]) => name !== kind));
}

/** The schedule for a kind of report: learned if there are durations, else blind. */
export function scheduleFor(memory: ReadyTimes, kind: ReadyKind, random: Random): PollSchedule {
  const durations = memory[kind] ?? [];
  return durations.length === 0
    ? createBlindSchedule(random)
    : createLearnedSchedule(durations, random);
}

/** Stores the durations between reports. Reading is cheap; a write may complete later. */
export interface ReadyTimesMemory {
  read(): ReadyTimes;
  write(times: ReadyTimes): void;
}

/** A memory that lasts as long as the process. */
export function createReadyTimesMemory(): ReadyTimesMemory {
  let current: ReadyTimes = {};
  return {
    read: () => current,
    write: times => {
      current = times;
    },
  };
}
