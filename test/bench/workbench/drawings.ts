import { webview } from '../../e2e/support/actions';

import type { Page } from 'playwright-core';

/** What the page of a report notes of a drawing, in milliseconds since 1970. */
export interface Drawing {
  /** The page runs its script. */
  beganAt: number;
  /** The extension's message with the report is there. */
  toldAt: number;
  /** The end of the frame that shows the report, laid out and painted. */
  drawnAt: number;
  elements: number;
  /** Figures have come: there are charts. */
  hasCharts: boolean;
}

/** Has every page that opens from now on note its drawings. */
export async function noteDrawings(page: Page): Promise<void> {
  await page.context().addInitScript(note);
}

/** What the page in front noted so far. */
export function readDrawings(page: Page): Promise<Drawing[]> {
  return webview(page)
    .locator('html')
    .evaluate(() => (globalThis as unknown as { drawings: Drawing[] }).drawings);
}

/**
 * Runs in every frame before its own scripts. VS Code writes a page into an empty frame, which takes
 * away all listeners: this one begins to listen when VS Code hands its interface to the page.
 */
function note(): void {
  const drawings: Drawing[] = [];
  Object.assign(globalThis, { drawings });
  const now = (): number => performance.timeOrigin + performance.now();
  const noteDrawing = (event: MessageEvent<unknown>): void => {
    const { data } = event;
    const isReport =
      typeof data === 'object' && data !== null && 'type' in data && data.type === 'report/show';
    if (!isReport) {
      return;
    }
    const toldAt = now();
    // A task that a frame's callback asks for comes after its layout and its painting.
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        const drawnAt = now();
        const elements = document.querySelectorAll('*').length;
        const hasCharts = document.querySelector('.chart > svg') !== null;
        drawings.push({ beganAt, toldAt, drawnAt, elements, hasCharts });
      };
      port2.postMessage(null);
    });
  };
  let beganAt = NaN;
  Object.defineProperty(globalThis, 'acquireVsCodeApi', {
    configurable: true,
    set: (value: unknown) => {
      Object.defineProperty(globalThis, 'acquireVsCodeApi', { configurable: true, value });
      beganAt = now();
      window.addEventListener('message', noteDrawing, true);
    },
  });
}
