import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One line of a table, by the names of its columns. */
export type TableRow = Readonly<Record<string, string>>;

/** The lines of the only table in a Markdown file of this suite. */
export function readTable(...path: readonly string[]): TableRow[] {
  const text = readFileSync(join('test', 'reliability', ...path), 'utf8');
  const [head = [], , ...lines] = text
    .split('\n')
    .filter(line => line.startsWith('|'))
    .map(line =>
      line
        .split('|')
        .slice(1, -1)
        .map(cell => cell.trim()),
    );
  return lines.map(cells => Object.fromEntries(head.map((name, at) => [name, cells[at] ?? ''])));
}
