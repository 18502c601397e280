import { readText } from './renderPage';

/** The tables of an HTML text, each with its caption and the text of its cells by row. */
export function readTables(html: string): { caption: string; rows: string[][] }[] {
  return [...html.matchAll(/<table\b.*?<\/table>/gsu)].map(([table]) => ({
    caption: readText(/<caption>(.*?)<\/caption>/su.exec(table)?.[1] ?? ''),
    rows: [...table.matchAll(/<tr\b.*?<\/tr>/gsu)].map(([row]) =>
      [...row.matchAll(/<t[hd]\b[^>]*>(.*?)<\/t[hd]>/gsu)].map(([, cell]) => readText(cell ?? '')),
    ),
  }));
}
