import { toAboutTable, toHistoryTables } from './aboutTables';
import { toImpactTable, toMarketTables } from './marketTables';
import { toExperienceTables, toPayTables } from './payTables';

import type { Report } from '../../domain/report/report';
import type { FigureTable } from './figureTable';

/** Everything that an export shows of a report, the figures as they are saved. */
export function listTables(report: Report): FigureTable[] {
  const { pay, experience, benchmark, skillImpact, certificationImpact } = report.sections;
  return [
    toAboutTable(report),
    ...(pay.state === 'ready' ? toPayTables(pay.figures) : []),
    ...(experience.state === 'ready' ? toExperienceTables(experience.figures) : []),
    ...(benchmark.state === 'ready' ? toMarketTables(benchmark.figures) : []),
    ...(skillImpact.state === 'ready' ? [toImpactTable('skillImpact', skillImpact.figures)] : []),
    ...(certificationImpact.state === 'ready'
      ? [toImpactTable('certificationImpact', certificationImpact.figures)]
      : []),
    ...toHistoryTables(report),
  ];
}
