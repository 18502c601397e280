/** Normalizes a word for the tables: lowercase, without accents and the dot of an abbreviation. */
export function fold(word: string): string {
  return word
    .toLowerCase()
    .replace(/ß/gu, 'ss')
    .replace(/ł/gu, 'l')
    .replace(/ø/gu, 'o')
    .replace(/æ/gu, 'ae')
    .normalize('NFD')
    .replace(/\p{M}|[.'’]/gu, '')
    .normalize('NFC');
}
