import { findOwnBand } from '../../../src/domain/figures/experienceYears';
import { notProvided } from '../../../src/domain/figures/money';
import { formatShare } from '../../../src/domain/figures/shares';
import { type Unit, writeAmount, writeRange } from '../text/amounts';
import { cleanText } from '../text/cleanText';
import { nameAmounts } from './describePay';

import type { ExperienceBand, ExperienceReport } from '../../../src/domain/figures/experience';

/** The findings of the experience section, as shown and as accessible text. */
export interface ExperienceFinding {
  trend: string;
  own: string | null;
}

/**
 * The trend of the median from the first band to the last, and the figures of the user's own band.
 */
export function describeExperience(
  report: ExperienceReport,
  years: number | null,
): ExperienceFinding {
  const unit: Unit = { currency: report.currency, period: 'year' };
  const given = report.bands.filter(band => band.percentiles.p50 !== null);
  const [first, last] = [given[0], given.at(-1)];
  const own = report.bands[findOwnBand(report.bands, years) ?? -1];
  return {
    trend:
      first === undefined || last === undefined || first === last
        ? 'Not enough medians to show a trend.'
        : describeTrend(first, last, unit),
    own: own === undefined ? null : describeOwn(own, unit),
  };
}

function describeTrend(first: ExperienceBand, last: ExperienceBand, unit: Unit): string {
  const [from, to] = [first.percentiles.p50 ?? 0, last.percentiles.p50 ?? 0];
  if (from === to) {
    return `The median is ${writeAmount(from, unit)} in both the first and last bands.`;
  }
  const verb = to > from ? 'rises' : 'falls';
  const start = `${writeAmount(from, unit)} (${cleanText(first.name, 40)})`;
  return `The median ${verb} from ${start} to ${writeAmount(to, unit)} (${cleanText(last.name, 40)}).`;
}

function describeOwn(band: ExperienceBand, unit: Unit): string {
  const { p25, p50, p75 } = band.percentiles;
  const median = p50 === null ? notProvided : writeAmount(p50, unit);
  const middle = p25 === null || p75 === null ? '' : `, middle 50% ${writeRange(p25, p75, unit)}`;
  return `Your band, ${cleanText(band.name, 40)}: median ${median}${middle}.`;
}

/** The accessible label of a band: its amounts and its share of profiles. */
export function labelBand(band: ExperienceBand, report: ExperienceReport): string {
  const unit: Unit = { currency: report.currency, period: 'year' };
  const amounts = nameAmounts(band.percentiles, band.mean).map(
    ({ label, amount }) => `${label} ${writeAmount(amount, unit)}`,
  );
  const share =
    band.share === null ? [] : [`${formatShare(band.share, report.shareScale)} of profiles`];
  const parts = [...amounts, ...share];
  return `${cleanText(band.name, 40)}: ${parts.length === 0 ? notProvided : parts.join(', ')}`;
}
