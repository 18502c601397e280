/** The survey of the packed files: the Occupational Employment and Wage Statistics (OEWS) of BLS. */
export const vintage = 'May 2025';

/** The packed tables of names. */
export const areasFile = 'areas.bin';
export const occupationsFile = 'occupations.bin';

/** The packed file that has the figures of each level. */
export const figureFiles = {
  nation: 'nation.bin',
  state: 'states.bin',
  territory: 'territories.bin',
  metro: 'metros-tech.bin',
  nonmetro: 'nonmetro.bin',
} as const;
