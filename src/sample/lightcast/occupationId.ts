import { type Occupation, findOccupation } from '../figures/occupations';

import type { Dimension } from '../../domain/occupations/occupationCode';

/** The supported versions of the Lightcast Occupation Taxonomy (LOT). */
export const lotVersions = ['6', '7'] as const;

/** The sample's LOT IDs exist in this version only. */
const ownLotVersion = '7';

/**
 * The occupation with an ID. O*NET codes start with their SOC code. Real LOT IDs aren't public, so
 * the sample derives them from the SOC code: `15-1252` is `151252` as an occupation and `15125210`
 * as a specialized occupation.
 */
export function findOccupationById(
  dimension: Dimension,
  id: string,
  lotVersion: string,
): Occupation | undefined {
  const isLot = dimension === 'lotocc' || dimension === 'lotspecocc';
  if (isLot && lotVersion !== ownLotVersion) {
    return undefined;
  }
  const soc = socOf[dimension](id);
  return soc === undefined ? undefined : findOccupation(soc);
}

/** The ID of an occupation in a dimension. */
export function toOccupationId(dimension: Dimension, { soc }: Occupation): string {
  const digits = soc.replace('-', '');
  return { soc, onet: `${soc}.00`, lotocc: digits, lotspecocc: `${digits}10` }[dimension];
}

const socOf: Record<Dimension, (id: string) => string | undefined> = {
  soc: id => id,
  onet: id => /^(\d{2}-\d{4})\.\d{2}$/u.exec(id)?.[1],
  lotocc: id => (/^\d{6}$/u.test(id) ? toSoc(id) : undefined),
  lotspecocc: id => (/^\d{6}10$/u.test(id) ? toSoc(id) : undefined),
};

function toSoc(digits: string): string {
  return `${digits.slice(0, 2)}-${digits.slice(2, 6)}`;
}
