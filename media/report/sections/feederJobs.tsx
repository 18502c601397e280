import { findNationCurrency } from '../../../src/domain/figures/currencies';
import { formatDifference } from '../../../src/domain/figures/money';
import { Part } from '../parts/section';
import { DataTable } from '../parts/table';
import { barCells, numberCell, type TableModel, textCell } from '../parts/tableModel';

import { unnamedCurrency } from './marketMean';

import type { VNode } from 'preact';
import type { Benchmark, FeederOccupation } from '../../../src/domain/figures/benchmark';

/**
 * The feeder occupations. Lightcast doesn't document the direction of the difference, so the sign
 * is shown as received and isn't interpreted.
 */
export function FeederJobs({ benchmark }: { benchmark: Benchmark }): VNode | null {
  if ((benchmark.feederOccupations?.length ?? 0) === 0) {
    return null;
  }
  return (
    <Part
      title="Feeder occupations"
      lead="Occupations that commonly lead to this one, by difference in mean annual pay."
    >
      <DataTable model={toFeederTable(benchmark)} first={8} />
      <p class="note">
        Lightcast doesn’t specify the direction of the difference. “Advancement” and “lateral
        advancement” are moves to higher pay within or across occupation groups; “similar” and
        “lateral transition” pay about the same. Relevance ranges from 0 to 1.
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
    caption: 'Feeder occupations by difference in mean annual pay',
    columns: [
      { title: 'Occupation' },
      { title: 'Transition', isSecondary: true },
      { title: '' },
      { title: 'Difference', isNumber: true },
      { title: 'Relevance', isNumber: true, isSecondary: true },
    ],
    rows: feeders.map(({ name, id, category, meanSalaryDifference, score }, index) => {
      const transition = textCell(category === null ? null : nameCategory(category));
      return [
        { ...textCell(name ?? id), under: transition },
        transition,
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
