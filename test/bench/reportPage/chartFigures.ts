import type { ReportView } from '../../../src/protocol/reportView';

/** The figures of the page's three main charts, as plain as every chart library takes them. */
export interface ChartFigures {
  pay: { label: string; p10: number; p25: number; p50: number; p75: number; p90: number }[];
  years: string[];
  lines: { name: string; values: number[] }[];
  skills: { name: string; value: number }[];
}

const names = ['p10', 'p25', 'p50', 'p75', 'p90'] as const;

/** Pay as boxes, experience as five lines, skills as bars. */
export function toChartFigures({ sections }: ReportView): ChartFigures {
  const { pay, experience, skillImpact } = sections;
  if (pay.state !== 'ready' || experience.state !== 'ready' || skillImpact.state !== 'ready') {
    throw new Error('The report is not complete.');
  }
  const { bands } = experience.figures;
  return {
    pay: Object.entries(pay.figures.parts).flatMap(([label, part]) =>
      part === null
        ? []
        : [
            {
              label,
              p10: part.percentiles.p10 ?? 0,
              p25: part.percentiles.p25 ?? 0,
              p50: part.percentiles.p50 ?? 0,
              p75: part.percentiles.p75 ?? 0,
              p90: part.percentiles.p90 ?? 0,
            },
          ],
    ),
    years: bands.map(({ name }) => name),
    lines: names.map(name => ({ name, values: bands.map(band => band.percentiles[name] ?? 0) })),
    skills: skillImpact.figures.items.map(({ name, differential }) => ({
      name,
      value: differential ?? 0,
    })),
  };
}
