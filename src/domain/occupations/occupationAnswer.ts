import * as z from 'zod/mini';

import { accepted, type Parsed, refused } from '../lookUp/parsed';

import {
  type Dimension,
  dimensionForms,
  dimensions,
  explainOccupationCode,
  findDimension,
} from './occupationCode';

import type { OccupationChoice } from '../lookUp/lookUp';

const givenOccupationSchema = z.object({ dimension: z.string(), id: z.string() });

/** An occupation with a valid code for its dimension; null omits the benchmark. */
export function parseOccupation(raw: unknown): Parsed<OccupationChoice | null> {
  if (raw === null || raw === undefined) {
    return accepted(null);
  }
  const given = givenOccupationSchema.safeParse(raw);
  if (!given.success) {
    return refused('Enter the occupation as a dimension and an ID, such as soc and 15-1252.');
  }
  const dimension = dimensions.find(name => name === given.data.dimension);
  if (dimension === undefined) {
    return refused(
      `“${given.data.dimension}” isn't a supported code system. Use ${dimensions.join(', ')}.`,
    );
  }
  return toOccupation(dimension, given.data.id.trim());
}

/** A typed occupation code of any dimension. */
export function parseOccupationCode(text: string): Parsed<OccupationChoice> {
  const code = text.trim().replace(/[‐‑‒–—−]/gu, '-');
  const dimension = findDimension(code);
  if (dimension !== undefined) {
    return toOccupation(dimension, code);
  }
  const forms = dimensions.map(
    each => `${dimensionForms[each].example} (${dimensionForms[each].name})`,
  );
  return refused(`“${code}” isn't an occupation code. Use a code such as ${forms.join(', ')}.`);
}

function toOccupation(dimension: Dimension, id: string): Parsed<OccupationChoice> {
  const sentence = explainOccupationCode(dimension, id);
  return sentence === undefined ? accepted({ dimension, id, name: null }) : refused(sentence);
}
