/**
 * Every known dataset, in alphabetical order. The real list is the one that `/meta` returns; it can
 * change every month.
 *
 * @see https://docs.lightcast.io/lightcast-api/reference/occupation_benchmark_get_meta
 */
export const datasetNames = [
  'commonSkills',
  'definingSkills',
  'demand',
  'distinguishingSkills',
  'education',
  'employers',
  'employment',
  'experience',
  'feederOccupations',
  'locationQuotient',
  'necessarySkills',
  'riskScore',
  'salary',
  'salaryBoostingSkills',
  'specializedSkills',
  'typicalEducation',
] as const;

export type DatasetName = (typeof datasetNames)[number];

/** True for a known dataset name. */
export function isDatasetName(name: unknown): name is DatasetName {
  return datasetNames.some(known => known === name);
}
