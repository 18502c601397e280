import { findNationCurrency } from '../../../src/domain/figures/currencies';
import {
  amountCell,
  type Cell,
  numberCell,
  numberColumns,
  shareCell,
  type TableModel,
  textCell,
} from '../parts/tableModel';
import { writeNumber } from '../text/amounts';
import { cleanText } from '../text/cleanText';

import { toFeederTable } from './feederJobs';
import { unnamedCurrency } from './marketMean';

import type { Benchmark, LabeledValue } from '../../../src/domain/figures/benchmark';
import type { Unit } from '../text/amounts';

/** Every figure of the market section, for copying. */
export function toMarketTables(benchmark: Benchmark): TableModel[] {
  const currency = findNationCurrency(benchmark.region.nation) ?? unnamedCurrency;
  return [
    toSummary(benchmark, { currency, period: 'year' }),
    ...toShareTables(benchmark),
    ...toSkillTables(benchmark),
    ...(benchmark.feederOccupations === null
      ? []
      : [{ ...toFeederTable(benchmark), caption: 'Feeder occupations' }]),
    ...(benchmark.otherValues.length === 0 ? [] : [toOtherTable(benchmark)]),
  ];
}

function toSummary(benchmark: Benchmark, unit: Unit): TableModel {
  return {
    caption: 'Market',
    columns: numberColumns('Figure', 'Value'),
    rows: [
      [textCell('Mean annual salary'), amountCell(benchmark.salaryMean, unit)],
      [
        textCell('Location quotient (1 = national average)'),
        numberCell(benchmark.locationQuotient),
      ],
      [textCell('Automation risk index'), numberCell(benchmark.riskScore)],
      [textCell('Typical education'), textCell(benchmark.typicalEducation?.name ?? null)],
      [textCell('Mean years of experience'), numberCell(benchmark.experience?.meanYears ?? null)],
    ],
  };
}

function toShareTables({ education, experience }: Benchmark): TableModel[] {
  const levels: TableModel[] =
    education === null
      ? []
      : [
          {
            caption: 'Education',
            columns: numberColumns('Level', 'Count', 'Share'),
            rows: education.levels.map(({ name, id, count, share }) => [
              textCell(name ?? id),
              numberCell(count),
              shareCell(share, education.shareScale),
            ]),
          },
        ];
  const years: TableModel[] =
    experience === null
      ? []
      : [
          {
            caption: 'Years of experience',
            columns: numberColumns('Years', 'Share'),
            rows: experience.bands.map(({ name, share }) => [
              textCell(name),
              shareCell(share, experience.shareScale),
            ]),
          },
        ];
  return [...levels, ...years];
}

function toSkillTables({ skills }: Benchmark): TableModel[] {
  return Object.entries(skills).flatMap(([name, group]) =>
    group === null
      ? []
      : [
          {
            caption: `Skills: ${name.replace(/(?=[A-Z])/u, ' ').toLowerCase()}`,
            columns: numberColumns('Skill', 'Count', 'Share of postings'),
            rows: group.skills.map(skill => [
              textCell(skill.name),
              numberCell(skill.count),
              shareCell(skill.share, group.shareScale),
            ]),
          },
        ],
  );
}

/** Undocumented values by key. */
export function toOtherTable({ otherValues }: Benchmark): TableModel {
  return {
    caption: 'Other data from Lightcast',
    columns: [{ title: 'Field' }, { title: 'Value' }],
    rows: otherValues.map(({ path, value }) => [
      { text: cleanText(path, 120), look: 'code' },
      valueCell(value),
    ]),
  };
}

function valueCell(value: LabeledValue['value']): Cell {
  if (typeof value === 'number') {
    return { text: writeNumber(value) };
  }
  return textCell(typeof value === 'boolean' ? (value ? 'yes' : 'no') : value);
}
