/** What happened in the cases of the tables, all together. */
interface Tally {
  cases: number;
  /** Orders that the service would bill. */
  orders: number;
  /** Cases in which more than one was billed. */
  twice: number;
  /** Cases in which something was billed and the report neither has its link nor says that it may have been. */
  lost: number;
  /** Secrets found where they do not belong. */
  leaks: number;
}

/** Shared by the test files, each of which is a bundle of its own. */
const key = Symbol.for('job-pay-benchmark.tally');
const shared: Record<symbol, Tally | undefined> = globalThis;

function getTally(): Tally {
  return (shared[key] ??= { cases: 0, orders: 0, twice: 0, lost: 0, leaks: 0 });
}

/** Counts one case in. */
export function countCase({
  orders,
  order,
  leaks = 0,
}: {
  orders: number;
  /** The state of the order in the report. */
  order: string | undefined;
  leaks?: number;
}): void {
  const tally = getTally();
  const isKept = order === 'placed' || order === 'unknown';
  tally.cases += 1;
  tally.orders += orders;
  tally.twice += Number(orders > 1);
  tally.lost += Number(orders > 0 && !isKept);
  tally.leaks += leaks;
}

/** All cases so far, as one line. */
export function describeTally(): string {
  const { cases, orders, twice, lost, leaks } = getTally();
  return `${cases} cases of the tables: ${orders} orders billed, ${twice} twice, ${lost} lost, ${leaks} secrets leaked`;
}
