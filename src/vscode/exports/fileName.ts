const longestName = 80;

/** A name of a file, on any system, that looks like the given text. */
export function toFileName(text: string): string {
  const plain = text
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/gu, '');
  return Array.from(plain).slice(0, longestName).join('').replace(/-+$/u, '') || 'report';
}
