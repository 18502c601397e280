import { toPlainLine } from './plainLine';

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/**
 * A text of any origin as Markdown that shows exactly it, also in a table: no markup, no HTML, no
 * link, no formula. A `$` before a digit stays, since no formula can end there.
 */
export function escapeMarkdown(text: string): string {
  return toPlainLine(text)
    .replace(/[&<>]/gu, character => entities[character] ?? character)
    .replace(/[\\`*_[\]|~@^=]/gu, '\\$&')
    .replace(/\$(?!\d)/gu, '\\$')
    .replace(/:(?=\/\/)/gu, '\\:')
    .replace(/\bwww(?=\.)/giu, '$&\\')
    .replace(/^(?=(?:#{1,6}|[+-])(?:\s|$))/u, '\\')
    .replace(/^(\d+)(?=[.)](?:\s|$))/u, '$1\\');
}
