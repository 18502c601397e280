import titlesBySoc from '../data/occupationTitles.json';
import wages from '../data/oews-2025-us.json';

import { type FamilyName, isFamilyName } from './families';

import type { Spread } from './spread';

/**
 * One of the occupations that the sample service knows. Wages and employment are the public
 * figures; family, education and titles are the sample's own choice.
 */
export interface Occupation {
  /** SOC 2018 code. */
  soc: string;
  /** SOC 2018 title. */
  name: string;
  /** Jobs in the United States, May 2025. */
  employment: number;
  /** US dollars a year, May 2025, national. */
  wage: Spread;
  family: FamilyName;
  /** Typical education, 0 (high school) to 4 (doctoral or professional). */
  education: number;
  /** Titles that count as confirmed, the most general first. */
  titles: readonly string[];
  /** Everyday names that are matched but not confirmed. */
  aliases: readonly string[];
  /** Single words that lead here when nothing better is found. */
  loosely: readonly string[];
}

interface TitleEntry {
  family: string;
  education: number;
  titles: readonly string[];
  aliases: readonly string[];
  loosely: readonly string[];
}

const titleEntries: Readonly<Record<string, TitleEntry>> = titlesBySoc;

/** All occupations of the sample, in the order of their codes. */
export const occupations: readonly Occupation[] = wages.rows.map(toOccupation);

/** The occupation with this SOC code, or undefined when the sample does not know it. */
export function findOccupation(soc: string): Occupation | undefined {
  return occupations.find(occupation => occupation.soc === soc);
}

function toOccupation(row: readonly (string | number)[]): Occupation {
  const [soc, name, ...figures] = row;
  const [employment, mean, p10, p25, p50, p75, p90] = figures.map(Number);
  const entry = titleEntries[String(soc)];
  if (entry === undefined || !isFamilyName(entry.family)) {
    throw new Error(`The sample's files do not agree about ${String(soc)}.`);
  }
  return {
    soc: String(soc),
    name: String(name),
    employment: known(employment),
    wage: {
      p10: known(p10),
      p25: known(p25),
      p50: known(p50),
      p75: known(p75),
      p90: known(p90),
      mean: known(mean),
    },
    ...entry,
    family: entry.family,
  };
}

function known(figure: number | undefined): number {
  if (figure === undefined || !Number.isFinite(figure)) {
    throw new Error("A figure is missing in the sample's wage file.");
  }
  return figure;
}
