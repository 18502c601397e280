import { nameQuestion } from '../../domain/lookUp/answers';
import { percentileNames } from '../../domain/figures/figures';
import { getPeriod } from '../../domain/report/headline';
import { payComponents } from '../../domain/figures/pay';

import { numberCell, shareCell } from './figureTable';

import type { ExperienceReport } from '../../domain/figures/experience';
import type { PercentileName } from '../../domain/figures/figures';
import type { PayComponent, PayFigure, PayReport } from '../../domain/figures/pay';
import type { Cell, FigureRow, FigureTable, Unit } from './figureTable';

const componentNames: Record<PayComponent, string> = {
  base: 'Annual base pay',
  total: 'Annual total pay',
  hourly: 'Hourly pay',
  bonus: 'Annual bonus',
  commission: 'Annual commission',
  profitSharing: 'Annual profit sharing',
};

const percentileTitles: Record<PercentileName, string> = {
  p10: 'P10',
  p25: 'P25',
  p50: 'Median',
  p75: 'P75',
  p90: 'P90',
};

const unnamed = { name: null, format: null };

/** The tables of the pay section; a component that wasn't provided has a row without values. */
export function toPayTables(pay: PayReport): FigureTable[] {
  const rows = payComponents.map(component => toPayRow(component, pay));
  const main: FigureTable = { section: 'pay', title: 'Pay', itemName: 'Pay component', rows };
  const others = [toAllPercentiles(pay), toFactors(pay)];
  return [main, ...others.filter(({ rows: found }) => found.length > 0)];
}

/** The five percentiles, the mean and the standard deviation of a distribution. */
export function toSpreadCells(
  figure: Pick<PayFigure, 'percentiles' | 'mean' | 'standardDeviation'> | null,
  unit: Unit,
): Cell[] {
  return [
    ...percentileNames.map(name => ({
      measure: percentileTitles[name],
      value: figure?.percentiles[name] ?? null,
      unit,
    })),
    { measure: 'Mean', value: figure?.mean ?? null, unit },
    { measure: 'Standard deviation', value: figure?.standardDeviation ?? null, unit },
  ];
}

function toPayRow(component: PayComponent, pay: PayReport): FigureRow {
  const figure = pay.parts[component];
  return {
    item: componentNames[component],
    cells: [
      ...toSpreadCells(figure, toUnit(component, figure)),
      { measure: 'People', value: figure?.count ?? null, unit: { kind: 'cappedCount' } },
      shareCell('Share reporting', figure?.share ?? null, pay.shareScale),
    ],
  };
}

function toUnit(component: PayComponent, figure: PayFigure | null): Unit {
  const currency = figure?.currency ?? unnamed;
  return { kind: 'amount', currency, period: getPeriod(component) };
}

/** All percentiles, under the service's names. */
function toAllPercentiles(pay: PayReport): FigureTable {
  const rows = payComponents.flatMap(component => {
    const figure = pay.parts[component];
    const unit = toUnit(component, figure);
    return Object.entries(figure?.fullPercentiles ?? {}).map(([name, value]) => ({
      item: `${componentNames[component]}, percentile ${name}`,
      cells: [{ measure: 'Amount', value, unit }],
    }));
  });
  return { section: 'pay', title: 'All percentiles', itemName: 'Percentile', rows };
}

function toFactors({ rankedFactors }: PayReport): FigureTable {
  return {
    section: 'pay',
    title: 'Top factors',
    itemName: 'Answer',
    rows: rankedFactors.map(({ field, score }) => ({
      item: nameQuestion(field),
      cells: [numberCell('Score', score)],
    })),
  };
}

/** The tables of the experience section. */
export function toExperienceTables(experience: ExperienceReport): FigureTable[] {
  const { bands, currency, majorShifts, shareScale } = experience;
  const unit: Unit = { kind: 'amount', currency, period: 'year' };
  const main: FigureTable = {
    section: 'experience',
    title: 'Annual base pay by years of experience',
    itemName: 'Experience',
    rows: bands.map(band => ({
      item: band.name,
      cells: [...toSpreadCells(band, unit), shareCell('Share of people', band.share, shareScale)],
    })),
  };
  const shifts: FigureTable = {
    section: 'experience',
    title: 'Major shifts, as reported',
    itemName: 'Shift',
    rows: majorShifts.map((shift, index) => ({
      item: String(index + 1),
      cells: [
        numberCell('Experience', shift.experience),
        numberCell('Target', shift.target),
        numberCell('Actual', shift.actual),
      ],
    })),
  };
  return majorShifts.length === 0 ? [main] : [main, shifts];
}
