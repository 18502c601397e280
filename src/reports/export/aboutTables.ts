import { sourceInfos } from '../../domain/payService';
import { gatherNotes, nameQuestion } from '../../domain/lookUp/answers';
import { confidenceWords, rateConfidence } from '../../domain/report/confidence';
import { getPeriod } from '../../domain/report/headline';
import { formatPlace } from '../../domain/places/placeKey';
import { findPlaceUsed } from '../../domain/places/placeUsed';
import { sectionNames, sectionInfos } from '../../domain/report/sectionInfos';
import { numberCell, textCell } from './figureTable';
import { toSpreadCells, toExperienceTables, toPayTables } from './payTables';
import { toImpactTable, toMarketTables } from './marketTables';

import type { AnswerNote, TitleMatch } from '../../domain/figures/figures';
import type { LookUp } from '../../domain/lookUp/lookUp';
import type { Report } from '../../domain/report/report';
import type { SectionState } from '../../domain/report/section';
import type { Cell, FigureRow, FigureTable } from './figureTable';

/** The sources of the figures, which every export contains. */
export function toAboutTable(report: Report): FigureTable {
  const rows = [
    fact('Source', sourceInfos[report.source].label),
    ...toQuestion(report.lookUp),
    ...toPayFacts(report),
    ...toImpactFacts(report),
    ...toMarketFacts(report),
    ...sectionNames.map(name => toSectionFact(sectionInfos[name].title, report.sections[name])),
    ...toNotes(report),
  ];
  return { section: 'about', title: 'Sources and method', itemName: 'Fact', rows };
}

function fact(item: string, value: string | null): FigureRow {
  return { item, cells: [textCell('Value', value)] };
}

function figure(item: string, value: number | null): FigureRow {
  return { item, cells: [numberCell('Value', value)] };
}

function toQuestion(lookUp: LookUp): FigureRow[] {
  const { occupation, skills, certifications, yearsExperience } = lookUp;
  const optional: [string, string | null][] = [
    ['Requested years of experience', yearsExperience === null ? null : String(yearsExperience)],
    ['Requested degree', lookUp.highestDegree],
    ['Requested skills', skills.length === 0 ? null : skills.join(', ')],
    ['Requested certifications', certifications.length === 0 ? null : certifications.join(', ')],
    [
      'Requested occupation',
      occupation === null
        ? null
        : `${occupation.name ?? 'not named'} (${occupation.dimension} ${occupation.id})`,
    ],
  ];
  return [
    fact('Requested job title', lookUp.jobTitle),
    fact('Requested location', formatPlace(lookUp.place)),
    ...optional.flatMap(([item, value]) => (value === null ? [] : [fact(item, value)])),
  ];
}

function toPayFacts({ lookUp, sections: { pay, experience } }: Report): FigureRow[] {
  const rows: FigureRow[] = [];
  if (pay.state === 'ready') {
    const { figures } = pay;
    const { overall, limits } = rateConfidence(figures, lookUp);
    rows.push(
      fact('Confidence', `${confidenceWords[overall]}. ${limits}`),
      ...toTitleFacts('Pay', figures.titleMatch),
      fact('Geographic level used', figures.levelUsed),
      fact('Location used', findPlaceUsed(lookUp.place, figures.levelUsed).name),
      figure('Report rating of pay (0 to 1)', figures.reportRating),
      figure('Profiles', figures.profiles),
      figure('Incumbents', figures.incumbents),
      figure('Companies', figures.companies),
    );
  }
  if (experience.state === 'ready') {
    rows.push(
      ...toTitleFacts('Pay by experience', experience.figures.titleMatch),
      figure('Report rating of pay by experience (0 to 1)', experience.figures.reportRating),
    );
  }
  return rows;
}

/** Skills and certifications are requested by title only, so PayScale may match another title. */
function toImpactFacts({ sections }: Report): FigureRow[] {
  return (['skillImpact', 'certificationImpact'] as const).flatMap(name => {
    const section = sections[name];
    const match = section.state === 'ready' ? section.figures.titleMatch : null;
    return match === null ? [] : toTitleFacts(sectionInfos[name].title, match);
  });
}

/** PayScale returns no match when the requested title is its own. */
function toTitleFacts(section: string, match: TitleMatch | null): FigureRow[] {
  if (match === null) {
    return [fact(`Matched title for ${section}`, 'as requested')];
  }
  return [
    fact(`Matched title for ${section}`, match.matched),
    figure(`Title rating of ${section} (0 to 100)`, match.rating),
  ];
}

function toMarketFacts({ sections: { benchmark } }: Report): FigureRow[] {
  if (benchmark.state !== 'ready') {
    return [];
  }
  const { figures } = benchmark;
  const { nation, level, id, name } = figures.region;
  const missing = figures.missingDatasets.map(dataset =>
    fact('Requested dataset not provided', dataset),
  );
  return [
    fact(
      'Market occupation',
      `${figures.occupationName ?? 'not named'} (${figures.dimension} ${figures.occupationId}, LOT ${figures.lotVersion})`,
    ),
    fact('Market region', [name, level, id, nation].filter(part => part !== null).join(', ')),
    ...missing,
    ...figures.warnings.map(warning => fact('Warning from Lightcast', warning)),
    ...(figures.attribution === null ? [] : [fact('Attribution', figures.attribution)]),
  ];
}

function toSectionFact(title: string, section: SectionState<unknown>): FigureRow {
  const item = `${title}, status`;
  switch (section.state) {
    case 'notRequested':
      return fact(item, 'not requested');
    case 'pending':
      return fact(item, 'pending');
    case 'failed':
      return fact(item, `failed: ${section.failure.message}`);
    case 'ready': {
      const retrieved: Cell = {
        measure: 'Value',
        value: section.retrievedAt,
        unit: { kind: 'timestamp' },
      };
      return { item: `${title}, retrieved`, cells: [retrieved] };
    }
  }
}

function toNotes({ order, sections: { pay, experience } }: Report): FigureRow[] {
  const { notUsed, others } = gatherNotes(
    order?.notes ?? [],
    pay.state === 'ready' ? pay.figures.notes : [],
    experience.state === 'ready' ? experience.figures.notes : [],
  );
  return [
    ...notUsed.map(note => fact('Input not used as entered', describeNote(note))),
    ...others.map(note => fact(`PayScale’s ${note.severity}`, describeNote(note))),
  ];
}

function describeNote({ answerId, answerValue, message, code }: AnswerNote): string {
  const question = answerId === null ? null : nameQuestion(answerId);
  const answer = [question, answerValue].filter(hasText).join(' ');
  const description = [answer, message].filter(hasText).join(': ');
  return hasText(code) ? `${description} (${code})` : description;
}

function hasText(text: string | null): text is string {
  return text !== null && text !== '';
}

/** The base pay of earlier versions, oldest first. */
function toHistoryTables({ history }: Report): FigureTable[] {
  const rows = history.flatMap(({ sections: { pay } }) => {
    if (pay.state !== 'ready') {
      return [];
    }
    const { base } = pay.figures.parts;
    const currency = base?.currency ?? { name: null, format: null };
    return [
      {
        item: pay.retrievedAt,
        cells: toSpreadCells(base, { kind: 'amount', currency, period: getPeriod('base') }),
      },
    ];
  });
  return rows.length === 0
    ? []
    : [{ section: 'history', title: 'Earlier annual base pay', itemName: 'Retrieved', rows }];
}

/** All tables of an export. The figures are as saved. */
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
