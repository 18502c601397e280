import * as z from 'zod/mini';

import { figureSchema, percentileNames, percentilesSchema } from './figures';

/** Where a figure holds, from the widest area to the narrowest. */
const wageLevels = ['nation', 'state', 'territory', 'metro', 'nonmetro'] as const;

const wageStatistics = ['mean', ...percentileNames] as const;

/**
 * An area of the wage statistics.
 *
 * @see https://www.bls.gov/oes/current/msa_def.htm
 */
export const wageAreaSchema = z.object({
  level: z.enum(wageLevels),
  /** Seven digits: “5300000” is Washington, “0042660” the metropolitan area of Seattle. */
  code: z.string(),
  name: z.string(),
});

export type WageArea = z.infer<typeof wageAreaSchema>;

/** An occupation of the wage statistics: SOC 2018, or a code that BLS merges from several. */
export const wageOccupationSchema = z.object({ soc: z.string(), title: z.string() });

export type WageOccupation = z.infer<typeof wageOccupationSchema>;

/** Gross wages in US dollars; null means “not published”. */
const wageDistributionSchema = z.extend(percentilesSchema, { mean: figureSchema });

/**
 * What an occupation earns in an area, as published. Annual figures aren't converted to hourly ones,
 * nor the other way.
 */
export const wageFiguresSchema = z.object({
  area: wageAreaSchema,
  occupation: wageOccupationSchema,
  /** The month of the survey: “May 2025”. */
  vintage: z.string(),
  /** Wage and salary workers, rounded to ten. */
  employment: figureSchema,
  annual: wageDistributionSchema,
  hourly: wageDistributionSchema,
  /** Null here only because the source of these figures leaves them out: BLS may publish them. */
  notIncluded: z.array(
    z.templateLiteral([z.enum(['annual', 'hourly']), '.', z.enum(wageStatistics)]),
  ),
});

export type WageFigures = z.infer<typeof wageFiguresSchema>;
