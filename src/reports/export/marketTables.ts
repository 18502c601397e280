import { skillGroups } from '../../domain/figures/benchmark';
import { findNationCurrency } from '../../domain/figures/currencies';

import { numberCell, shareCell, textCell } from './figureTable';

import type { Benchmark, LabeledValue, SkillGroup } from '../../domain/figures/benchmark';
import type { ImpactReport } from '../../domain/figures/impact';
import type { Cell, FigureRow, FigureTable } from './figureTable';

const section = 'benchmark';

/** For amounts whose currency the service doesn't specify. */
const unnamed = { name: null, format: null };

const groupNames: Record<SkillGroup, string> = {
  defining: 'Defining skills',
  necessary: 'Necessary skills',
  distinguishing: 'Distinguishing skills',
  specialized: 'Specialized skills',
  common: 'Common skills',
  salaryBoosting: 'Salary-boosting skills',
};

/** The tables of the market section. */
export function toMarketTables(benchmark: Benchmark): FigureTable[] {
  return [
    toSummary(benchmark),
    ...toEducation(benchmark),
    ...toExperience(benchmark),
    ...skillGroups.flatMap(name => toSkills(name, benchmark)),
    ...toFeeders(benchmark),
    ...toOthers(benchmark.otherValues),
  ];
}

function toSummary(benchmark: Benchmark): FigureTable {
  const currency = findNationCurrency(benchmark.region.nation) ?? unnamed;
  const salary: Cell = {
    measure: 'Value',
    value: benchmark.salaryMean,
    unit: { kind: 'amount', currency, period: 'year' },
  };
  const rows: FigureRow[] = [
    { item: 'Mean annual salary', cells: [salary] },
    {
      item: 'Location quotient (1 = national average)',
      cells: [numberCell('Value', benchmark.locationQuotient)],
    },
    {
      item: 'Automation risk index (US average = 100)',
      cells: [numberCell('Value', benchmark.riskScore)],
    },
    {
      item: 'Typical education',
      cells: [textCell('Value', nameOf(benchmark.typicalEducation))],
    },
    {
      item: 'Mean years of experience required',
      cells: [numberCell('Value', benchmark.experience?.meanYears ?? null)],
    },
  ];
  return { section, title: 'Market', itemName: 'Figure', rows };
}

function toEducation({ education }: Benchmark): FigureTable[] {
  if (education === null) {
    return [];
  }
  const rows = education.levels.map(level => ({
    item: nameOf(level) ?? '',
    cells: [
      numberCell('Count', level.count),
      shareCell('Share', level.share, education.shareScale),
    ],
  }));
  return [{ section, title: 'Education', itemName: 'Level', rows }];
}

function toExperience({ experience }: Benchmark): FigureTable[] {
  if (experience === null) {
    return [];
  }
  const rows = experience.bands.map(({ name, share }) => ({
    item: name,
    cells: [shareCell('Share', share, experience.shareScale)],
  }));
  return [{ section, title: 'Years of experience required', itemName: 'Years', rows }];
}

function toSkills(name: SkillGroup, { skills }: Benchmark): FigureTable[] {
  const group = skills[name];
  if (group === null) {
    return [];
  }
  const rows = group.skills.map(skill => ({
    item: skill.name,
    cells: [
      numberCell('Postings', skill.count),
      shareCell('Share of postings', skill.share, group.shareScale),
    ],
  }));
  return [{ section, title: groupNames[name], itemName: 'Skill', rows }];
}

function toFeeders({ feederOccupations, region }: Benchmark): FigureTable[] {
  if (feederOccupations === null) {
    return [];
  }
  const currency = findNationCurrency(region.nation) ?? unnamed;
  const rows = feederOccupations.map(feeder => ({
    item: nameOf(feeder) ?? '',
    cells: [
      textCell('Kind of move', feeder.category),
      {
        measure: 'Difference in mean salary',
        value: feeder.meanSalaryDifference,
        unit: { kind: 'difference', currency, period: 'year' } as const,
      },
      numberCell('Relevance', feeder.score),
    ],
  }));
  return [{ section, title: 'Feeder occupations', itemName: 'Occupation', rows }];
}

/** Undocumented values, under their keys and as received. */
function toOthers(values: readonly LabeledValue[]): FigureTable[] {
  const rows = values.map(({ path, value }) => ({ item: path, cells: [toValueCell(value)] }));
  return rows.length === 0 ? [] : [{ section, title: 'Other data', itemName: 'Key', rows }];
}

function toValueCell(value: LabeledValue['value']): Cell {
  return typeof value === 'number'
    ? numberCell('Value', value)
    : textCell('Value', value === null ? null : String(value));
}

function nameOf(named: { id: string | null; name: string | null } | null): string | null {
  return named === null ? null : (named.name ?? named.id);
}

/** The table of a skill or certification section; the service specifies no currency. */
export function toImpactTable(
  kind: 'skillImpact' | 'certificationImpact',
  impact: ImpactReport,
): FigureTable {
  const unit = { currency: unnamed, period: 'year' } as const;
  return {
    section: kind,
    title: kind === 'skillImpact' ? 'Skills' : 'Certifications',
    itemName: kind === 'skillImpact' ? 'Skill' : 'Certification',
    rows: impact.items.map(item => ({
      item: item.name,
      cells: [
        {
          measure: 'Pay premium per year',
          value: item.differential,
          unit: { kind: 'difference', ...unit },
        },
        {
          measure: 'Pay premium in percent',
          value: item.differentialShare,
          unit: { kind: 'shareDifference', scale: impact.differentialScale },
        },
        shareCell('Share of profiles', item.share, impact.shareScale),
        {
          measure: 'Median annual base pay',
          value: item.medianBasePay,
          unit: { kind: 'amount', ...unit },
        },
        numberCell('Profiles', item.profiles),
      ],
    })),
  };
}
