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
import { sortByWorth } from '../speech/skillSpeech';

import { unnamedCurrency } from './marketMean';

import type { ImpactReport } from '../../../src/domain/figures/impact';
import type { SkillPoint } from '../../../src/domain/report/quadrant';

/** What each is worth, highest first, with the bar of its amount, or of its percentage without one. */
export function toWorthTable(noun: string, impact: ImpactReport): TableModel {
  const items = sortByWorth(impact);
  const hasAmounts = items.some(({ differential }) => differential !== null);
  const bars = barCells(
    items.map(item => (hasAmounts ? item.differential : item.differentialShare)),
  );
  return {
    caption: `${noun}s by what they go along with in pay`,
    columns: [
      { title: noun },
      { title: '' },
      { title: 'Worth a year', isNumber: true },
      { title: '%', isNumber: true, isSecondary: true },
      { title: 'Held by', isNumber: true },
    ],
    rows: items.map((item, index) => {
      const share = shareDifferenceCell(item.differentialShare, impact.differentialScale);
      return [
        textCell(item.name),
        bars[index] ?? { text: '' },
        { ...worthCell(item.differential), under: share },
        share,
        shareCell(item.share, impact.shareScale),
      ];
    }),
  };
}

/** Every figure of a skill or certification report. */
export function toImpactTable(noun: string, impact: ImpactReport): TableModel {
  return {
    caption: `${noun}s: every figure`,
    columns: numberColumns(noun, 'Worth a year', 'Worth', 'Held by', 'Median base pay', 'Profiles'),
    rows: sortByWorth(impact).map(item => [
      textCell(item.name),
      worthCell(item.differential),
      shareDifferenceCell(item.differentialShare, impact.differentialScale),
      shareCell(item.share, impact.shareScale),
      amountCell(item.medianBasePay, { currency: unnamedCurrency, period: 'year' }),
      numberCell(item.profiles),
    ]),
  };
}

/** A difference in pay, for which the service names no currency. */
function worthCell(differential: number | null): Cell {
  return textCell(
    differential === null ? null : formatDifference(differential, unnamedCurrency, 'year'),
  );
}

/** The points of worth against demand. */
export function toQuadrantTable(points: readonly SkillPoint[]): TableModel {
  return {
    caption: 'Worth against demand',
    columns: numberColumns('Skill', 'Worth', 'Share of postings', 'Held by'),
    rows: points.map(({ name, worth, demand, heldBy }) => [
      textCell(name),
      shareDifferenceCell(worth, 'fraction'),
      shareCell(demand, 'fraction'),
      shareCell(heldBy, 'fraction'),
    ]),
  };
}
