import { pollAndLearn } from '../../domain/waiting/learningPoll';
import { toReadyKind } from '../../domain/waiting/readyTimes';
import { callService } from './callService';
import { notSignedIn } from './sectionFailures';
import { settleSection, toReadyChange } from './settleSection';

import type { Jobalyzer } from '../../api/jobalyzer/jobalyzer';
import type { PollResult } from '../../domain/waiting/poller';
import type { OrderedSection } from '../../domain/report/sectionInfos';
import type { ReportChange, RunContext } from './runContext';

/** The link of an ordered section. */
export interface OrderedLink {
  link: string;
  /** Milliseconds since the epoch. */
  orderedAt: number;
}

/** Polls the link of an ordered section until its figures are ready, and saves them. */
export function awaitLink(
  run: RunContext,
  section: OrderedSection,
  ordered: OrderedLink,
): Promise<void> {
  return settleSection(run, section, () => collect[section](run, ordered));
}

type Collect = (run: RunContext, ordered: OrderedLink) => Promise<ReportChange>;

const collect: Record<OrderedSection, Collect> = {
  pay: async (run, ordered) => {
    const { link } = ordered;
    const figures = await pollLink(run, 'pay', {
      ...ordered,
      pollSection: jobalyzer => jobalyzer.pollPay.bind(jobalyzer),
    });
    return toReadyChange(run, 'pay', {
      state: 'ready',
      retrievedAt: toTimestamp(run),
      link,
      figures,
    });
  },
  experience: async (run, ordered) => {
    const { link } = ordered;
    const figures = await pollLink(run, 'experience', {
      ...ordered,
      pollSection: jobalyzer => jobalyzer.pollExperience.bind(jobalyzer),
    });
    return toReadyChange(run, 'experience', {
      state: 'ready',
      retrievedAt: toTimestamp(run),
      link,
      figures,
    });
  },
};

interface LinkToPoll<T> extends OrderedLink {
  pollSection: (
    jobalyzer: Jobalyzer,
  ) => (link: string, signal: AbortSignal) => Promise<PollResult<T>>;
}

async function pollLink<T>(
  run: RunContext,
  section: OrderedSection,
  { link, orderedAt, pollSection }: LinkToPoll<T>,
): Promise<T> {
  const { connections, signal } = run;
  if (connections.jobalyzer === null) {
    throw notSignedIn('jobalyzer');
  }
  const attempt = pollSection(connections.jobalyzer);
  run.notifyProgress(section, 'waiting');
  return pollAndLearn({
    kind: toReadyKind(connections.source, section),
    orderedAt,
    memory: run.readyTimes,
    random: run.random,
    service: 'jobalyzer',
    attempt: attemptSignal =>
      callService({ ...run, signal: attemptSignal }, () =>
        attempt(connections.relocateLink(link), attemptSignal),
      ),
    clock: run.clock,
    maxWaitMs: run.maxWaitMs,
    signal,
    onProgress: position => run.notifyProgress(section, 'waiting', position),
  });
}

function toTimestamp({ clock }: RunContext): string {
  return new Date(clock.now()).toISOString();
}
