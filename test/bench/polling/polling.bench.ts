import { type BenchRow, fact, mark } from '../benchRow';

import { measureExperience } from './experience';
import { findLibraries, simulateLibrary } from './libraries';
import { optimumAt } from './optimum';
import { awsWaiterPolicy, fixedTwoSeconds, growing, ours } from './policies';
import { exponential, logNormal, logUniform } from './readyTimeLaws';
import { type Summary, type Word, drawReadyTimes, simulateAll, summarise } from './simulation';

import type { ReadyTimeLaw } from './readyTimeLaws';

export const name = 'polling';

const noLibraries = 'without Azure core-lro and google-gax, which aren’t installed';

const amount = { seeds: 20, perSeed: 400 };
const blindLaw = logUniform(200, 60_000);
const otherLaws: readonly ReadyTimeLaw[] = [
  logUniform(200, 600_000),
  logUniform(200, 10_000),
  exponential(5000),
  exponential(30_000),
  logNormal(10_000, 1),
];

/** Lag and GETs of every policy over the same completion times, simulated. */
export async function run(): Promise<BenchRow[]> {
  const readyTimes = drawReadyTimes(blindLaw, amount);
  return [
    ...(await measureBlind(readyTimes)),
    ...(await measureExperience()),
    ...(await measureWord(readyTimes)),
  ];
}

function hasLibraries(): boolean {
  return findLibraries() !== undefined;
}

function listPeers(peers: Measured): string {
  return peers
    .map(({ name: peer, summary }) => {
      const lag = (summary.lagMs / 1000).toFixed(2);
      return `${peer} ${lag} s with ${summary.attempts.toFixed(1)} GETs`;
    })
    .join('; ');
}

type Measured = readonly { name: string; summary: Summary }[];

async function measureBlind(readyTimes: readonly (readonly number[])[]): Promise<BenchRow[]> {
  const blind = ours('Job Pay Benchmark, no history', {});
  const own = summarise(await simulateAll(blind, readyTimes));
  const peers = await measurePeers(readyTimes, 'none');
  const better = peers.filter(
    ({ summary }) => summary.lagMs < own.lagMs && summary.attempts < own.attempts,
  );
  const kinds = [{ law: blindLaw, readyTimes: readyTimes.flat() }];
  const others = await Promise.all(otherLaws.map(measureOtherLaw));
  return [
    mark({
      measure: 'lag without history: × the optimum for the same number of GETs',
      value: own.lagMs / optimumAt(own.attempts - 1, kinds),
      unit: '×',
      limit: 1.1,
      spread: describe(own),
      peers: listPeers(peers),
      note: `mean lag ${(own.lagMs / 1000).toFixed(2)} s, ${blindLaw.name}; both poll when the order is placed, to read Retry-After`,
    }),
    fact({
      measure: '… × an optimum without a poll at the order',
      value: own.lagMs / optimumAt(own.attempts, kinds),
      unit: '×',
      note: 'the cost of the poll that reads Retry-After at once',
    }),
    mark({
      measure: 'lag without history: baselines with less lag and fewer GETs',
      value: better.length,
      unit: 'baselines',
      limit: 0,
      note: `${peers.map(peer => peer.name).join('; ')}${hasLibraries() ? '' : `; ${noLibraries}`}`,
    }),
    ...toLagRows([{ name: blind.name, summary: own }, ...peers], blindLaw.name),
    ...others,
  ];
}

async function measureOtherLaw(law: ReadyTimeLaw): Promise<BenchRow> {
  const readyTimes = drawReadyTimes(law, amount);
  const own = summarise(await simulateAll(ours('blind', {}), readyTimes));
  const optimum = optimumAt(own.attempts - 1, [{ law, readyTimes: readyTimes.flat() }]);
  return fact({
    measure: `no history, ${law.name}: × its optimum`,
    value: own.lagMs / optimum,
    unit: '×',
    note: describe(own),
  });
}

async function measureWord(readyTimes: readonly (readonly number[])[]): Promise<BenchRow[]> {
  const blind = ours('Job Pay Benchmark', {});
  const own = summarise(await simulateAll(blind, readyTimes, 'named'));
  const peers = await measurePeers(readyTimes, 'named');
  return toLagRows(
    [{ name: blind.name, summary: own }, ...peers],
    `${blindLaw.name}, with Retry-After`,
  );
}

async function measurePeers(
  readyTimes: readonly (readonly number[])[],
  word: Word,
): Promise<Measured> {
  const measured = [];
  for (const policy of [fixedTwoSeconds, awsWaiterPolicy, growing]) {
    const summary = summarise(await simulateAll(policy, readyTimes, word));
    measured.push({ name: policy.name, summary });
  }
  for (const library of findLibraries() ?? []) {
    const summary = summarise(await simulateLibrary(library, readyTimes, word));
    measured.push({ name: library.name, summary });
  }
  return measured;
}

function toLagRows(measured: Measured, law: string): BenchRow[] {
  return measured.map(({ name: policy, summary }) =>
    fact({
      measure: `mean lag, ${law}: ${policy}`,
      value: summary.lagMs / 1000,
      unit: 's',
      note: describe(summary),
    }),
  );
}

function describe({ lagSpreadMs, attempts, looksSpread, givenUp }: Summary): string {
  const [lag, gets] = [(lagSpreadMs / 1000).toFixed(3), looksSpread.toFixed(2)];
  const lost = givenUp > 0 ? `; gave up ${(100 * givenUp).toFixed(1)} %` : '';
  return `± ${lag} s between seeds; ${attempts.toFixed(2)} ± ${gets} GETs${lost}`;
}
