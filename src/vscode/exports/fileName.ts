const maxLength = 80;

/** Converts a text to a file name that is valid on every platform, without an extension. */
export function toFileName(text: string): string {
  const plain = text
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/gu, '');
  return Array.from(plain).slice(0, maxLength).join('').replace(/-+$/u, '') || 'report';
}
