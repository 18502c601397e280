import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';

import { isAppError } from '../../../src/domain/faults/appError';
import { type Decoder, decoders } from '../../support/decoders';
import { textMutationsOf } from '../../support/textMutations';
import { type BenchRow, mark } from '../benchRow';

export const name = 'fuzz';

const cases = 100_000;
const seed = 4;

/** Drawn at a time: the texts themselves must not be what fills the memory. */
const batch = 250;

interface Tally {
  cases: number;
  crashes: string[];
  times: number[];
  /** The cases that took longest, to be measured again. */
  slow: { ms: number; again: () => unknown }[];
  mostHeldBytes: number;
}

/** So many of the slowest are measured again: once, a collection of garbage may come between. */
const measuredAgain = 20;
const rounds = 5;

/** Feeds every decoder with mutated answers; the same ones at every run. */
export async function run(): Promise<BenchRow[]> {
  const each = Math.ceil(cases / Object.keys(decoders).length);
  const tally: Tally = { cases: 0, crashes: [], times: [], slow: [], mostHeldBytes: 0 };
  // What draws the texts keeps tables of its own, from the first one on.
  Object.values(decoders).forEach(({ answer }) => fc.sample(textMutationsOf(answer), batch));
  const before = measureHeld();
  for (const [what, decoder] of Object.entries(decoders)) {
    for (let done = 0; done < each; done += batch) {
      await feed(tally, what, { decoder, count: Math.min(batch, each - done), from: seed + done });
    }
    tally.mostHeldBytes = Math.max(tally.mostHeldBytes, measureHeld());
  }
  const sorted = tally.times.sort((a, b) => a - b);
  const slowest = await measureAgain(tally);
  const middle = sorted[Math.floor(sorted.length / 2)] ?? NaN;
  return [
    mark({
      measure: 'mutated answers that ended in anything but a value or a typed error',
      value: tally.crashes.length,
      unit: 'crashes',
      limit: 0,
      note:
        `${tally.cases.toLocaleString('en-US')} cases, ${Object.keys(decoders).length} decoders; ` +
        (tally.crashes[0] ?? 'no hang'),
    }),
    mark({
      measure: 'longest time of one case',
      value: slowest,
      unit: 'ms',
      limit: 50,
      spread: `median ${middle.toFixed(3)} ms`,
      note:
        `from text to figures or an error; the slowest ${measuredAgain}, each at its best of ${rounds}; ` +
        `${(sorted.at(-1) ?? NaN).toFixed(0)} ms with garbage collected meanwhile`,
    }),
    mark({
      measure: 'memory still held after any decoder',
      value: (tally.mostHeldBytes - before) / 2 ** 20,
      unit: 'MiB',
      limit: 16,
      note: 'above the start, after a collection of garbage; the list of times included',
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
    noteIfSlow(tally, { ms, again: () => decoder.decode(text) });
  }
}

function noteIfSlow(tally: Tally, one: Tally['slow'][number]): void {
  if (tally.slow.length < measuredAgain || one.ms > (tally.slow.at(-1)?.ms ?? 0)) {
    tally.slow = [...tally.slow, one].sort((a, b) => b.ms - a.ms).slice(0, measuredAgain);
  }
}

/** The longest of the slow cases, each at its best of some rounds. */
async function measureAgain({ slow }: Tally): Promise<number> {
  let longest = 0;
  for (const { again } of slow) {
    let best = Infinity;
    for (let round = 0; round < rounds; round += 1) {
      const start = performance.now();
      await Promise.resolve()
        .then(again)
        .catch(() => undefined);
      best = Math.min(best, performance.now() - start);
    }
    longest = Math.max(longest, best);
  }
  return longest;
}

/** The heap in use after everything that nobody holds has been thrown away. */
function measureHeld(): number {
  setFlagsFromString('--expose-gc');
  runInNewContext('gc()');
  return process.memoryUsage().heapUsed;
}
