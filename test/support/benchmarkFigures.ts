import type { Benchmark, SkillDemand } from '../../src/domain/figures/benchmark';

function makeSkill(name: string, share: number | null): SkillDemand {
  return { id: null, name, description: null, count: null, share };
}

function makeSkills(...pairs: readonly (readonly [string, number])[]): {
  shareScale: 'fraction';
  skills: SkillDemand[];
} {
  return { shareScale: 'fraction', skills: pairs.map(([name, share]) => makeSkill(name, share)) };
}

/** A market section in the format of Lightcast. All figures are fictional. */
export function makeBenchmark(overrides: Partial<Benchmark> = {}): Benchmark {
  return {
    dimension: 'soc',
    occupationId: '15-1252',
    occupationName: 'Software Developers',
    occupationDescription: null,
    region: { nation: 'us', level: 'msa', id: '42660', name: 'Seattle-Tacoma-Bellevue, WA' },
    lotVersion: '7',
    requestedDatasets: ['salary', 'riskScore', 'education', 'employment', 'salaryBoostingSkills'],
    missingDatasets: ['salaryBoostingSkills'],
    warnings: [],
    salaryMean: 152_640,
    riskScore: 84.1,
    locationQuotient: 2.41,
    typicalEducation: { id: '2', name: "Bachelor's degree" },
    education: {
      shareScale: 'fraction',
      levels: [
        { id: '0', name: 'High school or GED', count: 640, share: 0.04 },
        { id: '1', name: "Associate's degree", count: 790, share: 0.05 },
        { id: '2', name: "Bachelor's degree", count: 11_200, share: 0.71 },
        { id: '3', name: "Master's degree", count: 2_520, share: 0.16 },
        { id: '4', name: 'Ph.D. or professional degree', count: 630, share: 0.04 },
      ],
    },
    experience: {
      meanYears: 4.6,
      shareScale: 'fraction',
      bands: [
        { name: '0 to 2 years', share: 0.31 },
        { name: '3 to 5 years', share: 0.4 },
        { name: '6 to 8 years', share: 0.18 },
        { name: '9+ years', share: 0.11 },
      ],
    },
    skills: {
      defining: makeSkills(
        ['Software Engineering', 0.38],
        ['Software Development', 0.36],
        ['Debugging', 0.21],
        ['Unit Testing', 0.14],
      ),
      necessary: makeSkills(
        ['Computer Science', 0.46],
        ['Agile Methodology', 0.29],
        ['SQL (Programming Language)', 0.27],
        ['Git (Version Control System)', 0.17],
      ),
      distinguishing: makeSkills(
        ['Kubernetes', 0.14],
        ['Microservices', 0.13],
        ['Machine Learning', 0.09],
        ['Go (Programming Language)', 0.07],
      ),
      specialized: makeSkills(
        ['Python (Programming Language)', 0.33],
        ['Java (Programming Language)', 0.29],
        ['Amazon Web Services (AWS)', 0.26],
        ['JavaScript (Programming Language)', 0.24],
        ['React.js (Javascript Library)', 0.15],
        ['Docker (Software)', 0.15],
        ['C++ (Programming Language)', 0.13],
        ['TypeScript', 0.12],
        ['Linux', 0.11],
        ['PostgreSQL', 0.08],
      ),
      common: makeSkills(['Communication', 0.41], ['Problem Solving', 0.3], ['Teamwork', 0.2]),
      salaryBoosting: null,
    },
    feederOccupations: [
      feeder(['Computer Programmers', 'Advancement', 31_240, 0.83]),
      feeder(['Web Developers', 'Advancement', 27_910, 0.79]),
      feeder(['Database Administrators', 'LateralAdvancement', 18_460, 0.61]),
      feeder(['Software Quality Assurance Analysts and Testers', 'Similar', 6_120, 0.88]),
      feeder(['Data Scientists', 'LateralTransition', -2_380, 0.57]),
      feeder(['Computer Hardware Engineers', 'LateralTransition', -9_700, 0.42]),
    ],
    otherValues: [
      { path: 'employment.jobs', value: 78_410 },
      { path: 'demand.uniquePostings', value: 12_930 },
      { path: 'employers[0].name', value: 'Cascadia Instruments' },
    ],
    attribution: 'Figures made up for this page.',
    ...overrides,
  };
}

function feeder([name, category, meanSalaryDifference, score]: readonly [
  string,
  string,
  number,
  number,
]): NonNullable<Benchmark['feederOccupations']>[number] {
  return { id: null, name, category, meanSalaryDifference, score };
}
