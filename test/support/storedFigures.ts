import type { Report } from '../../src/domain/report/report';

/** The keys of figures that a service may or may not provide. */
const figureKeys =
  /^(?:p\d\d|mean|standardDeviation|count|share|companies|incumbents|profiles|score|reportRating|salaryMean|riskScore|locationQuotient|meanYears|meanSalaryDifference|medianBasePay|differential|differentialShare|target|actual)$/u;

/** Every number in the sections of a report, including duplicates. */
export function listNumbers({ sections }: Report): number[] {
  const numbers: number[] = [];
  walk(readyFigures(sections), (_, value) => {
    if (typeof value === 'number') {
      numbers.push(value);
    }
  });
  return numbers;
}

/** The number of figures in a report's sections that were not provided. */
export function countMissing({ sections }: Report): number {
  let count = 0;
  walk(readyFigures(sections), (key, value) => {
    if (value === null && figureKeys.test(key)) {
      count += 1;
    }
  });
  return count;
}

function readyFigures(sections: Report['sections']): unknown[] {
  return Object.values(sections).flatMap(section =>
    section.state === 'ready' ? [section.figures] : [],
  );
}

function walk(value: unknown, visit: (key: string, leaf: unknown) => void, key = ''): void {
  if (typeof value === 'object' && value !== null) {
    Object.entries(value).forEach(([name, item]) => walk(item, visit, name));
  } else {
    visit(key, value);
  }
}
