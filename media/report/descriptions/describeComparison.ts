import { findFigures } from '../page/findFigures';
import {
  compareFigures,
  type ComparedFigure,
  type ComparedReport,
  comparedLetters,
} from '../../../src/domain/report/comparison';
import { formatAmount } from '../../../src/domain/figures/money';
import { findPlaceUsed, nameAskedShortly } from '../../../src/domain/places/placeUsed';
import { writeDistance } from '../text/amounts';
import { cleanText } from '../text/cleanText';

import type { ReportView } from '../../../src/protocol/reportView';

/** The parts of a report that a comparison uses. */
export function toCompared({ lookUp, source, sections: { pay } }: ReportView): ComparedReport {
  return { lookUp, source, pay: findFigures(pay) };
}

/** “Software Engineer · Seattle, data for the United States”. */
export function nameCompared(report: ReportView, levelUsed: string | null): string {
  const place = findPlaceUsed(report.lookUp.place, levelUsed);
  const requested = nameAskedShortly(report.lookUp.place);
  const where =
    place.levelsWider === 0
      ? (place.name ?? requested).replace(/^the /u, '')
      : `${requested}, data for ${place.name ?? 'an unconfirmed location'}`;
  return `${report.title} · ${where}`;
}

/** The differences between the medians, one sentence each. */
export function describeMedians(reports: readonly ReportView[]): string {
  const medians = findMedians(reports);
  const sentences = medians.differences.map((difference, index) =>
    describeOne(difference, comparedLetters[index + 1] ?? '', medians),
  );
  return sentences.join(' ');
}

function describeOne(
  difference: ComparedFigure['differences'][number],
  letter: string,
  medians: ComparedFigure,
): string {
  if (difference === 'notProvided') {
    return `The medians of A and ${letter} aren’t both provided.`;
  }
  if (difference === 'notComparable') {
    return `The medians of A and ${letter} aren’t comparable.`;
  }
  if (difference.amount === 0) {
    return `${letter}’s median is the same as A’s.`;
  }
  const currency = medians.currencies[0] ?? { name: null, format: null };
  const size = writeDistance(difference, { currency, period: medians.period });
  return `${letter}’s median is ${size} ${difference.amount > 0 ? 'higher' : 'lower'} than A’s.`;
}

/** The accessible label of a comparison: every median, then the differences. */
export function labelComparison(reports: readonly ReportView[]): string {
  const medians = findMedians(reports);
  const each = medians.values.map((value, index) => {
    const currency = medians.currencies[index] ?? { name: null, format: null };
    const title = cleanText(reports[index]?.title ?? '', 60);
    return `${comparedLetters[index] ?? ''}, ${title}: median ${formatAmount(value, currency, medians.period)}.`;
  });
  return [...each, describeMedians(reports)].join(' ');
}

const nothing: ComparedFigure = {
  label: '',
  period: 'year',
  values: [],
  currencies: [],
  differences: [],
};

function findMedians(reports: readonly ReportView[]): ComparedFigure {
  return compareFigures(reports.map(toCompared)).find(({ label }) => label === 'Median') ?? nothing;
}
