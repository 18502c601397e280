import type { LookUp } from '../../domain/lookUp/lookUp';
import type { OrderedSection } from '../../domain/report/sectionInfos';

/**
 * The codes of the reports that can be ordered.
 *
 * @see https://developers.payscale.com/_sources/jobalyzer/reports.rst.txt
 */
const reportCodes: Record<OrderedSection, string> = { pay: 'pay', experience: 'yoe' };

/**
 * The body of an order. `AutoResolveJobTitle` lets the service match a free-text title; the IDs of
 * the answers are case-sensitive.
 *
 * @see https://developers.payscale.com/jobalyzer/quickstart.html
 * @see https://developers.payscale.com/jobalyzer/definitions.html
 */
export interface ReportGenerationRequest {
  customerId: string;
  user: string;
  AutoResolveJobTitle: true;
  requestedReports: string[];
  answers: Record<string, string | number | readonly string[]>;
}

/** An order for these sections of a lookup. Answers that weren't given are left out. */
export function toReportGenerationRequest(
  lookUp: LookUp,
  sections: readonly OrderedSection[],
  clientId: string,
): ReportGenerationRequest {
  return {
    customerId: clientId,
    user: clientId,
    AutoResolveJobTitle: true,
    requestedReports: sections.map(section => reportCodes[section]),
    answers: toAnswers(lookUp),
  };
}

function toAnswers(lookUp: LookUp): ReportGenerationRequest['answers'] {
  const answers: [string, string | number | readonly string[] | null][] = [
    ['JobTitle', lookUp.jobTitle],
    ['City', lookUp.place.city],
    ['State', lookUp.place.state],
    ['Country', lookUp.place.country],
    ['YearsExperience', lookUp.yearsExperience],
    ['HighestDegreeEarned', lookUp.highestDegree],
    ['Skills', lookUp.skills],
    ['Certifications', lookUp.certifications],
  ];
  return Object.fromEntries(answers.filter(isGiven));
}

function isGiven(
  answer: [string, string | number | readonly string[] | null],
): answer is [string, string | number | readonly string[]] {
  const [, value] = answer;
  return value !== null && (typeof value === 'number' || value.length > 0);
}
