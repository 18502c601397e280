import { createContext } from 'preact';

import { comparedLetters } from '../../../src/domain/report/comparison';
import { rateConfidence } from '../../../src/domain/report/confidence';
import { cleanText } from '../text/cleanText';
import { formatTimestamp } from '../text/timestamps';

import type { LookUp } from '../../../src/domain/lookUp/lookUp';
import type { ReportView } from '../../../src/protocol/reportView';

/** The subject of the page and the sources of its figures, added to everything that is copied or saved from it. */
export interface Provenance {
  /** Used in file names. */
  subject: string;
  lines: readonly string[];
}

/** A function, because it is needed only when something is copied or saved. */
export const ProvenanceContext = createContext((): Provenance => ({ subject: '', lines: [] }));

/** The sources of one report. */
export function toProvenance(report: ReportView): Provenance {
  return { subject: cleanText(report.title, 80), lines: listLines(report) };
}

/** The sources of a comparison, each line with the letter of its report. */
export function toComparedProvenance(reports: readonly ReportView[]): Provenance {
  const lines = reports.flatMap((report, index) =>
    listLines(report).map(line => `${comparedLetters[index] ?? ''} · ${line}`),
  );
  return { subject: 'Comparison', lines };
}

/** The query, what it was matched to, and when each source was retrieved. */
function listLines(report: ReportView): string[] {
  const { pay, benchmark } = report.sections;
  const sample = report.source === 'sample' ? ['Sample data, not from PayScale or Lightcast'] : [];
  const payLines =
    pay.state === 'ready'
      ? [
          ...rateConfidence(pay.figures, report.lookUp).rows.map(({ label, words, detail }) =>
            cleanText(`${label}: ${words}${detail === null ? '' : ` (${detail})`}`),
          ),
          `Pay: PayScale Jobalyzer, retrieved ${formatTimestamp(pay.retrievedAt)}`,
        ]
      : [];
  const marketLines =
    benchmark.state === 'ready'
      ? [
          `Market: Lightcast Occupation Benchmark, retrieved ${formatTimestamp(benchmark.retrievedAt)}`,
        ]
      : [];
  return [...sample, `Query: ${describeLookUp(report.lookUp)}`, ...payLines, ...marketLines];
}

/** The query in one line: “Software Engineer · Seattle, Washington, United States · 5 years”. */
export function describeLookUp(lookUp: LookUp): string {
  return [cleanText(lookUp.jobTitle), ...listRefinements(lookUp)].join(' · ');
}

/** Everything in the query except the job title. */
export function listRefinements(lookUp: LookUp): string[] {
  const { place, yearsExperience, highestDegree, skills, certifications } = lookUp;
  const where = [place.city, place.state, place.country].filter(part => part !== null).join(', ');
  const parts = [
    cleanText(where),
    yearsExperience === null
      ? null
      : `${yearsExperience} ${yearsExperience === 1 ? 'year' : 'years'}`,
    highestDegree,
    countWords(skills.length, 'skill'),
    countWords(certifications.length, 'certification'),
  ];
  return parts.filter(part => part !== null);
}

function countWords(count: number, noun: string): string | null {
  return count === 0 ? null : `${count} ${noun}${count === 1 ? '' : 's'}`;
}
