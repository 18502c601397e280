import { webview } from '../../e2e/support/actions';

import type { Page } from 'playwright-core';

/**
 * What the browser alone needs for the report in front, in ms: it replaces the page by a copy of the
 * same elements and waits for the end of the frame that shows it. The page is of no use afterwards.
 */
export function measureRepaint(page: Page): Promise<number> {
  return webview(page)
    .locator('html')
    .evaluate(
      () =>
        new Promise<number>(resolve => {
          const copy = document.body.cloneNode(true);
          const startedAt = performance.now();
          document.body.replaceWith(copy);
          requestAnimationFrame(() => {
            const { port1, port2 } = new MessageChannel();
            port1.onmessage = () => resolve(performance.now() - startedAt);
            port2.postMessage(null);
          });
        }),
    );
}

export const repaintName = 'a copy of the same elements, laid out and painted by the browser alone';
