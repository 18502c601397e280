import { sectionNames } from '../../../src/domain/report/sectionInfos';
import { startSampleService } from '../../../src/sample/sampleService';
import { systemClock } from '../../../src/storage/systemClock';
import { openWindow } from '../../reliability/support/openWindow';
import { withScratchFolder } from '../../reliability/support/scratchFolder';
import { lookUpOf } from '../../support/runsHarness';
import { type BenchRow, mark } from '../benchRow';

export const name = 'requests';

/**
 * What one look-up of everything cannot do without, when each report is ready at the second look.
 * What Lightcast offers, and how it wants to be named as the source, is asked once a day.
 */
const needed: Record<string, number> = {
  'jobalyzer.token': 1,
  'lightcast.token': 1,
  'jobalyzer.order': 1,
  'jobalyzer.pay': 2,
  'jobalyzer.experience': 2,
  'jobalyzer.impact': 2,
  'lightcast.meta': 1,
  'lightcast.benchmark': 1,
};

const neededNext: Record<string, number> = {
  ...needed,
  'jobalyzer.token': 0,
  'lightcast.token': 0,
  'lightcast.meta': 0,
};

/** Counts everything that is sent for one look-up of all five sections, and for a second one. */
export function run(): Promise<BenchRow[]> {
  return withScratchFolder(async folder => {
    const waits = { readyAfterMs: 500, notReadyPolls: 0 };
    const service = await startSampleService({
      behavior: { jobalyzer: { pay: waits, experience: waits } },
    });
    try {
      const window = openWindow({ service, folder, clock: systemClock });
      const counts: Record<string, number>[] = [];
      for (let lookUp = 0; lookUp < 2; lookUp += 1) {
        const before = service.requests.length;
        await window.runs.run(lookUpOf(...sectionNames), 'live', new AbortController().signal);
        const routes = service.requests.slice(before).map(({ route }) => route);
        counts.push(Object.fromEntries(routes.map(one => [one, countOf(one, routes)])));
      }
      const [first = {}, second = {}] = counts;
      return [
        mark({
          measure: 'requests of one look-up beyond order, looks, questions and one token a service',
          value: countBeyond(first, needed),
          unit: 'requests',
          limit: 0,
          note: `${describe(first)}; lightcast.meta is asked once a day`,
        }),
        mark({
          measure: '… and of the next one, which needs no token either',
          value: countBeyond(second, neededNext),
          unit: 'requests',
          limit: 0,
          note: describe(second),
        }),
      ];
    } finally {
      await service.stop();
    }
  });
}

function countOf(route: string, routes: readonly string[]): number {
  return routes.filter(one => one === route).length;
}

function countBeyond(counts: Record<string, number>, needed: Record<string, number>): number {
  return Object.entries(counts).reduce(
    (sum, [route, count]) => sum + Math.max(0, count - (needed[route] ?? 0)),
    0,
  );
}

function describe(counts: Record<string, number>): string {
  return Object.entries(counts)
    .map(([route, count]) => `${route} ${count}`)
    .join(', ');
}
