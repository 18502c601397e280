import { formatAmount, formatDifference, notProvided } from '../../domain/figures/money';
import { countCap } from '../../domain/figures/pay';
import { formatShare, formatShareDifference } from '../../domain/figures/shares';

import type { Cell, Unit } from './figureTable';

/** A value as a person reads it; “not provided” for one that the service did not give. */
export function formatCell({ value, unit }: Cell): string {
  if (value === null) {
    return notProvided;
  }
  return typeof value === 'string' ? formatText(value, unit) : formatFigure(value, unit);
}

function formatText(value: string, unit: Unit): string {
  return unit.kind === 'moment' ? formatTimestamp(value) : value;
}

/** “2026-01-05 09:00 UTC”: the same wherever it is written. What is no moment stays as it is. */
export function formatTimestamp(iso: string): string {
  return iso.replace(/^(\d{4}-\d\d-\d\d)T(\d\d:\d\d):\d\d(?:\.\d+)?Z$/u, '$1 $2 UTC');
}

function formatFigure(value: number, unit: Unit): string {
  switch (unit.kind) {
    case 'amount':
      return formatAmount(value, unit.currency, unit.period);
    case 'difference':
      return formatDifference(value, unit.currency, unit.period);
    case 'share':
      return formatShare(value, unit.scale);
    case 'shareDifference':
      return formatShareDifference(value, unit.scale);
    case 'cappedCount':
      return value >= countCap ? `${formatNumber(value)}+` : formatNumber(value);
    default:
      return formatNumber(value);
  }
}

const numberFormat = new Intl.NumberFormat('en-US', { maximumFractionDigits: 4 });

function formatNumber(value: number): string {
  return numberFormat.format(value).replace('-', '−');
}
