import { at, type Column, notPublished, type Row } from './rowModel';

/**
 * The unit of a packed column in published units: BLS rounds employment and annual wages to ten, and
 * hourly wages to cents.
 *
 * @see https://www.bls.gov/oes/oes_doc.htm
 */
const units: Record<Column, { count: number; per: number }> = {
  employment: { count: 10, per: 1 },
  annualMean: { count: 10, per: 1 },
  annualP10: { count: 10, per: 1 },
  annualP25: { count: 10, per: 1 },
  annualP50: { count: 10, per: 1 },
  annualP75: { count: 10, per: 1 },
  annualP90: { count: 10, per: 1 },
  hourlyMean: { count: 1, per: 100 },
  hourlyP50: { count: 1, per: 100 },
};

/** Workers, dollars a year or dollars an hour, or null when there is no such figure. */
export function toPublished(column: Column, row: Row): number | null {
  const { count, per } = units[column];
  const packed = row[at[column]] ?? notPublished;
  return packed === notPublished ? null : (packed * count) / per;
}

/** The inverse of `toPublished`, rounded: not every number is a whole number of units. */
export function toPacked(column: Column, published: number | null): number {
  const { count, per } = units[column];
  return published === null ? notPublished : Math.round((published * per) / count);
}
