import { sourceInfos } from '../../domain/payService';
import { toProblemItem } from './problemItem';
import { describeStatus } from './reportItem';

import type { ReportEntry } from '../../reports/store/reportSummary';

/** The normalized words of a filter. */
export function splitFilter(filter: string): readonly string[] {
  return fold(filter)
    .split(/\s+/u)
    .filter(word => word !== '');
}

/**
 * True if the title, location, status and source of a report contain all words, ignoring case and
 * accents.
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
  return `${entry.title} ${entry.place} ${describeStatus(entry, null)} ${sourceInfos[entry.source].badge}`;
}

/** Skips the normalization of ASCII text: it's slow for thousands of reports. */
function fold(text: string): string {
  const plain = /^[ -~]*$/u.test(text) ? text : text.normalize('NFD').replace(/\p{M}/gu, '');
  return plain.toLowerCase();
}
