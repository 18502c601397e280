import { inferShareScale } from '../../domain/figures/shareScale';
import { isRecord, present } from '../http/wireSchemas';
import { toTexts } from './findWords';
import { toOtherValues, skillDatasets } from './otherValues';

import type { Benchmark, SkillGroup, SkillGroupDemand } from '../../domain/figures/benchmark';
import type { OccupationChoice } from '../../domain/lookUp/lookUp';
import type { BenchmarkResponse, OccupationBenchmark } from './benchmarkSchemas';
import type { Region } from './lightcast';

/** Request fields that the response doesn't echo. */
export interface AskedBenchmark {
  occupation: OccupationChoice;
  region: Region;
  lotVersion: string;
  datasets: readonly string[];
  attribution: string | null;
}

/** The market section of a response: every figure as received, a missing one as null. */
export function toBenchmark(
  {
    benchmark,
    warnings,
  }: { benchmark: OccupationBenchmark; warnings: BenchmarkResponse['warnings'] },
  /** The same benchmark before parsing, for fields that the schemas don't know. */
  raw: unknown,
  asked: AskedBenchmark,
): Benchmark {
  return {
    dimension: asked.occupation.dimension,
    occupationId: asked.occupation.id,
    occupationName: benchmark.name ?? asked.occupation.name,
    occupationDescription: benchmark.description,
    region: { ...asked.region, name: benchmark.region?.name ?? null },
    lotVersion: asked.lotVersion,
    requestedDatasets: [...asked.datasets],
    missingDatasets: asked.datasets.filter(dataset => isMissing(raw, dataset)),
    warnings: toTexts(warnings),
    salaryMean: benchmark.salary?.mean ?? null,
    riskScore: benchmark.riskScore,
    locationQuotient: benchmark.locationQuotient,
    typicalEducation: benchmark.typicalEducation ?? null,
    education: toEducation(benchmark.education),
    experience: toExperience(benchmark.experience),
    skills: toSkills(benchmark),
    feederOccupations: toFeederOccupations(benchmark.feederOccupations),
    otherValues: toOtherValues(raw),
    attribution: asked.attribution,
  };
}

function isMissing(raw: unknown, dataset: string): boolean {
  return !isRecord(raw) || !Object.hasOwn(raw, dataset) || raw[dataset] === null;
}

function toEducation(given: OccupationBenchmark['education']): Benchmark['education'] {
  if (given === null || given === undefined) {
    return null;
  }
  const levels = present(given).map(({ id, name, count, percentage }) => ({
    id,
    name,
    count,
    share: percentage,
  }));
  return { shareScale: inferShareScale(levels.map(level => level.share)), levels };
}

function toExperience(given: OccupationBenchmark['experience']): Benchmark['experience'] {
  if (given === null || given === undefined) {
    return null;
  }
  const bands = present(given.distribution).flatMap(({ key, value }) =>
    key === null ? [] : [{ name: key, share: value }],
  );
  return {
    meanYears: given.mean,
    shareScale: inferShareScale(bands.map(band => band.share)),
    bands,
  };
}

function toSkills(benchmark: OccupationBenchmark): Benchmark['skills'] {
  const read = (group: SkillGroup): SkillGroupDemand | null =>
    toSkillGroup(benchmark[skillDatasets[group]]);
  return {
    defining: read('defining'),
    necessary: read('necessary'),
    distinguishing: read('distinguishing'),
    specialized: read('specialized'),
    common: read('common'),
    salaryBoosting: read('salaryBoosting'),
  };
}

/** A skill without a name is shown by its ID; with neither there is nothing to show. */
function toSkillGroup(given: OccupationBenchmark['commonSkills']): SkillGroupDemand | null {
  if (given === null || given === undefined) {
    return null;
  }
  const skills = present(given).flatMap(({ id, name, description, count, percentage }) => {
    const shown = name ?? id;
    return shown === null ? [] : [{ id, name: shown, description, count, share: percentage }];
  });
  return { shareScale: inferShareScale(skills.map(skill => skill.share)), skills };
}

function toFeederOccupations(
  given: OccupationBenchmark['feederOccupations'],
): Benchmark['feederOccupations'] {
  if (given === null || given === undefined) {
    return null;
  }
  return present(given).map(({ id, name, category, meanSalaryDiff, score }) => ({
    id,
    name,
    category,
    meanSalaryDifference: meanSalaryDiff,
    score,
  }));
}
