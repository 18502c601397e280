import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One row of a table of cases, by the names of its columns. */
export type CaseRow = Readonly<Record<string, string>>;

/** The rows of the only table in a Markdown file of the unit suite. */
export function readCaseTable(...path: readonly string[]): CaseRow[] {
  const [head = [], , ...rows] = readFileSync(join('test', 'unit', ...path), 'utf8')
    .split('\n')
    .filter(line => line.startsWith('|'))
    .map(line =>
      line
        .split('|')
        .slice(1, -1)
        .map(cell => cell.trim()),
    );
  return rows.map(cells => Object.fromEntries(head.map((name, at) => [name, cells[at] ?? ''])));
}
