/** A list of skills, in the format of Lightcast. The numbers are fictional. */
function makeSkills(...names: string[]): Record<string, unknown>[] {
  return names.map((name, index) => ({
    id: `KS12${index}`,
    name,
    description: null,
    count: 1204 - index,
    percentage: 0.18,
  }));
}

/** The `data` of a benchmark response. */
function makeOccupationBenchmark(changes: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    id: '15-1252',
    name: 'Software Developers',
    description: 'They develop.',
    region: { nation: 'us', level: 'msa', id: '19820', name: 'Detroit, MI' },
    riskScore: 84.1,
    locationQuotient: 1.07,
    typicalEducation: { id: 2, name: "Bachelor's degree" },
    education: [{ id: 2, name: "Bachelor's degree", count: 5123, percentage: 0.71 }],
    experience: { mean: 4.6, distribution: [{ key: '0 to 2 years', value: 31 }] },
    salary: { mean: 108_350, p25: 90_000 },
    feederOccupations: [
      {
        id: '15-1254',
        name: 'Web Developers',
        meanSalaryDiff: 21_034,
        category: 'Advancement',
        score: 0.83,
        jobLevel: 2,
      },
    ],
    commonSkills: makeSkills('Communication', 'Writing'),
    definingSkills: makeSkills('Java'),
    distinguishingSkills: [],
    necessarySkills: null,
    salaryBoostingSkills: makeSkills('Kubernetes'),
    employers: [{ name: 'Acme', count: 12 }],
    employment: { '2025': 1200, trend: { up: true } },
    ...changes,
  };
}

/** A benchmark response. */
export function makeBenchmarkAnswer(
  changes: Record<string, unknown> = {},
): Record<string, unknown> {
  return { data: makeOccupationBenchmark(changes), warnings: [] };
}

/** A response of `/meta`. */
export function makeMetaAnswer(changes: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    data: {
      attribution: { title: 'Occupation Benchmark', body: 'From many sources.' },
      dimensions: ['lotocc', 'lotspecocc', 'onet', 'soc'],
      datasets: ['salary', 'riskScore', 'demand', 'necessarySkills'],
      regions: { nations: ['us'], nationLevels: { us: ['nation', 'state', 'msa'] } },
      taxonomies: { lot: '7.7' },
      ...changes,
    },
  };
}
