import type { Currency, ShareScale } from '../../domain/figures/figures';
import type { PayPeriod } from '../../domain/figures/money';
import type { SectionName } from '../../domain/report/section';

/** What a value is, so that every form of an export can write it its own way. */
export type Unit =
  | { kind: 'amount'; currency: Currency; period: PayPeriod }
  /** An amount whose sign says which way. */
  | { kind: 'difference'; currency: Currency; period: PayPeriod }
  | { kind: 'share'; scale: ShareScale }
  /** A relative difference whose sign says which way. */
  | { kind: 'shareDifference'; scale: ShareScale }
  | { kind: 'number' }
  /** A number of people that the service counts no higher than 45. */
  | { kind: 'cappedCount' }
  /** ISO 8601, UTC. */
  | { kind: 'moment' }
  | { kind: 'text' };

/** One value as it is saved; null is “not provided”. */
export interface Cell {
  measure: string;
  value: number | string | null;
  unit: Unit;
}

/** What an export shows of one thing: a part of pay, a skill, a fact about the report. */
export interface FigureRow {
  item: string;
  cells: readonly Cell[];
}

/** A table of an export. Every row has the same measures in the same order. */
export interface FigureTable {
  section: SectionName | 'about' | 'history';
  title: string;
  /** What the items are. */
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

/** Marks that turn the direction of text around, and characters that nobody sees. */
const hidden = /[\p{Bidi_Control}\u200b\u2060\ufeff\u{e0000}-\u{e007f}]/gu;

const halves = /\p{Cs}/gu;

/**
 * A text of any origin in one line that reads as it is written: control characters become spaces,
 * marks that turn or hide text are left out, halves of characters are shown as such.
 */
export function toPlainLine(text: string): string {
  return text.replace(lineBreaks, ' ').replace(hidden, '').replace(halves, '\ufffd').trim();
}
