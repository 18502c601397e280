import { isRecord } from '../http/wireSchemas';

import { skillDatasets } from './skillDatasets';

import type { LabelledValue } from '../../domain/benchmark';

/** What is shown of undocumented values; a dataset that holds more is not meant to be read as a list. */
const maxValues = 500;
const maxDepth = 6;
const maxTextLength = 1000;
const maxPathLength = 200;

/** Values that have a place of their own in the benchmark; `[]` stands for any place in a list. */
const mappedPaths = new Set([
  ...['id', 'name', 'description', 'riskScore', 'locationQuotient', 'salary.mean'],
  ...['region.nation', 'region.level', 'region.id', 'region.name'],
  ...['typicalEducation.id', 'typicalEducation.name'],
  ...['id', 'name', 'count', 'percentage'].map(key => `education[].${key}`),
  ...['experience.mean', 'experience.distribution[].key', 'experience.distribution[].value'],
  ...['id', 'name', 'category', 'meanSalaryDiff', 'score'].map(key => `feederOccupations[].${key}`),
  ...Object.values(skillDatasets).flatMap(dataset =>
    ['id', 'name', 'description', 'count', 'percentage'].map(key => `${dataset}[].${key}`),
  ),
]);

const mappedDatasets = new Set([...mappedPaths].map(path => path.split(/[.[]/u)[0]));

/**
 * Every value of an answer that has no place of its own in the benchmark, as given, with the path of
 * its keys: `employment.2025`, `employers[0].name`. Datasets that are unknown as a whole come first;
 * at most 500 values.
 */
export function toOtherValues(benchmark: unknown): LabelledValue[] {
  if (!isRecord(benchmark)) {
    return [];
  }
  const found: LabelledValue[] = [];
  const datasets = Object.entries(benchmark);
  const unknownFirst = [
    ...datasets.filter(([name]) => !mappedDatasets.has(name)),
    ...datasets.filter(([name]) => mappedDatasets.has(name)),
  ];
  for (const [name, value] of unknownFirst) {
    collect(value, { path: name, form: name, depth: 1 }, found);
  }
  return found;
}

interface Place {
  path: string;
  /** The path with `[]` for every place in a list. */
  form: string;
  depth: number;
}

function collect(value: unknown, place: Place, found: LabelledValue[]): void {
  const { path, form, depth } = place;
  const isFull = found.length >= maxValues || depth > maxDepth;
  if (isFull || mappedPaths.has(form) || (value === null && isMissing(place))) {
    return;
  }
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) {
      collect(item, { path: `${path}[${index}]`, form: `${form}[]`, depth: depth + 1 }, found);
    }
  } else if (isRecord(value)) {
    for (const [key, item] of Object.entries(value)) {
      collect(item, { path: `${path}.${key}`, form: `${form}.${key}`, depth: depth + 1 }, found);
    }
  } else {
    found.push({ path: path.slice(0, maxPathLength), value: toPlainValue(value) });
  }
}

/** A dataset that is null is missing, and so is a list that has a place of its own. */
function isMissing({ form, depth }: Place): boolean {
  return depth === 1 || [...mappedPaths].some(path => path.startsWith(form));
}

function toPlainValue(value: unknown): LabelledValue['value'] {
  if (typeof value === 'string') {
    return value.slice(0, maxTextLength);
  }
  if (typeof value === 'number') {
    return Number.isFinite(value) ? value : null;
  }
  return typeof value === 'boolean' ? value : null;
}
