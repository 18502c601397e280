/**
 * The datasets asked for when the service does not list its own.
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
