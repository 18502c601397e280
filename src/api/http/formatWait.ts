/** The units of a wait, each up to the number of it from which the next one reads better. */
const units = [
  { name: 'second', ms: 1000, upTo: 120 },
  { name: 'minute', ms: 60_000, upTo: 120 },
  { name: 'hour', ms: 3_600_000, upTo: 48 },
  { name: 'day', ms: 86_400_000, upTo: Infinity },
] as const;

/** A wait in words, rounded up: “1 second”, “90 seconds”, “3 minutes”. */
export function formatWait(waitMs: number): string {
  const unit = units.find(({ ms, upTo }) => Math.ceil(waitMs / ms) < upTo) ?? units[3];
  return countUnits(Math.ceil(waitMs / unit.ms), unit.name);
}

/** A timeout in words, to a tenth: “1 second”, “0.5 seconds”. */
export function formatSeconds(ms: number): string {
  return countUnits(Math.round(ms / 100) / 10, 'second');
}

function countUnits(count: number, unit: string): string {
  return `${count} ${count === 1 ? unit : `${unit}s`}`;
}
