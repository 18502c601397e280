import { isRecord } from '../http/wireSchemas';

import type { LabeledValue, SkillGroup } from '../../domain/figures/benchmark';

/** The dataset of each skill group. */
export const skillDatasets = {
  defining: 'definingSkills',
  necessary: 'necessarySkills',
  distinguishing: 'distinguishingSkills',
  specialized: 'specializedSkills',
  common: 'commonSkills',
  salaryBoosting: 'salaryBoostingSkills',
} as const satisfies Record<SkillGroup, string>;

/** Limits on undocumented values; a larger dataset isn't meant to be read as a list. */
const maxValues = 500;
const maxDepth = 6;
/** Limits the nodes visited, so that millions of empty lists cost nothing. */
const maxVisits = 50_000;
const maxTextLength = 1000;
const maxPathLength = 200;

/** Values with their own field in the benchmark; `[]` means any list index. */
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

/** The containers of those values: `education`, `education[]`, `experience.distribution` … */
const mappedContainers = new Set(
  [...mappedPaths].flatMap(path =>
    [...path.matchAll(/\[\]|\./gu)].flatMap(({ index }) => [
      path.slice(0, index),
      path.slice(0, index + 2),
    ]),
  ),
);

const mappedDatasets = new Set([...mappedPaths].map(path => path.split(/[.[]/u)[0]));

/**
 * Every value of a response that has no field of its own in the benchmark, as received, with the path
 * of its keys: `employment.2025`, `employers[0].name`. Entirely unknown datasets come first; at most
 * 500 values.
 */
export function toOtherValues(benchmark: unknown): LabeledValue[] {
  if (!isRecord(benchmark)) {
    return [];
  }
  const found: Found = { values: [], visits: 0 };
  const datasets = Object.entries(benchmark);
  const unknownFirst = [
    ...datasets.filter(([name]) => !mappedDatasets.has(name)),
    ...datasets.filter(([name]) => mappedDatasets.has(name)),
  ];
  for (const [name, value] of unknownFirst) {
    collect(value, { path: name, form: name, depth: 1 }, found);
  }
  return found.values;
}

interface Position {
  path: string;
  /** The path with `[]` for every list index. */
  form: string;
  depth: number;
}

interface Found {
  values: LabeledValue[];
  visits: number;
}

function collect(value: unknown, position: Position, found: Found): void {
  const { path, form, depth } = position;
  found.visits += 1;
  if (isFull(found, depth) || mappedPaths.has(form) || (value === null && isMissing(position))) {
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
    found.values.push({ path: path.slice(0, maxPathLength), value: toPlainValue(value) });
  }
}

function isFull({ values, visits }: Found, depth: number): boolean {
  return values.length >= maxValues || visits > maxVisits || depth > maxDepth;
}

/** A null dataset is missing, and so is a null list that has a field of its own. */
function isMissing({ form, depth }: Position): boolean {
  return depth === 1 || mappedContainers.has(form);
}

function toPlainValue(value: unknown): LabeledValue['value'] {
  if (typeof value === 'string') {
    return value.slice(0, maxTextLength);
  }
  if (typeof value === 'number') {
    return Number.isFinite(value) ? value : null;
  }
  return typeof value === 'boolean' ? value : null;
}
