import { readField, readText } from '../server/readFields';

import { datasets } from './benchmarkDatasets';
import { toBenchmarkQuestion } from './benchmarkQuestion';
import { type DatasetName, datasetNames, isDatasetName } from './datasetNames';
import { type LightcastError, toErrorAnswer } from './lightcastError';
import { findOccupationById, lotVersions } from './occupationId';
import { type SampleRegion, readRegion } from './region';

import type { Dimension } from '../../domain/occupations/occupationCode';
import type { Occupation } from '../figures/occupations';
import type { LightcastBehavior } from '../sampleBehavior';
import type { Answer } from '../server/answer';

/** A benchmark request. */
export interface BenchmarkCall {
  dimension: Dimension;
  lotVersion: string;
  body: unknown;
}

interface Asked {
  occupation: Occupation;
  region: SampleRegion;
  names: readonly DatasetName[];
}

/** The sample omits these datasets for counties, so that users see how missing data looks. */
const notForCounties: readonly DatasetName[] = ['employers', 'salaryBoostingSkills'];

/**
 * Handles `POST /dimensions/{dimension}`. Dataset keys directly under `data` and absent datasets
 * have been observed; the location and form of `warnings` and all error texts are the sample's
 * choice.
 *
 * @see https://docs.lightcast.io/lightcast-api/reference/occupation_benchmark_post_dimension-1
 */
export function answerBenchmark(call: BenchmarkCall, behavior: LightcastBehavior): Answer {
  const asked = readAsked(call, behavior);
  if ('status' in asked) {
    return toErrorAnswer(asked, behavior);
  }
  const { occupation, region, names } = asked;
  const missing = names.filter(name => isMissing(name, region, behavior));
  const question = toBenchmarkQuestion({
    dimension: call.dimension,
    occupation,
    region,
    toShare: share => (behavior.shareScale === 'percent' ? Math.round(share * 1000) / 10 : share),
  });
  const available = names.filter(name => !missing.includes(name));
  const isNull = (name: string): boolean => behavior.nullDatasets.includes(name);
  return {
    status: 200,
    body: {
      data: {
        id: readText(call.body, 'id'),
        name: occupation.name,
        description: `Sample description of “${occupation.name}”.`,
        region: toEchoedRegion(region),
        ...Object.fromEntries(
          available.map(name => [name, isNull(name) ? null : datasets[name](question)]),
        ),
        ...(behavior.extraFields ? { sampleExtra: { unknown: [1, 'two', null] } } : {}),
      },
      warnings: getWarnings(missing, region, behavior),
      sample: { fictional: true, note: getNote(region) },
      ...(behavior.extraFields ? { sampleExtra: true } : {}),
    },
  };
}

function readAsked(call: BenchmarkCall, behavior: LightcastBehavior): Asked | LightcastError {
  const { body, dimension, lotVersion } = call;
  const id = readField(body, 'id');
  const region = readRegion(body);
  const names = readDatasets(body);
  if (typeof id !== 'string' || id === '') {
    return malformed("Expected a string in 'id'");
  }
  if (!lotVersions.some(version => version === lotVersion)) {
    return malformed(`Invalid lot_version '${lotVersion}'`);
  }
  if (typeof region === 'string' || typeof names === 'string') {
    return malformed([region, names].find(part => typeof part === 'string') ?? '');
  }
  const occupation = findOccupationById(dimension, id, lotVersion);
  return occupation === undefined || behavior.unknownIds.includes(id)
    ? { status: 404, title: 'Not Found', detail: `No data for ${dimension} '${id}'` }
    : { occupation, region, names };
}

/** The requested datasets, all of them by default, or an error message. */
function readDatasets(body: unknown): readonly DatasetName[] | string {
  const asked = readField(body, 'datasets');
  if (asked === undefined || asked === null) {
    return datasetNames;
  }
  if (!Array.isArray(asked)) {
    return "Expected array in 'datasets'";
  }
  const items: unknown[] = asked;
  const wrong = items.find(item => !isDatasetName(item));
  return wrong === undefined
    ? items.filter(isDatasetName)
    : `Unknown dataset ${JSON.stringify(wrong)}`;
}

function malformed(detail: string): LightcastError {
  return { status: 400, title: 'Malformed Request', detail };
}

function isMissing(
  name: DatasetName,
  region: SampleRegion,
  { missingDatasets }: LightcastBehavior,
): boolean {
  const isTooFine = region.level === 'county' && notForCounties.includes(name);
  return isTooFine || missingDatasets.includes(name);
}

function getWarnings(
  missing: readonly DatasetName[],
  region: SampleRegion,
  { warnings }: LightcastBehavior,
): unknown {
  return warnings === 'auto'
    ? missing.map(name => `Dataset '${name}' is not available at level '${region.level}'.`)
    : warnings.literal;
}

function toEchoedRegion({ nation, level, id, name }: SampleRegion): object {
  return {
    nation,
    level,
    ...(id === null ? {} : { id }),
    ...(name === null ? {} : { name }),
  };
}

function getNote({ level }: SampleRegion): string {
  const source = 'the U.S. Bureau of Labor Statistics (OEWS May 2025)';
  const isNational = level === 'nation';
  return (
    'Sample data from the Job Pay Benchmark extension, not from Lightcast. ' +
    (isNational
      ? `Salary and employment are national estimates from ${source}; everything else is fictional.`
      : `Everything is fictional, with salaries close to the national estimates from ${source}.`)
  );
}
