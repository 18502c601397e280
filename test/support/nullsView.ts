import { makeBenchmark } from './benchmarkFigures';
import {
  makeBand,
  makeExperience,
  makeLookUp,
  makePay,
  makePayFigure,
  makePercentiles,
  noPercentiles,
} from './reportFigures';
import { makeReportView, makeSections, ready } from './reportViews';

import type { ReportView } from '../../src/protocol/reportView';

const nothing = makePayFigure({
  percentiles: noPercentiles,
  mean: null,
  standardDeviation: null,
  count: null,
  share: null,
});

/** A report in which every optional figure is missing at least once. */
export function makeNullsView(): ReportView {
  return makeReportView({
    lookUp: makeLookUp({ yearsExperience: null, highestDegree: null, skills: [] }),
    sections: makeSections({
      pay: ready(
        makePay({
          parts: {
            base: makePayFigure({
              percentiles: makePercentiles(null, 105_210, null, 171_980, null),
              mean: null,
              count: null,
              share: null,
            }),
            total: nothing,
            hourly: null,
            bonus: makePayFigure({ percentiles: makePercentiles(null, null, 10_400), mean: null }),
            commission: null,
            profitSharing: makePayFigure({ percentiles: noPercentiles, mean: 7_100 }),
          },
          companies: null,
          incumbents: null,
          profiles: null,
          rankedFactors: [],
          levelUsed: null,
          reportRating: null,
          titleMatch: { submitted: null, matched: null, rating: null },
        }),
      ),
      experience: ready(
        makeExperience({
          bands: [
            makeBand('Less than 1 year', 92_300, null),
            { ...makeBand('1-4 years', 0, null), percentiles: noPercentiles, mean: null },
            makeBand('5-9 years', 137_400, null),
            {
              ...makeBand('10-19 years', 0, null),
              percentiles: makePercentiles(null, null, 159_700),
              mean: null,
            },
            { ...makeBand('20 years or more', 0, null), percentiles: noPercentiles, mean: null },
          ],
          majorShifts: [],
          reportRating: null,
        }),
      ),
      benchmark: ready(
        makeBenchmark({
          occupationName: null,
          region: { nation: 'us', level: null, id: null, name: null },
          salaryMean: null,
          riskScore: null,
          locationQuotient: null,
          typicalEducation: null,
          education: null,
          experience: null,
          skills: {
            defining: null,
            necessary: null,
            distinguishing: null,
            specialized: null,
            common: null,
            salaryBoosting: null,
          },
          feederOccupations: null,
          otherValues: [{ path: 'employment', value: null }],
          attribution: null,
        }),
      ),
      skillImpact: ready({
        items: [
          {
            name: 'Python',
            profiles: null,
            share: null,
            medianBasePay: null,
            differential: null,
            differentialShare: null,
          },
        ],
        shareScale: 'fraction',
        differentialScale: 'fraction',
        titleMatch: null,
      }),
      certificationImpact: ready({
        items: [],
        shareScale: 'fraction',
        differentialScale: 'fraction',
        titleMatch: null,
      }),
    }),
  });
}
