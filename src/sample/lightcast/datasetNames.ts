/**
 * Every dataset that is known to exist, in the order of the alphabet. The real list is what `/meta`
 * says, which changes every month.
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

/** True for the name of a dataset. */
export function isDatasetName(name: unknown): name is DatasetName {
  return datasetNames.some(known => known === name);
}
