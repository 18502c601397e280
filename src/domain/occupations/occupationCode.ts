import occupationsJson from './occupations.json';

/**
 * The taxonomies in which Lightcast names an occupation.
 *
 * @see https://docs.lightcast.io/lightcast-api/reference/occupation_benchmark_post_dimension-1
 */
export const dimensions = ['soc', 'onet', 'lotocc', 'lotspecocc'] as const;

export type Dimension = (typeof dimensions)[number];

interface DimensionForm {
  name: string;
  pattern: RegExp;
  example: string;
}

/** The format of IDs in each dimension. LOT IDs are numeric; specialized ones have 8 digits. */
export const dimensionForms: Record<Dimension, DimensionForm> = {
  soc: { name: 'SOC', pattern: /^\d{2}-\d{4}$/u, example: '15-1252' },
  onet: { name: 'O*NET-SOC', pattern: /^\d{2}-\d{4}\.\d{2}$/u, example: '19-2012.00' },
  lotocc: { name: 'LOT occupation', pattern: /^\d{1,7}$/u, example: '231410' },
  lotspecocc: { name: 'LOT specialized occupation', pattern: /^\d{8}$/u, example: '23141014' },
};

/** The dimension whose format the code has, or undefined. */
export function findDimension(code: string): Dimension | undefined {
  return dimensions.find(dimension => dimensionForms[dimension].pattern.test(code));
}

/** What is wrong with an occupation code, as a sentence; undefined when its format is valid. */
export function explainOccupationCode(dimension: Dimension, code: string): string | undefined {
  const { name, pattern, example } = dimensionForms[dimension];
  return pattern.test(code)
    ? undefined
    : `“${code}” isn't a valid ${name} code. Use a code such as ${example}.`;
}

/** A detailed occupation: its SOC code, official title, and common names in lower case. */
export interface Occupation {
  code: string;
  title: string;
  synonyms: readonly string[];
}

/**
 * All 867 detailed occupations of the 2018 Standard Occupational Classification, sorted by code, with
 * the official titles. Source: US Bureau of Labor Statistics, 2018 SOC structure (public domain).
 *
 * The synonyms are everyday job titles, chosen after the reported and alternate titles of the O*NET
 * database (US Department of Labor, CC BY 4.0). A title may belong to more than one occupation, and
 * an uncommon occupation has none.
 *
 * The broader codes that wage tables use for merged occupations, such as 13-1020 and 29-2010, aren't
 * in this list.
 *
 * The list is 180 kB: load this module lazily.
 *
 * @see https://www.bls.gov/soc/2018/major_groups.htm
 */
export const occupations: readonly Occupation[] = occupationsJson;
