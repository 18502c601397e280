/**
 * How likely a report is ready by each of `lawMomentsMs`, from 0 to 1 and never falling. A law is a
 * table, so that laws can be mixed by adding them up and need no formula of their own.
 */
export type ReadyLaw = readonly number[];

const firstMomentMs = 200;
const lastMomentMs = 600_000;
const stepsBetween = 240;

/** The moments after the order for which laws say a chance: 0, then 3.4 % apart up to ten minutes. */
export const lawMomentsMs: readonly number[] = [
  0,
  ...Array.from(
    { length: stepsBetween + 1 },
    (_, step) => firstMomentMs * (lastMomentMs / firstMomentMs) ** (step / stepsBetween),
  ),
];

const quickShare = 0.9;
const quickEndMs = 60_000;

/**
 * The law of a report of which nothing is known: any order of magnitude is as likely as any other.
 * Nine in ten are ready within a minute, log-uniformly from a fifth of a second on, and the rest,
 * log-uniformly too, within ten.
 */
export const blindLaw: ReadyLaw = lawMomentsMs.map(
  ms =>
    quickShare * shareWithin(ms, { fromMs: firstMomentMs, toMs: quickEndMs }) +
    (1 - quickShare) * shareWithin(ms, { fromMs: quickEndMs, toMs: lastMomentMs }),
);

function shareWithin(ms: number, { fromMs, toMs }: { fromMs: number; toMs: number }): number {
  const share = Math.log(ms / fromMs) / Math.log(toMs / fromMs);
  return Math.min(1, Math.max(0, share));
}

/** The law of a report that follows `other` with a chance of `otherShare`, and `law` otherwise. */
export function mixLaws(law: ReadyLaw, other: ReadyLaw, otherShare: number): ReadyLaw {
  return law.map((chance, index) => (1 - otherShare) * chance + otherShare * (other[index] ?? 1));
}
