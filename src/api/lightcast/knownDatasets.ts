/**
 * The datasets requested when `/meta` doesn't list any.
 *
 * @see https://docs.lightcast.io/lightcast-api/reference/occupation_benchmark_post_dimension-1
 */
export const knownDatasets = [
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
