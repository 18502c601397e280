import { findNationCurrency, isSameCurrency } from '../../../src/domain/figures/currencies';
import { findDifference } from '../../../src/domain/figures/difference';
import { hasAmount } from '../../../src/domain/report/headline';
import { findPlaceUsed, type PlaceUsed } from '../../../src/domain/places/placeUsed';
import { formatShareDifference } from '../../../src/domain/figures/shares';
import { TwoSources } from '../charts/twoSources';
import { findFigures } from '../page/findFigures';
import { Part } from '../parts/section';
import { TwinTable } from '../parts/table';
import {
  amountCell,
  differenceCell,
  numberColumns,
  type TableModel,
  textCell,
} from '../parts/tableModel';
import { NotProvided } from '../parts/text';
import { describeGap, explainSources, nameRegion, speakGap } from '../speech/marketSpeech';
import { nameAmounts } from '../speech/paySpeech';
import { type Unit, writeAmount } from '../text/amounts';

import { unnamedCurrency } from './marketMean';

import type { VNode } from 'preact';
import type { Benchmark } from '../../../src/domain/figures/benchmark';
import type { Difference } from '../../../src/domain/figures/difference';
import type { PayFigure, PayReport } from '../../../src/domain/figures/pay';
import type { ReportView } from '../../../src/protocol/reportView';

interface SalaryBesideProps {
  benchmark: Benchmark;
  report: ReportView;
}

const title = 'Two sources on one axis';

/** Lightcast's mean beside PayScale's distribution, or by itself where they cannot share an axis. */
export function SalaryBeside({ benchmark, report }: SalaryBesideProps): VNode {
  const mean = benchmark.salaryMean;
  if (mean === null) {
    return (
      <Part title="Salary">
        <NotProvided />
      </Part>
    );
  }
  const pay = findFigures(report.sections.pay);
  const figure = pay && findYearly(pay);
  const currency = findNationCurrency(benchmark.region.nation) ?? unnamedCurrency;
  if (pay && figure && isSameCurrency(figure.currency, currency) === true) {
    return <Beside mean={mean} figure={figure} pay={pay} benchmark={benchmark} report={report} />;
  }
  const why = figure
    ? 'PayScale’s pay is in another currency, or the currencies are not named'
    : 'there is no yearly pay of PayScale to hold it against';
  return (
    <Part title="Salary">
      <p>
        Lightcast’s mean is <strong>{writeAmount(mean, { currency, period: 'year' })}</strong> a
        year. It stands alone: {why}.
      </p>
    </Part>
  );
}

/** Base pay a year, else total pay. */
function findYearly({ parts }: PayReport): PayFigure | undefined {
  return (
    [parts.base, parts.total].find(figure => figure !== null && hasAmount(figure)) ?? undefined
  );
}

interface BesideProps extends SalaryBesideProps {
  mean: number;
  figure: PayFigure;
  pay: PayReport;
}

function Beside({ mean, figure, pay, benchmark, report }: BesideProps): VNode {
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
      : speakGap({ median, mean, gap, unit });
  return (
    <Part title={title} lead={<GapLead gap={gap} unit={unit} />}>
      <TwoSources
        percentiles={figure.percentiles}
        mean={figure.mean}
        currency={figure.currency}
        other={mean}
        payScaleName={`PayScale · ${place.name?.replace(/^the /u, '') ?? 'place not certain'}`}
        otherName={`Lightcast · ${region}`}
        medianText={writeAmount(median, unit)}
        otherText={writeAmount(mean, unit)}
        otherNote={note}
        label={label}
      />
      <TwinTable tables={() => [toTable({ figure, mean, gap, place, region })]} />
      <p class="note">
        {explainSources(benchmark, place, pay.titleMatch?.matched ?? report.lookUp.jobTitle)}
      </p>
    </Part>
  );
}

function GapLead({ gap, unit }: { gap: Difference | null; unit: Unit }): VNode {
  if (gap === null) {
    return <>PayScale’s median is not provided: there is no gap to state.</>;
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
    columns: numberColumns('Figure', 'Place', 'Amount a year'),
    rows: [
      ...own,
      [textCell('Lightcast, mean'), textCell(region), amountCell(mean, unit)],
      [
        textCell('Gap, Lightcast’s mean to PayScale’s median'),
        { text: '' },
        differenceCell(gap, unit),
      ],
    ],
  };
}
