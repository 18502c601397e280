import { sourceInfos } from '../../domain/payService';
import { toProblemItem } from './problemItem';
import { describeStanding } from './reportItem';

import type { ReportEntry } from '../../reports/store/reportSummary';

/** The words of a filter, as they are looked for. */
export function splitFilter(filter: string): readonly string[] {
  return fold(filter)
    .split(/\s+/u)
    .filter(word => word !== '');
}

/**
 * Whether each of the words is somewhere in the title, the place, the state or the source of a
 * report, whatever its case and accents.
 */
export function matchesFilter(entry: ReportEntry, words: readonly string[]): boolean {
  if (words.length === 0) {
    return true;
  }
  const text = fold(toText(entry));
  return words.every(word => text.includes(word));
}

function toText(entry: ReportEntry): string {
  if (entry.problem !== null) {
    const { label, description } = toProblemItem(entry);
    return `${label} ${description}`;
  }
  return `${entry.title} ${entry.place} ${describeStanding(entry, null)} ${sourceInfos[entry.source].badge}`;
}

/** Most texts are plain, and looking for accents in thousands of them can be seen. */
function fold(text: string): string {
  const plain = /^[ -~]*$/u.test(text) ? text : text.normalize('NFD').replace(/\p{M}/gu, '');
  return plain.toLowerCase();
}
