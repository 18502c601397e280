import occupationsJson from './occupations.json';

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
