import { findNationCurrency } from '../../../src/domain/figures/currencies';
import { formatDifference } from '../../../src/domain/figures/money';
import { Part } from '../parts/section';
import { DataTable } from '../parts/table';
import { barCells, numberCell, type TableModel, textCell } from '../parts/tableModel';

import { unnamedCurrency } from './marketMean';

import type { VNode } from 'preact';
import type { Benchmark, FeederOccupation } from '../../../src/domain/figures/benchmark';

/**
 * Where people come from. Lightcast does not document who gains when the difference is above 0, so
 * the sign is shown as given and nothing is said of it.
 */
export function FeederJobs({ benchmark }: { benchmark: Benchmark }): VNode | null {
  if ((benchmark.feederOccupations?.length ?? 0) === 0) {
    return null;
  }
  return (
    <Part
      title="Where people come from"
      lead="Jobs that lead to this one, by the difference in mean pay a year."
    >
      <DataTable model={toFeederTable(benchmark)} first={8} />
      <p class="note">
        As given: Lightcast does not say which side of a difference gains. Advancement and lateral
        advancement pay more, in the same or another group of occupations; similar and lateral
        transition pay about the same. Relevance runs from 0 to 1.
      </p>
    </Part>
  );
}

/** The feeder occupations by their difference in mean pay, largest first. */
export function toFeederTable({ feederOccupations, region }: Benchmark): TableModel {
  const currency = findNationCurrency(region.nation) ?? unnamedCurrency;
  const size = ({ meanSalaryDifference }: FeederOccupation): number =>
    meanSalaryDifference ?? -Number.MAX_VALUE;
  const feeders = [...(feederOccupations ?? [])].sort((a, b) => size(b) - size(a));
  const bars = barCells(feeders.map(({ meanSalaryDifference }) => meanSalaryDifference));
  return {
    caption: 'Where people come from, by difference in mean pay a year',
    columns: [
      { title: 'From' },
      { title: 'Move', isSecondary: true },
      { title: '' },
      { title: 'Difference', isNumber: true },
      { title: 'Relevance', isNumber: true, isSecondary: true },
    ],
    rows: feeders.map(({ name, id, category, meanSalaryDifference, score }, index) => {
      const move = textCell(category === null ? null : nameCategory(category));
      return [
        { ...textCell(name ?? id), under: move },
        move,
        bars[index] ?? { text: '' },
        meanSalaryDifference === null
          ? textCell(null)
          : { text: formatDifference(meanSalaryDifference, currency, 'year') },
        numberCell(score),
      ];
    }),
  };
}

/** “LateralAdvancement” as words: “Lateral advancement”. */
function nameCategory(category: string): string {
  return category.replace(/(?<=\p{Ll})\p{Lu}/gu, letter => ` ${letter.toLowerCase()}`);
}
