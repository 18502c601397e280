import * as z from 'zod/mini';

import { dimensions } from '../occupations/occupationCode';
import { highestDegrees } from './degree';
import { sectionNames } from '../report/sectionInfos';

/** Full English names, as Jobalyzer accepts them. Only the country is required. */
export const placeSchema = z.object({
  country: z.string().check(z.minLength(1)),
  state: z.nullable(z.string()),
  city: z.nullable(z.string()),
});

export type Place = z.infer<typeof placeSchema>;

/** An occupation code in its dimension; `name` is its title in the list. */
export const occupationSchema = z.object({
  dimension: z.enum(dimensions),
  id: z.string().check(z.minLength(1)),
  name: z.nullable(z.string()),
});

export type OccupationChoice = z.infer<typeof occupationSchema>;

/** The query of a lookup: job, location, refinements and sections. */
export const lookUpSchema = z.object({
  jobTitle: z.string().check(z.minLength(1)),
  place: placeSchema,
  /** Whole years, 0 or more. */
  yearsExperience: z.nullable(z.number()),
  highestDegree: z.nullable(z.enum(highestDegrees)),
  skills: z.array(z.string()),
  certifications: z.array(z.string()),
  occupation: z.nullable(occupationSchema),
  sections: z.array(z.enum(sectionNames)),
});

export type LookUp = z.infer<typeof lookUpSchema>;
