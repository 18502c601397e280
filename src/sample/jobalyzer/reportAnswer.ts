import { getExperienceFigures } from '../figures/experienceFigures';
import { type PartFigures, getBasePay, getPayFigures } from '../figures/payFigures';

import { experienceNote, getPayNote } from './sampleNote';

import type { Country } from '../figures/countries';
import type { MatchedTitle } from '../figures/titleMatch';
import type { JobalyzerBehavior, PaySubReport } from '../sampleBehavior';
import type { CheckedAnswers, SubmittedAnswers } from './answers';
import type { RequestError } from './requestError';

/** The input for a ready report: the answers of its order, as submitted and as interpreted. */
export interface ReportQuestion {
  submitted: SubmittedAnswers;
  checked: CheckedAnswers;
  orderedAt: number;
  version: 'v1' | 'v2';
  behavior: JobalyzerBehavior;
}

/**
 * `PayReportResponse`. Field names are documented. The choice of `Report` or `Reports` by version,
 * the scale of `Percent`, the keys of `FullPercentiles` and the factors are the sample's choice.
 *
 * @see https://developers.payscale.com/_specs/jobalyzer.json
 */
export function getPayAnswer(question: ReportQuestion): unknown {
  const { behavior, checked } = question;
  const report = toPantherReport(question);
  return {
    ...toEnvelope(question, report),
    ...toNotes(question),
    SampleNote: getPayNote(checked.country, behavior.drift),
  };
}

/**
 * `YearsExperienceReportResponse`. The names and the number of the ranges and the contents of
 * `MajorShifts` are the sample's choice.
 *
 * @see https://developers.payscale.com/_specs/jobalyzer.json
 */
export function getExperienceAnswer(question: ReportQuestion): unknown {
  const { behavior, checked } = question;
  const { country, title } = checked;
  const base = getBasePay({ ...title, country, driftMonth: toDriftMonth(question) });
  const bands = behavior.thinData ? [] : getExperienceFigures(base, title.occupation, country);
  return {
    Report: {
      Currency: {
        Name: country.currency,
        Id: country.currencyId,
        Format: country.format,
        Abbreviation: country.code,
      },
      Ranges: bands.map(({ name, share, spread, deviation }) => ({
        Name: name,
        Percent: share,
        Average: spread.mean,
        StdDev: deviation,
        Percent10: spread.p10,
        Percent25: spread.p25,
        Percent50: spread.p50,
        Percent75: spread.p75,
        Percent90: spread.p90,
      })),
      MajorShifts: bands.slice(1, 3).map(({ spread }, index) => ({
        Experience: index === 0 ? 1 : 5,
        Target: spread.p50,
        Actual: spread.mean,
      })),
      ReportRating: behavior.thinData ? 0 : getFigures(question).reportRating,
    },
    ...toNotes(question),
    SampleNote: experienceNote,
  };
}

function getFigures(question: ReportQuestion): ReturnType<typeof getPayFigures> {
  const { title, country } = question.checked;
  return getPayFigures({
    occupation: title.occupation,
    country,
    titleRating: title.rating,
    driftMonth: toDriftMonth(question),
  });
}

function toDriftMonth({ behavior, orderedAt }: ReportQuestion): string | null {
  return behavior.drift ? new Date(orderedAt).toISOString().slice(0, 7) : null;
}

function toPantherReport(question: ReportQuestion): Record<string, unknown> {
  const { behavior, checked } = question;
  const figures = getFigures(question);
  const parts: Record<PaySubReport, PartFigures | null> = {
    BasePayReport: figures.base,
    TotalPayReport: figures.total,
    HourlyPayReport: figures.hourly,
    Bonus: figures.bonus,
    Commission: figures.commission,
    ProfitShare: figures.profitSharing,
  };
  const isNull = (name: string): boolean =>
    behavior.thinData || behavior.nullSubReports.some(each => each === name);
  return {
    ...Object.fromEntries(
      Object.entries(parts)
        .filter(([name]) => !behavior.absentSubReports.some(each => each === name))
        .map(([name, part]) => [
          name,
          part === null || isNull(name) ? null : toPayReport(name, part, checked.country),
        ]),
    ),
    TotalCompanies: behavior.thinData ? 0 : figures.companies,
    TotalIncumbents: behavior.thinData ? 0 : figures.incumbents,
    TotalProfilesAnalyzed: behavior.thinData ? 0 : figures.profiles,
    RankedFactors: toRankedFactors(checked),
    // The sample has national figures only.
    LevelUsed: 'Country',
    ReportRating: behavior.thinData ? 0 : figures.reportRating,
  };
}

function toPayReport(name: string, part: PartFigures, country: Country): unknown {
  const { spread, count, share, deviation } = part;
  return {
    CurrencyName: country.currency,
    CurrencyFormat: country.format,
    Count: count,
    Percent: share,
    Percentile10: spread.p10,
    Percentile25: spread.p25,
    Percentile50: spread.p50,
    Percentile75: spread.p75,
    Percentile90: spread.p90,
    Average: spread.mean,
    Statistics: {
      Count: count,
      Percent: share,
      Mean: spread.mean,
      StdDev: deviation,
      Skewness: null,
      Kurtosis: null,
    },
    FullPercentiles:
      name === 'BasePayReport'
        ? { 10: spread.p10, 25: spread.p25, 50: spread.p50, 75: spread.p75, 90: spread.p90 }
        : null,
  };
}

function toRankedFactors({ used }: CheckedAnswers): unknown[] {
  const factors = ['JobTitle', 'Country', ...new Set(used)];
  return factors.map((field, index) => ({ Field: field, Score: factors.length - index }));
}

function toEnvelope(
  { behavior, version }: ReportQuestion,
  report: Record<string, unknown>,
): Record<string, unknown> {
  const byVersion = version === 'v1' ? 'Reports' : 'both';
  const filled = behavior.payEnvelope === 'byVersion' ? byVersion : behavior.payEnvelope;
  return {
    ...(filled === 'Reports' ? {} : { Report: report }),
    ...(filled === 'Report' ? {} : { Reports: report }),
  };
}

function toNotes({ behavior, checked, submitted }: ReportQuestion): Record<string, unknown> {
  const warnings: RequestError[] = behavior.repeatWarnings ? checked.ignored : [];
  return {
    Warnings: warnings.length === 0 ? null : warnings,
    Errors: null,
    ...toContext(checked.title, submitted.jobTitle, behavior),
  };
}

/** `Context` describes the match of an unconfirmed title. */
function toContext(
  title: MatchedTitle,
  submitted: string | null,
  { confirmedContext }: JobalyzerBehavior,
): Record<string, unknown> {
  if (title.confirmed) {
    return confirmedContext === 'null' ? { Context: null } : {};
  }
  return {
    Context: {
      JobTitleRating: title.rating,
      MatchedJobTitle: title.title,
      SubmittedJobTitle: submitted,
      MatchedFactors: {},
    },
  };
}
