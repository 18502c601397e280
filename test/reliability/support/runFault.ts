import { nodeFetch } from '../../../src/api/http/nodeFetch';
import { startSampleService, type SampleService } from '../../../src/sample/sampleService';
import { makeLookUp } from '../../support/reportFigures';
import { openDetour } from './detours';
import { HastyClock } from './hastyClock';
import { openWindow, type Window } from './openWindow';
import { readAllFiles, withScratchFolder } from './scratchFolder';

import type { Fetch } from '../../../src/api/http/fetch';
import type { Report } from '../../../src/domain/report/report';
import type { SectionName } from '../../../src/domain/report/sectionInfos';
import type { RunResult } from '../../../src/reports/runs/reportRuns';
import type { SampleSwitches } from '../../../src/sample/sampleBehavior';
import type { FaultSetting, FaultyRoute } from './faultSwitches';

/** What came of a lookup that met a fault. */
export interface FaultOutcome {
  /** Kind and sentence of the first problem; `–` when the person is told nothing. */
  sees: string;
  section: string;
  order: string;
  hasLink: boolean;
  orders: number;
  /** Requests made to the faulty route. */
  requests: number;
  /** The wait after the first answer of the faulty route, in milliseconds; undefined without one. */
  waitMs: number | undefined;
  /** The section once the fault is over and somebody went on without ordering, and the orders by then. */
  later: string;
  ordersLater: number;
  /** Secrets that were found in what the window wrote or said. */
  leaks: readonly string[];
}

/** The section that a lookup asks for to come to the route. */
const sections: Record<FaultyRoute, SectionName> = {
  'jobalyzer.token': 'pay',
  'jobalyzer.order': 'pay',
  'jobalyzer.pay': 'pay',
  'jobalyzer.experience': 'experience',
  'jobalyzer.impact': 'skillImpact',
  'lightcast.token': 'benchmark',
  'lightcast.meta': 'benchmark',
  'lightcast.benchmark': 'benchmark',
};

const endings: Record<FaultyRoute, RegExp> = {
  'jobalyzer.token': /payscale\/connect\/token$/u,
  'jobalyzer.order': /\/reports$/u,
  'jobalyzer.pay': /\/pay$/u,
  'jobalyzer.experience': /\/yoe$/u,
  'jobalyzer.impact': /\/impact\/skills$/u,
  'lightcast.token': /lightcast\/connect\/token$/u,
  'lightcast.meta': /\/meta$/u,
  'lightcast.benchmark': /\/dimensions\/soc$/u,
};

const shortTimeoutMs = 1_200;
const anyTimeoutMs = 20_000;

/** Looks a job up while the fault is there, then resumes without it. */
export function runFault(
  route: FaultyRoute,
  fault: FaultSetting,
  times: number,
): Promise<FaultOutcome> {
  return withScratchFolder(async folder => {
    const clock = new HastyClock();
    const service = await startSampleService({
      now: () => clock.now() - (fault.skewMs ?? 0),
      behavior: toSwitches(route, fault, times),
    });
    const detour = fault.detour === undefined ? undefined : await openDetour(fault.detour);
    const met = { requests: 0, isOver: false, waitMs: undefined as number | undefined };
    const fetch: Fetch = async (url, request) => {
      const { pathname, search, origin } = new URL(url);
      const isMeant = endings[route].test(pathname);
      met.requests += isMeant && !met.isOver ? 1 : 0;
      const isAstray = isMeant && !met.isOver && met.requests <= times;
      const response = await nodeFetch(
        (isAstray ? (detour?.origin ?? origin) : origin) + pathname + search,
        request,
      ).finally(() => clock.skip(5));
      if (isAstray && fault.revokes === true) {
        service.revokeTokens();
      }
      return response;
    };
    const timeoutMs = fault.isSlow === true ? shortTimeoutMs : anyTimeoutMs;
    const maxWaitMs = times === 1 ? 90_000 : 20_000;
    const window = openWindow({ service, folder, clock, fetch, timeoutMs, maxWaitMs });
    try {
      const section = sections[route];
      const signal = new AbortController().signal;
      const lookUp = makeLookUp({ sections: [section] });
      const result = await window.runs.run(lookUp, 'live', signal);
      const report = await window.store.get(result.reportId);
      const outcome = { ...describe(result, report, section), orders: service.orderedReports };
      const [waitMs] = clock.sleeps;
      met.isOver = true;
      const { requests } = met;
      service.behavior.faults.splice(0);
      const resumed = await goOn(window, result.reportId, section);
      return {
        ...outcome,
        requests,
        waitMs,
        later: (await window.store.get(result.reportId)).sections[section].state,
        ordersLater: service.orderedReports,
        leaks: await findLeaks(folder, { service, window, results: [result, resumed] }),
      };
    } finally {
      await service.stop();
      await detour?.close();
    }
  });
}

/** All that can be done for a report without paying: go on waiting, or try what failed again. */
function goOn(window: Window, reportId: string, section: SectionName): Promise<RunResult> {
  const { signal } = new AbortController();
  return window.runs
    .resume(reportId, signal)
    .then(() => window.runs.retrySection(reportId, section, signal));
}

/** Polls that end soon, and no second fault but the one of the case. */
function toSwitches(route: FaultyRoute, fault: FaultSetting, times: number): SampleSwitches {
  const { effect, executed, behavior } = fault;
  const spoiled = effect === undefined ? [] : [{ on: route, effect, times }];
  const waits = { readyAfterMs: 0, notReadyPolls: 1 };
  return {
    ...behavior,
    jobalyzer: { pay: waits, experience: waits, ...behavior?.jobalyzer },
    faults: spoiled.map(each => (executed === undefined ? each : { ...each, executed })),
  };
}

function describe(
  { problem }: RunResult,
  { sections: all, order }: Report,
  section: SectionName,
): Pick<FaultOutcome, 'sees' | 'section' | 'order' | 'hasLink'> {
  const state = all[section];
  return {
    sees: problem === null ? '–' : `${problem.kind}: ${problem.message}`,
    section: state.state,
    order: order?.state ?? '–',
    hasLink: 'link' in state && state.link !== null,
  };
}

async function findLeaks(
  folder: string,
  seen: { service: SampleService; window: Window; results: readonly RunResult[] },
): Promise<string[]> {
  const { service, window, results } = seen;
  const said = results.flatMap(({ problem }) =>
    problem === null ? [] : [problem.message, problem.stack ?? '', JSON.stringify(problem)],
  );
  const all = [await readAllFiles(folder), ...window.log.lines, ...said].join('\n');
  const tokens = Object.values(window.tokens).flatMap(memory =>
    memory.entries().map(([, { token }]) => token),
  );
  return [service.credentials.clientSecret, ...tokens].filter(secret => all.includes(secret));
}
