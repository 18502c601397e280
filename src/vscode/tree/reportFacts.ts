import { sourceInfos, payServiceNames } from '../../domain/payService';
import { formatPlace } from '../../domain/places/placeKey';
import { sectionNames, sectionInfos } from '../../domain/report/sectionInfos';

import type { LookUp } from '../../domain/lookUp/lookUp';
import type { Report } from '../../domain/report/report';
import type { SectionState } from '../../domain/report/section';
import type { SectionName } from '../../domain/report/sectionInfos';

/** One line of a report's tooltip. */
export interface Fact {
  name: string;
  value: string;
}

/** The lines of a report's tooltip. */
export function toReportFacts(report: Report, status: string): readonly Fact[] {
  const { lookUp, sections } = report;
  return [
    { name: 'Status', value: status },
    {
      name: 'Source',
      value: sourceInfos[report.source].isReal ? listServices(lookUp) : 'Sample data',
    },
    { name: 'Query', value: `${lookUp.jobTitle}, ${formatPlace(lookUp.place)}` },
    ...toRefinements(lookUp),
    ...sectionNames.flatMap(name => toSectionFact(name, sections[name])),
    { name: 'Created', value: formatTimestamp(report.createdAt) },
    { name: 'Updated', value: formatTimestamp(report.updatedAt) },
  ];
}

/** Date and time in the local time zone. */
export function formatTimestamp(iso: string): string {
  return new Intl.DateTimeFormat('en-US', { dateStyle: 'medium', timeStyle: 'short' }).format(
    new Date(iso),
  );
}

function listServices(lookUp: LookUp): string {
  const asksLightcast = lookUp.sections.includes('benchmark');
  const asksJobalyzer = lookUp.sections.some(section => section !== 'benchmark');
  return [
    ...(asksJobalyzer ? [payServiceNames.jobalyzer] : []),
    ...(asksLightcast ? [payServiceNames.lightcast] : []),
  ].join(', ');
}

function toRefinements(lookUp: LookUp): readonly Fact[] {
  const { yearsExperience, highestDegree, skills, certifications, occupation } = lookUp;
  const facts: readonly [string, string | null][] = [
    ['Years of experience', yearsExperience === null ? null : String(yearsExperience)],
    ['Highest degree', highestDegree],
    ['Skills', skills.length === 0 ? null : skills.join(', ')],
    ['Certifications', certifications.length === 0 ? null : certifications.join(', ')],
    ['Occupation', occupation === null ? null : `${occupation.id} ${occupation.name ?? ''}`.trim()],
  ];
  return facts.flatMap(([name, value]) => (value === null ? [] : [{ name, value }]));
}

function toSectionFact(name: SectionName, section: SectionState<unknown>): readonly Fact[] {
  const title = sectionInfos[name].title;
  switch (section.state) {
    case 'notRequested':
      return [];
    case 'pending':
      return [{ name: title, value: `pending since ${formatTimestamp(section.since)}` }];
    case 'ready':
      return [{ name: title, value: `retrieved ${formatTimestamp(section.retrievedAt)}` }];
    case 'failed':
      return [{ name: title, value: `failed: ${section.failure.message}` }];
  }
}
