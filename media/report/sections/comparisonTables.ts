import { findFigures } from '../page/findFigures';
import {
  type ComparedDifference,
  comparedLetters,
  compareFigures,
} from '../../../src/domain/report/comparison';
import { findNationCurrency, nameCurrency } from '../../../src/domain/figures/currencies';
import { findDifference } from '../../../src/domain/figures/difference';
import { findHeadline } from '../../../src/domain/report/headline';
import { findPlaceUsed } from '../../../src/domain/places/placeUsed';
import {
  amountCell,
  type Cell,
  type Column,
  differenceCell,
  numberCell,
  type TableModel,
  textCell,
} from '../parts/tableModel';
import { toCompared } from '../descriptions/describeComparison';
import { formatTimestamp } from '../text/timestamps';

import { unnamedCurrency } from './marketMean';

import type { Benchmark } from '../../../src/domain/figures/benchmark';
import type { PayReport } from '../../../src/domain/figures/pay';
import type { ReportView } from '../../../src/protocol/reportView';
import type { Unit } from '../text/amounts';

/** Every compared figure with its difference from the first report. */
export function toComparisonTable(reports: readonly ReportView[]): TableModel {
  const pay = compareFigures(reports.map(toCompared)).map(figure => {
    const units = figure.currencies.map((currency): Unit => ({ currency, period: figure.period }));
    const unit = units[0] ?? { currency: unnamedCurrency, period: figure.period };
    return interleave(
      figure.label,
      figure.values.map((value, index) => amountCell(value, units[index] ?? unit)),
      figure.differences.map(difference => writeCompared(difference, unit)),
    );
  });
  return {
    caption: 'Differences from A',
    columns: listColumns(reports),
    rows: [...pay, ...toMarketRows(reports)],
  };
}

function letterOf(index: number): string {
  return comparedLetters[index] ?? '';
}

function listColumns(reports: readonly ReportView[]): Column[] {
  const others = reports.slice(1).flatMap((_, index) => {
    const letter = letterOf(index + 1);
    return [
      { title: letter, isNumber: true },
      { title: `${letter} − A`, isNumber: true, isSecondary: true },
    ];
  });
  return [{ title: '' }, { title: 'A', isNumber: true }, ...others];
}

/** A's value, then each other value followed by its difference. */
function interleave(label: string, values: readonly Cell[], differences: readonly Cell[]): Cell[] {
  const empty: Cell = { text: '' };
  const others = values.slice(1).flatMap((value, index) => {
    const difference = differences[index] ?? empty;
    return [{ ...value, under: difference }, difference];
  });
  return [{ text: label }, values[0] ?? empty, ...others];
}

function writeCompared(difference: ComparedDifference, unit: Unit): Cell {
  if (difference === 'notComparable') {
    return { text: 'not comparable', look: 'none' };
  }
  if (difference === 'notProvided') {
    return { text: '' };
  }
  return difference.amount === 0 ? { text: 'the same' } : differenceCell(difference, unit);
}

function toMarketRows(reports: readonly ReportView[]): Cell[][] {
  const benchmarks = reports.map(({ sections }) => findFigures(sections.benchmark));
  if (benchmarks.every(benchmark => benchmark === null)) {
    return [];
  }
  const numbers = (label: string, read: (benchmark: Benchmark) => number | null): Cell[] =>
    interleave(
      label,
      benchmarks.map(benchmark => numberCell(benchmark === null ? null : read(benchmark))),
      [],
    );
  return [
    toMeanRow(benchmarks),
    numbers('Lightcast, location quotient', benchmark => benchmark.locationQuotient),
    numbers('Lightcast, automation risk', benchmark => benchmark.riskScore),
  ];
}

function toMeanRow(benchmarks: readonly (Benchmark | null)[]): Cell[] {
  const units = benchmarks.map((benchmark): Unit => ({
    currency: findNationCurrency(benchmark?.region.nation ?? '') ?? unnamedCurrency,
    period: 'year',
  }));
  const [first, ...others] = benchmarks;
  const unit = units[0] ?? { currency: unnamedCurrency, period: 'year' };
  return interleave(
    'Lightcast, mean salary',
    benchmarks.map((benchmark, index) =>
      amountCell(benchmark?.salaryMean ?? null, units[index] ?? unit),
    ),
    others.map(other => {
      const difference = findDifference(first?.salaryMean ?? null, other?.salaryMean ?? null);
      const isSame = first?.region.nation === other?.region.nation;
      return difference === null || isSame
        ? writeCompared(difference ?? 'notProvided', unit)
        : writeCompared('notComparable', unit);
    }),
  );
}

/** The basis of each report: location, title, ratings, sample size, source. */
export function toSourceTable(reports: readonly ReportView[]): TableModel {
  const pays = reports.map(({ sections }) => findFigures(sections.pay));
  const row = (label: string, read: (pay: PayReport, index: number) => Cell): Cell[] => [
    { text: label },
    ...pays.map((pay, index) => (pay === null ? textCell(null) : read(pay, index))),
  ];
  return {
    caption: 'Sources and method of each report',
    columns: [
      { title: '' },
      ...reports.map((_, index) => ({ title: letterOf(index), isNumber: true })),
    ],
    rows: [
      row('Location used', (pay, index) => textCell(namePlace(pay, reports[index]))),
      row('Matched title', (pay, index) =>
        textCell(pay.titleMatch?.matched ?? reports[index]?.lookUp.jobTitle ?? null),
      ),
      row('Title rating', ({ titleMatch }) =>
        titleMatch === null ? { text: 'as requested' } : numberCell(titleMatch.rating),
      ),
      row('Report rating', ({ reportRating }) => numberCell(reportRating)),
      row('Sample size', pay => writeCount(findHeadline(pay)?.figure.count ?? null)),
      row('Currency', pay => {
        const currency = findHeadline(pay)?.figure.currency;
        return textCell(currency === undefined ? null : nameCurrency(currency));
      }),
      [
        { text: 'Source' },
        ...reports.map(({ source }) => ({
          text: source === 'sample' ? 'sample data' : 'live data',
        })),
      ],
      [
        { text: 'Retrieved' },
        ...reports.map(({ sections: { pay } }) =>
          textCell(pay.state === 'ready' ? formatTimestamp(pay.retrievedAt) : null),
        ),
      ],
    ],
  };
}

function namePlace(pay: PayReport, report: ReportView | undefined): string | null {
  return report === undefined
    ? null
    : (findPlaceUsed(report.lookUp.place, pay.levelUsed).name?.replace(/^the /u, '') ??
        pay.levelUsed);
}

function writeCount(count: number | null): Cell {
  return count === 45 ? { text: '45+' } : numberCell(count);
}
