import { findHeadline } from '../domain/report/headline';
import { formatAmount } from '../domain/figures/money';
import { findPlaceUsed } from '../domain/places/placeUsed';
import { sectionNames, sectionInfos } from '../domain/report/sectionInfos';

import type { LookUp } from '../domain/lookUp/lookUp';
import type { PayReport } from '../domain/figures/pay';
import type { Report } from '../domain/report/report';
import type { SectionProgress } from '../reports/runs/reportRuns';

/** One line about the progress of a section. */
export function describeProgress({
  section,
  phase,
  attempts,
  nextPollInMs,
}: SectionProgress): string {
  const title = sectionInfos[section].title;
  const nextPoll =
    nextPollInMs === null ? '' : ` Next poll in ${(nextPollInMs / 1000).toFixed(1)} s.`;
  const phases: Record<SectionProgress['phase'], string> = {
    ordering: 'ordering from PayScale',
    asking: 'requesting data',
    waiting:
      attempts === 0
        ? 'ordered, waiting.'
        : `not ready after ${attempts} ${attempts === 1 ? 'poll' : 'polls'}.`,
    ready: 'ready',
    failed: 'no data',
  };
  return `${title}: ${phases[phase]}${phase === 'waiting' ? nextPoll : ''}`;
}

/** A summary of the report: pay range, median, location and failed sections. */
export function describeReport(report: Report): string[] {
  const { lookUp, sections } = report;
  const headline = sections.pay.state === 'ready' ? describePay(sections.pay.figures, lookUp) : [];
  const failures = sectionNames.flatMap(name => {
    const section = sections[name];
    return section.state === 'failed'
      ? [`${sectionInfos[name].title}: no data. ${section.failure.message}`]
      : [];
  });
  return [...headline, ...failures];
}

function describePay(pay: PayReport, lookUp: LookUp): string[] {
  const headline = findHeadline(pay);
  if (headline === undefined) {
    return ['The service returned no pay data for this query.'];
  }
  const { figure, period } = headline;
  const { p25, p50, p75 } = figure.percentiles;
  const [low, middle, high] = [p25, p50, p75].map(value =>
    formatAmount(value, figure.currency, period),
  );
  const span = period === 'year' ? 'a year' : 'an hour';
  const { name, asked, levelsWider } = findPlaceUsed(lookUp.place, pay.levelUsed);
  const place = name ?? 'an unconfirmed location';
  const title = pay.titleMatch?.matched ?? lookUp.jobTitle;
  return [
    `${title}, ${place}${levelsWider === 0 ? '' : ` (requested: ${asked})`}:`,
    `middle 50 %: ${low} to ${high} ${span}; median ${middle}.`,
  ];
}
