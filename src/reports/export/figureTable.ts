import type { Currency, ShareScale } from '../../domain/figures/figures';
import type { PayPeriod } from '../../domain/figures/money';
import type { SectionName } from '../../domain/report/sectionInfos';

/** What a value is, so that each export format can write it in its own way. */
export type Unit =
  | { kind: 'amount'; currency: Currency; period: PayPeriod }
  /** A signed amount. */
  | { kind: 'difference'; currency: Currency; period: PayPeriod }
  | { kind: 'share'; scale: ShareScale }
  /** A signed relative difference. */
  | { kind: 'shareDifference'; scale: ShareScale }
  | { kind: 'number' }
  /** A number of people, which the service caps at 45. */
  | { kind: 'cappedCount' }
  /** ISO 8601, UTC. */
  | { kind: 'timestamp' }
  | { kind: 'text' };

/** A value as saved; null means “not provided”. */
export interface Cell {
  measure: string;
  value: number | string | null;
  unit: Unit;
}

/** A row about one item: a pay component, a skill, a fact about the report. */
export interface FigureRow {
  item: string;
  cells: readonly Cell[];
}

/** A table of an export. All rows have the same measures in the same order. */
export interface FigureTable {
  section: SectionName | 'about' | 'history';
  title: string;
  /** The heading of the items. */
  itemName: string;
  rows: readonly FigureRow[];
}

/** A cell of text. */
export function textCell(measure: string, value: string | null): Cell {
  return { measure, value, unit: { kind: 'text' } };
}

/** A cell of a plain number. */
export function numberCell(measure: string, value: number | null): Cell {
  return { measure, value, unit: { kind: 'number' } };
}

/** A cell of a share. */
export function shareCell(measure: string, value: number | null, scale: ShareScale): Cell {
  return { measure, value, unit: { kind: 'share', scale } };
}

const lineBreaks = /[\p{Cc}\u2028\u2029]+/gu;

/** Bidirectional controls and invisible characters. */
const hidden = /[\p{Bidi_Control}\u200b\u2060\ufeff\u{e0000}-\u{e007f}]/gu;

const loneSurrogates = /\p{Cs}/gu;

/**
 * Untrusted text on one line: control characters become spaces, bidirectional controls and invisible
 * characters are removed, and lone surrogates become replacement characters.
 */
export function toPlainLine(text: string): string {
  return text.replace(lineBreaks, ' ').replace(hidden, '').replace(loneSurrogates, '\ufffd').trim();
}
