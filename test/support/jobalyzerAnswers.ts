/** One part of pay, in the format of Jobalyzer. The numbers are fictional. */
export function makePayPart(changes: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    CurrencyName: 'U.S. Dollar (USD)',
    CurrencyFormat: '${#}',
    Count: 45,
    Percent: 1,
    Percentile10: 78_000,
    Percentile25: 92_000,
    Percentile50: 110_000,
    Percentile75: 131_000,
    Percentile90: 152_000,
    Average: 112_400,
    Statistics: {
      Count: 45,
      Percent: 1,
      Mean: 112_400,
      StdDev: 28_000.5,
      Skewness: 0,
      Kurtosis: 0,
    },
    FullPercentiles: { '5': 70_000, '95': 160_000 },
    ...changes,
  };
}

/** The report inside a pay response. */
export function makePantherReport(changes: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    BasePayReport: makePayPart(),
    TotalPayReport: makePayPart({ Percentile50: 118_000, FullPercentiles: null }),
    HourlyPayReport: null,
    Bonus: makePayPart({ Percent: 0.34, Percentile10: 1000, Statistics: null }),
    Commission: null,
    TotalCompanies: 31,
    TotalIncumbents: 40,
    TotalProfilesAnalyzed: 812,
    RankedFactors: [{ Field: 'YearsExperience', Score: 3 }],
    LevelUsed: 'Metro',
    ReportRating: 0.86,
    ...changes,
  };
}

/** A pay response of version 2. */
export function makePayAnswer(changes: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    Report: makePantherReport(),
    Reports: makePantherReport(),
    Warnings: null,
    Errors: null,
    Context: {
      JobTitleRating: 60,
      MatchedJobTitle: 'Waiter/Waitress',
      SubmittedJobTitle: 'Waiter',
      MatchedFactors: {},
    },
    ...changes,
  };
}

/** A response about years of experience. */
export function makeExperienceAnswer(
  changes: Record<string, unknown> = {},
): Record<string, unknown> {
  const range = (name: string, median: number): Record<string, unknown> => ({
    Name: name,
    Percent: 25,
    Average: median + 500,
    StdDev: 9000,
    Percent10: median - 20_000,
    Percent25: median - 10_000,
    Percent50: median,
    Percent75: median + 10_000,
    Percent90: median + 20_000,
  });
  return {
    Report: {
      Currency: { Name: 'U.S. Dollar (USD)', Id: 1, Format: '${#}', Abbreviation: 'USD' },
      Ranges: [range('Less than 1 year', 80_000), range('1-4 years', 95_000)],
      MajorShifts: [{ Experience: 5, Target: 100_000, Actual: 101_000 }],
      ReportRating: 0.9,
    },
    Warnings: [],
    Errors: [],
    ...changes,
  };
}

/** A response about the impact of skills. */
export function makeImpactAnswer(changes: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    Answers: {
      Python: {
        ProfileCount: 412,
        PercentReporting: 0.31,
        MedianBasePay: 95_000,
        PayDifferential: 2_100,
        PayDifferentialPercentage: 0.022,
      },
      'C/C++': {
        ProfileCount: 58,
        PercentReporting: 0.04,
        MedianBasePay: 91_000,
        PayDifferential: -1_900,
        PayDifferentialPercentage: -0.021,
      },
    },
    Context: {
      JobTitleRating: 100,
      MatchedJobTitle: 'Software Developer',
      SubmittedJobTitle: 'Software Developer',
    },
    ...changes,
  };
}
