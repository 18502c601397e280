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
