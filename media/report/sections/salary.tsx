import { findNationCurrency, isSameCurrency } from '../../../src/domain/figures/currencies';
import { findDifference } from '../../../src/domain/figures/difference';
import { hasAmount } from '../../../src/domain/report/headline';
import { findPlaceUsed, type PlaceUsed } from '../../../src/domain/places/placeUsed';
import { formatShareDifference } from '../../../src/domain/figures/shares';
import { TwoSources } from '../charts/twoSources';
import { findFigures } from '../page/findFigures';
import { Part } from '../parts/section';
import { ChartTable } from '../parts/table';
import {
  amountCell,
  differenceCell,
  numberColumns,
  type TableModel,
  textCell,
} from '../parts/tableModel';
import { NotProvided } from '../parts/text';
import { describeGap, explainSources, nameRegion, labelGap } from '../descriptions/describeMarket';
import { nameAmounts } from '../descriptions/describePay';
import { type Unit, writeAmount } from '../text/amounts';

import { unnamedCurrency } from './marketMean';

import type { VNode } from 'preact';
import type { Benchmark } from '../../../src/domain/figures/benchmark';
import type { Difference } from '../../../src/domain/figures/difference';
import type { PayFigure, PayReport } from '../../../src/domain/figures/pay';
import type { ReportView } from '../../../src/protocol/reportView';

interface SalaryProps {
  benchmark: Benchmark;
  report: ReportView;
}

const title = 'Salary in both sources';

/** Lightcast's mean next to PayScale's distribution, or by itself if they can't share an axis. */
export function Salary({ benchmark, report }: SalaryProps): VNode {
  const mean = benchmark.salaryMean;
  if (mean === null) {
    return (
      <Part title="Salary">
        <NotProvided />
      </Part>
    );
  }
  const pay = findFigures(report.sections.pay);
  const figure = pay && findAnnual(pay);
  const currency = findNationCurrency(benchmark.region.nation) ?? unnamedCurrency;
  if (pay && figure && isSameCurrency(figure.currency, currency) === true) {
    return (
      <SalaryComparison
        mean={mean}
        figure={figure}
        pay={pay}
        benchmark={benchmark}
        report={report}
      />
    );
  }
  const why = figure
    ? 'PayScale’s pay is in a different or unspecified currency'
    : 'PayScale provided no annual pay';
  return (
    <Part title="Salary">
      <p>
        Lightcast’s mean is <strong>{writeAmount(mean, { currency, period: 'year' })}</strong> per
        year. It can’t be compared because {why}.
      </p>
    </Part>
  );
}

/** Annual base pay, otherwise total pay. */
function findAnnual({ parts }: PayReport): PayFigure | undefined {
  return (
    [parts.base, parts.total].find(figure => figure !== null && hasAmount(figure)) ?? undefined
  );
}

interface SalaryComparisonProps extends SalaryProps {
  mean: number;
  figure: PayFigure;
  pay: PayReport;
}

function SalaryComparison({ mean, figure, pay, benchmark, report }: SalaryComparisonProps): VNode {
  const unit: Unit = { currency: figure.currency, period: 'year' };
  const median = figure.percentiles.p50;
  const gap = findDifference(median, mean);
  const place = findPlaceUsed(report.lookUp.place, pay.levelUsed);
  const region = nameRegion(benchmark);
  const share = gap?.fraction ?? null;
  const note = share === null ? 'mean' : `mean, ${formatShareDifference(share, 'fraction')}`;
  const label =
    median === null || gap === null
      ? `Lightcast’s mean salary is ${writeAmount(mean, unit)}; PayScale’s median is not provided.`
      : labelGap({ median, mean, gap, unit });
  return (
    <Part title={title} lead={<GapLead gap={gap} unit={unit} />}>
      <TwoSources
        percentiles={figure.percentiles}
        mean={figure.mean}
        currency={figure.currency}
        other={mean}
        payScaleName={`PayScale · ${place.name?.replace(/^the /u, '') ?? 'unconfirmed location'}`}
        otherName={`Lightcast · ${region}`}
        medianText={writeAmount(median, unit)}
        otherText={writeAmount(mean, unit)}
        otherNote={note}
        label={label}
      />
      <ChartTable tables={() => [toTable({ figure, mean, gap, place, region })]} />
      <p class="note">
        {explainSources(benchmark, place, pay.titleMatch?.matched ?? report.lookUp.jobTitle)}
      </p>
    </Part>
  );
}

function GapLead({ gap, unit }: { gap: Difference | null; unit: Unit }): VNode {
  if (gap === null) {
    return <>PayScale’s median is not provided, so no gap can be shown.</>;
  }
  const { size, side } = describeGap(gap, unit);
  return (
    <>
      Lightcast’s mean is{' '}
      <strong>
        {size} {side}
      </strong>{' '}
      PayScale’s median.
    </>
  );
}

interface TableParts {
  figure: PayFigure;
  mean: number;
  gap: Difference | null;
  place: PlaceUsed;
  region: string;
}

function toTable({ figure, mean, gap, place, region }: TableParts): TableModel {
  const unit: Unit = { currency: figure.currency, period: 'year' };
  const where = textCell(place.name);
  const own = nameAmounts(figure.percentiles, figure.mean).map(({ label, amount }) => [
    textCell(`PayScale, ${label}`),
    where,
    amountCell(amount, unit),
  ]);
  return {
    caption: title,
    columns: numberColumns('Figure', 'Location', 'Annual amount'),
    rows: [
      ...own,
      [textCell('Lightcast, mean'), textCell(region), amountCell(mean, unit)],
      [
        textCell('Gap, Lightcast’s mean vs. PayScale’s median'),
        { text: '' },
        differenceCell(gap, unit),
      ],
    ],
  };
}
