import { findOwnBand } from '../../../src/domain/lookUp/experienceYears';
import { notProvided } from '../../../src/domain/figures/money';
import { formatShare } from '../../../src/domain/figures/shares';
import { type Unit, writeAmount, writeRange } from '../text/amounts';
import { cleanText } from '../text/cleanText';

import { nameAmounts } from './paySpeech';

import type { ExperienceBand, ExperienceReport } from '../../../src/domain/figures/experience';

/** What the experience section finds, in sentences that are spoken and shown. */
export interface ExperienceFinding {
  course: string;
  own: string | null;
}

/** How the median goes from the first band to the last, and what the person's own band earns. */
export function describeExperience(
  report: ExperienceReport,
  years: number | null,
): ExperienceFinding {
  const unit: Unit = { currency: report.currency, period: 'year' };
  const given = report.bands.filter(band => band.percentiles.p50 !== null);
  const [first, last] = [given[0], given.at(-1)];
  const own = report.bands[findOwnBand(report.bands, years) ?? -1];
  return {
    course:
      first === undefined || last === undefined || first === last
        ? 'The medians do not show a course.'
        : describeCourse(first, last, unit),
    own: own === undefined ? null : describeOwn(own, unit),
  };
}

function describeCourse(first: ExperienceBand, last: ExperienceBand, unit: Unit): string {
  const [from, to] = [first.percentiles.p50 ?? 0, last.percentiles.p50 ?? 0];
  if (from === to) {
    return `The median is ${writeAmount(from, unit)} at the beginning and at the end.`;
  }
  const goes = to > from ? 'rises' : 'falls';
  const start = `${writeAmount(from, unit)} (${cleanText(first.name, 40)})`;
  return `The median ${goes} from ${start} to ${writeAmount(to, unit)} (${cleanText(last.name, 40)}).`;
}

function describeOwn(band: ExperienceBand, unit: Unit): string {
  const { p25, p50, p75 } = band.percentiles;
  const median = p50 === null ? notProvided : writeAmount(p50, unit);
  const half = p25 === null || p75 === null ? '' : `, middle half ${writeRange(p25, p75, unit)}`;
  return `Your band, ${cleanText(band.name, 40)}: median ${median}${half}.`;
}

/** A band by itself: its amounts and its share of profiles. */
export function speakBand(band: ExperienceBand, report: ExperienceReport): string {
  const unit: Unit = { currency: report.currency, period: 'year' };
  const amounts = nameAmounts(band.percentiles, band.mean).map(
    ({ label, amount }) => `${label} ${writeAmount(amount, unit)}`,
  );
  const share =
    band.share === null ? [] : [`${formatShare(band.share, report.shareScale)} of profiles`];
  const said = [...amounts, ...share];
  return `${cleanText(band.name, 40)}: ${said.length === 0 ? notProvided : said.join(', ')}`;
}
