import { findFigures } from '../page/findFigures';
import { findOwnBand } from '../../../src/domain/figures/experienceYears';
import { isSameCurrency } from '../../../src/domain/figures/currencies';
import { convertPeriod } from '../../../src/domain/offers/offerOnPay';
import { formatShortAmount } from '../../../src/domain/figures/money';
import { toKnots } from '../../../src/domain/figures/percentile';
import { Fan, type FanOffer } from '../charts/fan';
import { Section } from '../parts/section';
import { ChartTable } from '../parts/table';
import {
  numberCell,
  numberColumns,
  shareCell,
  type TableModel,
  textCell,
} from '../parts/tableModel';
import { describeExperience, labelBand } from '../descriptions/describeExperience';
import { type Unit, writeAmount, writeNumber, writePeriod } from '../text/amounts';
import { percentileCells, percentileColumns } from './percentileCells';

import type { VNode } from 'preact';
import type { ExperienceReport } from '../../../src/domain/figures/experience';
import type { ReportView } from '../../../src/protocol/reportView';

export const experienceId = 'experience';

interface ExperienceProps {
  experience: ExperienceReport;
  report: ReportView;
}

/** Base pay by years of experience, with the user's own years and offers. */
export function Experience({ experience, report }: ExperienceProps): VNode {
  const { bands } = experience;
  const years = report.lookUp.yearsExperience;
  const finding = describeExperience(experience, years);
  const tables = (): TableModel[] => toExperienceTables(experience);
  const hasFigures = bands.some(({ percentiles }) => toKnots(percentiles).length > 0);
  const sentence = [finding.trend, finding.own].filter(part => part !== null).join(' ');
  return (
    <Section id={experienceId} title="Pay by experience" lead={sentence} tables={tables}>
      {hasFigures ? (
        <ExperienceFan
          experience={experience}
          report={report}
          label={`Base pay by experience. ${sentence}`}
        />
      ) : (
        <p class="muted">PayScale provided no pay by years of experience.</p>
      )}
      <p class="note">
        Annual base pay by PayScale’s experience bands
        {bands.some(({ share }) => share !== null) && ', with each band’s share of profiles'}.
        {` Report rating: ${writeNumber(experience.reportRating)}${experience.reportRating === null ? '' : ' of 1'}.`}
        {report.offers.some(({ amount }) => amount !== null) && ' Triangles: your offers.'}
        {years !== null &&
          findOwnBand(bands, years) === undefined &&
          ' No band matches your years of experience.'}
      </p>
      <ChartTable tables={tables} />
    </Section>
  );
}

function ExperienceFan({ experience, report, label }: ExperienceProps & { label: string }): VNode {
  const { bands, currency } = experience;
  const unit: Unit = { currency, period: 'year' };
  const years = report.lookUp.yearsExperience;
  const index = findOwnBand(bands, years);
  const own =
    index === undefined
      ? null
      : { index, text: `You: ${years ?? ''} ${years === 1 ? 'year' : 'years'}` };
  const median = index === undefined ? null : (bands[index]?.percentiles.p50 ?? null);
  return (
    <Fan
      report={experience}
      own={own}
      offers={listFanOffers(experience, report)}
      bandTexts={bands.map(band => labelBand(band, experience))}
      ownAmount={median === null ? null : writeAmount(median, unit)}
      label={label}
    />
  );
}

/** The offers by the year that aren't total pay, where the pay report has the same currency. */
function listFanOffers(experience: ExperienceReport, report: ReportView): FanOffer[] {
  const payCurrency = findFigures(report.sections.pay)?.parts.base?.currency;
  if (payCurrency === undefined || isSameCurrency(payCurrency, experience.currency) !== true) {
    return [];
  }
  const unit: Unit = { currency: experience.currency, period: 'year' };
  return report.offers.flatMap(({ amount, period, basis, problem }) => {
    if (amount === null || problem !== null || basis === 'total') {
      return [];
    }
    const isAnnual = period === 'year';
    const annual = isAnnual
      ? amount
      : convertPeriod({ amount, period }, report.hoursPerYear).amount;
    const given = `${writeAmount(amount, { ...unit, period })} ${writePeriod(period)}`;
    const converted = isAnnual
      ? ''
      : `, ${writeAmount(annual, unit)} at ${report.hoursPerYear} h per year`;
    const short = formatShortAmount(annual, experience.currency);
    return [{ amount: annual, short, text: `Offer: ${given}${converted}` }];
  });
}

const columns = numberColumns('Years', ...percentileColumns, 'Share');

/** Every figure of the experience section. */
export function toExperienceTables(experience: ExperienceReport): TableModel[] {
  const unit: Unit = { currency: experience.currency, period: 'year' };
  const bands: TableModel = {
    caption: 'Annual base pay by years of experience',
    columns,
    rows: experience.bands.map(band => [
      textCell(band.name),
      ...percentileCells(band, unit),
      shareCell(band.share, experience.shareScale),
    ]),
  };
  const shifts: TableModel = {
    caption: 'Major shifts, as reported (not documented by PayScale)',
    columns: numberColumns('Experience', 'Target', 'Actual'),
    rows: experience.majorShifts.map(shift => [
      numberCell(shift.experience),
      numberCell(shift.target),
      numberCell(shift.actual),
    ]),
  };
  return shifts.rows.length === 0 ? [bands] : [bands, shifts];
}
