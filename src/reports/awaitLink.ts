import { poll } from '../domain/poller';
import { growingWaits } from '../domain/schedule';

import { callService } from './callService';
import { notSignedIn } from './sectionFailures';
import { settleSection, toReadyChange } from './settleSection';

import type { Jobalyzer } from '../api/jobalyzer/jobalyzer';
import type { Look } from '../domain/poller';
import type { OrderedSection } from '../domain/section';
import type { ReportChange, RunContext } from './runContext';

/** Looks at the link of an ordered section until its figures are there, and saves them. */
export function awaitLink(run: RunContext, section: OrderedSection, link: string): Promise<void> {
  return settleSection(run, section, () => collect[section](run, link));
}

const collect: Record<OrderedSection, (run: RunContext, link: string) => Promise<ReportChange>> = {
  pay: async (run, link) => {
    const figures = await pollLink(run, 'pay', {
      link,
      lookAt: jobalyzer => jobalyzer.lookAtPay.bind(jobalyzer),
    });
    return toReadyChange(run, 'pay', { state: 'ready', retrievedAt: toMoment(run), link, figures });
  },
  experience: async (run, link) => {
    const figures = await pollLink(run, 'experience', {
      link,
      lookAt: jobalyzer => jobalyzer.lookAtExperience.bind(jobalyzer),
    });
    return toReadyChange(run, 'experience', {
      state: 'ready',
      retrievedAt: toMoment(run),
      link,
      figures,
    });
  },
};

interface LinkToPoll<T> {
  link: string;
  lookAt: (jobalyzer: Jobalyzer) => (link: string, signal: AbortSignal) => Promise<Look<T>>;
}

async function pollLink<T>(
  run: RunContext,
  section: OrderedSection,
  { link, lookAt }: LinkToPoll<T>,
): Promise<T> {
  const { connections, signal } = run;
  if (connections.jobalyzer === null) {
    throw notSignedIn('jobalyzer');
  }
  const look = lookAt(connections.jobalyzer);
  run.tell(section, 'waiting');
  return poll({
    service: 'jobalyzer',
    look: () => callService(run, () => look(connections.relocateLink(link), signal)),
    schedule: growingWaits(run.random),
    clock: run.clock,
    maxWaitMs: run.maxWaitMs,
    signal,
    onProgress: position => run.tell(section, 'waiting', position),
  });
}

function toMoment({ clock }: RunContext): string {
  return new Date(clock.now()).toISOString();
}
