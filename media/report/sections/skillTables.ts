import { formatDifference } from '../../../src/domain/figures/money';
import {
  amountCell,
  barCells,
  type Cell,
  numberCell,
  numberColumns,
  shareCell,
  shareDifferenceCell,
  type TableModel,
  textCell,
} from '../parts/tableModel';
import { sortByPremium } from '../descriptions/describeSkills';

import { unnamedCurrency } from './marketMean';

import type { ImpactReport } from '../../../src/domain/figures/impact';
import type { SkillPoint } from '../../../src/domain/report/quadrant';

/**
 * Pay premiums, highest first, each with a bar of its amount, or of its percentage if no amounts
 * are provided.
 */
export function toPremiumTable(noun: string, impact: ImpactReport): TableModel {
  const items = sortByPremium(impact);
  const hasAmounts = items.some(({ differential }) => differential !== null);
  const bars = barCells(
    items.map(item => (hasAmounts ? item.differential : item.differentialShare)),
  );
  return {
    caption: `${noun}s by pay premium`,
    columns: [
      { title: noun },
      { title: '' },
      { title: 'Premium per year', isNumber: true },
      { title: '%', isNumber: true, isSecondary: true },
      { title: 'Share of people', isNumber: true },
    ],
    rows: items.map((item, index) => {
      const share = shareDifferenceCell(item.differentialShare, impact.differentialScale);
      return [
        textCell(item.name),
        bars[index] ?? { text: '' },
        { ...premiumCell(item.differential), under: share },
        share,
        shareCell(item.share, impact.shareScale),
      ];
    }),
  };
}

/** Every figure of a skill or certification report. */
export function toImpactTable(noun: string, impact: ImpactReport): TableModel {
  return {
    caption: `${noun}s: all figures`,
    columns: numberColumns(
      noun,
      'Premium per year',
      'Premium',
      'Share of people',
      'Median base pay',
      'Profiles',
    ),
    rows: sortByPremium(impact).map(item => [
      textCell(item.name),
      premiumCell(item.differential),
      shareDifferenceCell(item.differentialShare, impact.differentialScale),
      shareCell(item.share, impact.shareScale),
      amountCell(item.medianBasePay, { currency: unnamedCurrency, period: 'year' }),
      numberCell(item.profiles),
    ]),
  };
}

/** A difference in pay, for which the service specifies no currency. */
function premiumCell(differential: number | null): Cell {
  return textCell(
    differential === null ? null : formatDifference(differential, unnamedCurrency, 'year'),
  );
}

/** The data of premium vs. demand. */
export function toQuadrantTable(points: readonly SkillPoint[]): TableModel {
  return {
    caption: 'Pay premium vs. demand',
    columns: numberColumns('Skill', 'Premium', 'Share of postings', 'Share of people'),
    rows: points.map(({ name, premium, demand, profileShare }) => [
      textCell(name),
      shareDifferenceCell(premium, 'fraction'),
      shareCell(demand, 'fraction'),
      shareCell(profileShare, 'fraction'),
    ]),
  };
}
