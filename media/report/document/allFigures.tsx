import { findFigures } from '../page/findFigures';
import { sectionLabels } from '../page/sectionLabels';
import { Part, Section } from '../parts/section';
import { DataTable } from '../parts/table';
import { toExperienceTables } from '../sections/experience';
import { toMarketTables } from '../sections/marketTables';
import { toPayTables } from '../sections/payTables';
import { toImpactTable } from '../sections/skillTables';

import type { VNode } from 'preact';
import type { ReportView } from '../../../src/protocol/reportView';
import type { TableModel } from '../parts/tableModel';

export const allFiguresId = 'all-figures';

/** Every figure of the report, in the tables that the page collapses below its charts. */
export function AllFigures({ report }: { report: ReportView }): VNode | null {
  const groups = listGroups(report).filter(({ tables }) => tables.length > 0);
  return groups.length === 0 ? null : (
    <Section id={allFiguresId} title="All figures" lead="All values as received, by section.">
      {groups.map(({ title, tables }) => (
        <Part title={title} class="chart-table">
          {tables.map(model => (
            <DataTable model={model} />
          ))}
        </Part>
      ))}
    </Section>
  );
}

function listGroups({
  sections,
  hoursPerYear,
}: ReportView): { title: string; tables: TableModel[] }[] {
  const pay = findFigures(sections.pay);
  const experience = findFigures(sections.experience);
  const benchmark = findFigures(sections.benchmark);
  const skills = findFigures(sections.skillImpact);
  const certifications = findFigures(sections.certificationImpact);
  return [
    { title: sectionLabels.pay, tables: pay ? toPayTables(pay, hoursPerYear) : [] },
    { title: sectionLabels.experience, tables: experience ? toExperienceTables(experience) : [] },
    { title: sectionLabels.benchmark, tables: benchmark ? toMarketTables(benchmark) : [] },
    { title: sectionLabels.skillImpact, tables: skills ? [toImpactTable('Skill', skills)] : [] },
    {
      title: sectionLabels.certificationImpact,
      tables: certifications ? [toImpactTable('Certification', certifications)] : [],
    },
  ];
}
