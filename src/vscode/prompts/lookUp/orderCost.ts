import { sourceInfos } from '../../../domain/payService';
import { orderedSections } from '../../../domain/report/sectionInfos';

import type { ReportSource } from '../../../domain/payService';
import type { SectionName } from '../../../domain/report/sectionInfos';

/** How many reports PayScale counts for an order of these sections. */
export function countBilledReports(sections: readonly SectionName[]): number {
  return orderedSections.filter(name => sections.includes(name)).length;
}

/** What the order costs, as the end of a sentence: “uses 2 PayScale reports”. */
export function describeCost(sections: readonly SectionName[], source: ReportSource): string {
  if (!sourceInfos[source].isBilled) {
    return 'sample data, no charge';
  }
  const count = countBilledReports(sections);
  return `uses ${count === 0 ? 'no' : count} PayScale ${count === 1 ? 'report' : 'reports'}`;
}
