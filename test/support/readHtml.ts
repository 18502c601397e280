import { readText } from './renderPage';

/** The tables of HTML: of each its caption and its rows, cell by cell, as text. */
export function readTables(html: string): { caption: string; rows: string[][] }[] {
  return [...html.matchAll(/<table\b.*?<\/table>/gsu)].map(([table]) => ({
    caption: readText(/<caption>(.*?)<\/caption>/su.exec(table)?.[1] ?? ''),
    rows: [...table.matchAll(/<tr\b.*?<\/tr>/gsu)].map(([row]) =>
      [...row.matchAll(/<t[hd]\b[^>]*>(.*?)<\/t[hd]>/gsu)].map(([, cell]) => readText(cell ?? '')),
    ),
  }));
}
