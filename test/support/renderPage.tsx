import assert from 'node:assert/strict';
import { render } from 'preact-render-to-string';

import { App } from '../../media/report/app';
import { comparisonContent } from '../../media/report/comparisonContent';
import { handleMessage } from '../../media/report/page/pageState';
import { reportContent } from '../../media/report/reportContent';

import type { ToPage } from '../../src/protocol/messages';
import type { ReportView } from '../../src/protocol/reportView';

/** The HTML of the page after a message, with the layout width that it has before measurement. */
export function renderMessage(message: ToPage): string {
  const host = { post: () => undefined, announce: () => undefined };
  return render(
    <App
      state={handleMessage({ kind: 'loading' }, message)}
      content={message.type === 'comparison/show' ? comparisonContent : reportContent}
      host={host}
      textWidth={text => text.length * 7}
      announcement=""
    />,
  );
}

/** The HTML of a report's page. */
export function renderReport(report: ReportView): string {
  return renderMessage({ type: 'report/show', report });
}

const entities: Record<string, string> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
};

/** The visible text of HTML: its text nodes in order, separated by spaces. */
export function readText(html: string): string {
  return html
    .replace(/<\/?(?:p|li|td|th|tr|dt|dd|h\d|div|section|text|summary|caption)\b[^>]*>/gu, ' ')
    .replace(/<[^>]*>/gu, '')
    .replace(/&(?:amp|lt|gt|quot|#39);/gu, entity => entities[entity] ?? entity)
    .replace(/\s+/gu, ' ')
    .trim();
}

/** Every `aria-label` in HTML. */
export function readLabels(html: string): string[] {
  return [...html.matchAll(/aria-label="([^"]*)"/gu)].map(match => readText(match[1] ?? ''));
}

/** Fails when HTML contains an element or a character that the page doesn't create itself. */
export function assertOnlyOwnMarkup(html: string): void {
  const tags = [...html.replace(/"[^"]*"/gu, '""').matchAll(/<[^>]*>/gu)].map(([tag]) => tag);
  const foreign = tags.filter(tag =>
    /^<(?:script|img|iframe|b\/)|\son\w+=|javascript:/iu.test(tag),
  );
  assert.deepEqual(foreign, []);
  const at = html.search(/[\u202a-\u202e\u2066-\u2069\u200e\u200f]|(?!\n)\p{Cc}|\p{Cs}/u);
  assert.equal(at === -1 ? '' : JSON.stringify(html.slice(Math.max(0, at - 100), at + 40)), '');
  for (const [, address] of html.matchAll(/\s(?:href|src)="([^"]*)"/gu)) {
    assert.match(address ?? '', /^#[a-z-]+$/u);
  }
}
