import { findNationCurrency } from '../../../src/domain/figures/currencies';
import { nameRegion } from '../descriptions/describeMarket';
import { writeAmount } from '../text/amounts';

import type { VNode } from 'preact';
import type { Currency } from '../../../src/domain/figures/figures';
import type { ReportView } from '../../../src/protocol/reportView';

/** Lightcast specifies no currency outside the United States. */
export const unnamedCurrency: Currency = { name: null, format: null };

/** Without a pay report, Lightcast's mean is the only pay figure. */
export function MarketMean({ report }: { report: ReportView }): VNode | null {
  const { benchmark } = report.sections;
  if (benchmark.state !== 'ready' || benchmark.figures.salaryMean === null) {
    return null;
  }
  const { salaryMean, region } = benchmark.figures;
  const currency = findNationCurrency(region.nation) ?? unnamedCurrency;
  return (
    <p class="gist">
      Lightcast’s mean salary for {nameRegion(benchmark.figures)}:{' '}
      <strong>{writeAmount(salaryMean, { currency, period: 'year' })}</strong> per year. Only the
      mean is available, not the range.
    </p>
  );
}
