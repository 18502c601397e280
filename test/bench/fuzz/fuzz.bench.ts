import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';

import { isAppError } from '../../../src/domain/faults/appError';
import { type Decoder, decoders } from '../../support/decoders';
import { textMutationsOf } from '../../support/textMutations';
import { baselineCommit, noBaseline, openBaseline } from '../baseline/baseline';
import { type BenchRow, mark } from '../benchRow';
import { toRatioRow } from '../ratioRow';

export const name = 'fuzz';

const cases = 100_000;
const seed = 4;

/** Generated at a time, so that the texts themselves don't fill the memory. */
const batch = 250;

interface Tally {
  cases: number;
  crashes: string[];
  times: number[];
  /** The cases that took longest, to be measured again. */
  slow: { ms: number; what: string; text: string }[];
  mostHeldBytes: number;
}

/** The slowest are measured again: the first time, garbage may have been collected meanwhile. */
const measuredAgain = 20;
const rounds = 5;

/** Feeds every decoder with mutated responses, the same ones in every run. */
export async function run(): Promise<BenchRow[]> {
  const each = Math.ceil(cases / Object.keys(decoders).length);
  const tally: Tally = { cases: 0, crashes: [], times: [], slow: [], mostHeldBytes: 0 };
  // The generator of the texts builds tables on first use.
  Object.values(decoders).forEach(({ answer }) => fc.sample(textMutationsOf(answer), batch));
  const before = measureHeld();
  for (const [what, decoder] of Object.entries(decoders)) {
    for (let done = 0; done < each; done += batch) {
      await feed(tally, what, { decoder, count: Math.min(batch, each - done), from: seed + done });
    }
    tally.mostHeldBytes = Math.max(tally.mostHeldBytes, measureHeld());
  }
  const sorted = tally.times.sort((a, b) => a - b);
  const baseline = await openBaseline();
  const own = await measureAgain(tally, decoders);
  const base = baseline && (await measureAgain(tally, baseline.parts.decoders));
  return [
    mark({
      measure: 'mutated responses that ended in anything but a value or a typed error',
      value: tally.crashes.length,
      unit: 'crashes',
      limit: 0,
      note:
        `${tally.cases.toLocaleString('en-US')} cases, ${Object.keys(decoders).length} decoders; ` +
        (tally.crashes[0] ?? 'no hang'),
    }),
    toRatioRow({
      measure: `the ${measuredAgain} slowest cases`,
      own: [own],
      base: base === undefined ? undefined : [base],
      baseName: base === undefined ? noBaseline : `commit ${baselineCommit}`,
      unit: 'ms',
      limit: 1.5,
      note:
        `from text to value or error, each at its best of ${rounds}, added up; ` +
        `the longest case took ${(sorted.at(-1) ?? NaN).toFixed(0)} ms with garbage collected meanwhile`,
    }),
    mark({
      measure: 'memory still in use after any decoder',
      value: (tally.mostHeldBytes - before) / 2 ** 20,
      unit: 'MiB',
      limit: 16,
      note: 'above the start, after a garbage collection; includes the list of times',
    }),
  ];
}

async function feed(
  tally: Tally,
  what: string,
  { decoder, count, from }: { decoder: Decoder; count: number; from: number },
): Promise<void> {
  for (const text of fc.sample(textMutationsOf(decoder.answer), { numRuns: count, seed: from })) {
    const start = performance.now();
    try {
      await decoder.decode(text);
    } catch (error) {
      if (!isAppError(error) || error.kind === 'unexpected') {
        tally.crashes.push(`${what}: ${String(error)}`);
      }
    }
    const ms = performance.now() - start;
    tally.times.push(ms);
    tally.cases += 1;
    noteIfSlow(tally, { ms, what, text });
  }
}

function noteIfSlow(tally: Tally, one: Tally['slow'][number]): void {
  if (tally.slow.length < measuredAgain || one.ms > (tally.slow.at(-1)?.ms ?? 0)) {
    tally.slow = [...tally.slow, one].sort((a, b) => b.ms - a.ms).slice(0, measuredAgain);
  }
}

/** The slow cases that these decoders know, each at its best of some rounds, in ms. */
async function measureAgain(
  { slow }: Tally,
  by: Readonly<Record<string, Decoder>>,
): Promise<number> {
  let total = 0;
  for (const { what, text } of slow.filter(one => one.what in by)) {
    let best = Infinity;
    for (let round = 0; round < rounds; round += 1) {
      const start = performance.now();
      await Promise.resolve(text)
        .then(by[what]?.decode)
        .catch(() => undefined);
      best = Math.min(best, performance.now() - start);
    }
    total += best;
  }
  return total;
}

/** The heap in use after a garbage collection. */
function measureHeld(): number {
  setFlagsFromString('--expose-gc');
  runInNewContext('gc()');
  return process.memoryUsage().heapUsed;
}
