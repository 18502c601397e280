import { inferShareScale } from '../../domain/figures/shareScale';
import { present } from '../http/wireSchemas';
import { toAnswerNotes } from './warnings';
import { toTitleMatch } from './envelopeSchemas';
import { explainNoReport } from './noReport';

import type { PayComponent, PayFigure, PayReport } from '../../domain/figures/pay';
import type { PantherReport, PayReportResponse, PaySubReport } from './paySchemas';

/**
 * The pay section of a response. Every figure is left as received; a missing one is null.
 *
 * @throws AppError `requestRejected` or `noData` when the response has no report, `responseShape` when
 *   it isn't a report response at all.
 */
export function toPayReport(response: PayReportResponse): PayReport {
  const report = response.Report ?? response.Reports;
  if (report === null || report === undefined) {
    throw explainNoReport([response.Report, response.Reports], response.Errors);
  }
  const parts = toParts(report);
  return {
    parts,
    shareScale: inferShareScale(Object.values(parts).map(part => part?.share ?? null)),
    companies: report.TotalCompanies,
    incumbents: report.TotalIncumbents,
    profiles: report.TotalProfilesAnalyzed,
    rankedFactors: present(report.RankedFactors).flatMap(({ Field, Score }) =>
      Field !== null ? [{ field: Field, score: Score }] : [],
    ),
    levelUsed: report.LevelUsed,
    reportRating: report.ReportRating,
    titleMatch: toTitleMatch(response.Context),
    notes: toAnswerNotes(response),
  };
}

function toParts(report: PantherReport): Record<PayComponent, PayFigure | null> {
  return {
    base: toPayFigure(report.BasePayReport),
    total: toPayFigure(report.TotalPayReport),
    hourly: toPayFigure(report.HourlyPayReport),
    bonus: toPayFigure(report.Bonus),
    commission: toPayFigure(report.Commission),
    profitSharing: toPayFigure(report.ProfitShare),
  };
}

function toPayFigure(part: PaySubReport | null | undefined): PayFigure | null {
  if (part === null || part === undefined) {
    return null;
  }
  return {
    currency: { name: part.CurrencyName, format: part.CurrencyFormat },
    percentiles: toPercentiles(part),
    mean: part.Average,
    standardDeviation: part.Statistics?.StdDev ?? null,
    count: part.Count,
    share: part.Percent,
    fullPercentiles: toFullPercentiles(part.FullPercentiles),
  };
}

function toPercentiles(part: PaySubReport): PayFigure['percentiles'] {
  return {
    p10: part.Percentile10,
    p25: part.Percentile25,
    p50: part.Percentile50,
    p75: part.Percentile75,
    p90: part.Percentile90,
  };
}

/** Percentiles without an amount are left out. */
function toFullPercentiles(given: PaySubReport['FullPercentiles']): PayFigure['fullPercentiles'] {
  if (given === null || given === undefined) {
    return null;
  }
  return Object.fromEntries(
    Object.entries(given).flatMap(([name, amount]) =>
      typeof amount === 'number' ? [[name, amount] as const] : [],
    ),
  );
}
