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

/** How an id of each dimension is written; LOT ids are numeric, specialized ones of 8 digits. */
export const dimensionForms: Record<Dimension, DimensionForm> = {
  soc: { name: 'SOC', pattern: /^\d{2}-\d{4}$/u, example: '15-1252' },
  onet: { name: 'O*NET-SOC', pattern: /^\d{2}-\d{4}\.\d{2}$/u, example: '19-2012.00' },
  lotocc: { name: 'LOT occupation', pattern: /^\d{1,7}$/u, example: '231410' },
  lotspecocc: { name: 'LOT specialized occupation', pattern: /^\d{8}$/u, example: '23141014' },
};

/** The dimension whose form the code has, or undefined when it has none of them. */
export function findDimension(code: string): Dimension | undefined {
  return dimensions.find(dimension => dimensionForms[dimension].pattern.test(code));
}

/** A sentence that says what is wrong with an occupation code, or undefined when its form is right. */
export function explainOccupationCode(dimension: Dimension, code: string): string | undefined {
  const { name, pattern, example } = dimensionForms[dimension];
  return pattern.test(code)
    ? undefined
    : `“${code}” isn't a valid ${name} code. Use a code such as ${example}.`;
}

/** A detailed occupation: its SOC code, its official title, and what people call it, in lower case. */
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
 * an occupation that few people ask for has none.
 *
 * Wage tables use some broader codes (13-1020, 29-2010 and the like) where they merge occupations:
 * those are not in this list.
 *
 * The list is 180 kB: load this module lazily.
 *
 * @see https://www.bls.gov/soc/2018/major_groups.htm
 */
export const occupations: readonly Occupation[] = occupationsJson;
