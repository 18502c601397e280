import type { SectionName } from './sectionInfos';

/** The states of a billed order; `orderSchema` describes them. */
export const orderStates = ['sending', 'placed', 'unknown', 'failed'] as const;

export const reportStates = ['pending', 'ready', 'partlyFailed', 'failed'] as const;

/** The overall state of a report, derived from its sections. */
export type ReportState = (typeof reportStates)[number];

/** Pending while any section is; failed only when every requested section failed. */
export function getReportState(report: {
  sections: Readonly<Record<SectionName, { state: string }>>;
}): ReportState {
  const states = Object.values(report.sections).map(section => section.state);
  if (states.includes('pending')) {
    return 'pending';
  }
  if (!states.includes('failed')) {
    return 'ready';
  }
  return states.includes('ready') ? 'partlyFailed' : 'failed';
}

/** The user's name for the report, else the job title. */
export function getReportTitle(report: {
  name: string | null;
  lookUp: { jobTitle: string };
}): string {
  return report.name ?? report.lookUp.jobTitle;
}
