import type { Page } from 'playwright-core';
import type { ToPage } from '../../../src/protocol/messages';

/** How long it took from the request of a page's script, in milliseconds. */
export interface Opening {
  /** To the end of the frame that shows everything that the window has room for. */
  firstScreenMs: number;
  /** To the end of the frame after which no element is added, with all charts at their width. */
  wholeMs: number;
  /** The elements of the whole page. */
  elements: number;
  /** Cumulative layout shift. */
  shift: number;
  /** Charts that were drawn again, and charts that don't have the width of their place. */
  misdrawn: number;
  /** The page at the end of the first screen, and in the end; only if it was waited for. */
  looks?: [first: Look, whole: Look];
}

/** What the page looks like. */
export interface Look {
  /** The elements in the window, each with its place and text. */
  visible: string[];
  /** All elements, as HTML. */
  html: string;
}

interface OpeningOptions {
  /** The elements of the whole page; undefined to wait until it no longer changes. */
  elements: number | undefined;
  message: ToPage;
}

/**
 * Opens the page of a report. The stand-in for the extension sends the report as soon as the page
 * requests it, so no time passes between the two.
 */
export function measureOpening(page: Page, options: OpeningOptions): Promise<Opening> {
  return page.evaluate(openInPage, options);
}

/** Runs in the page. */
function openInPage({ elements, message }: OpeningOptions): Promise<Opening> {
  const settledMs = 500;
  const api = {
    postMessage: ({ type }: { type: string }) =>
      type === 'page/ready' ? window.postMessage(message, '*') : undefined,
    setState: () => undefined,
  };
  Object.assign(globalThis, { acquireVsCodeApi: () => api });
  const shifts: number[] = [];
  new PerformanceObserver(list =>
    list.getEntries().forEach(entry => shifts.push((entry as unknown as { value: number }).value)),
  ).observe({ type: 'layout-shift', buffered: true });
  let redrawn = 0;
  new MutationObserver(changes => (redrawn += changes.length)).observe(document.body, {
    subtree: true,
    attributeFilter: ['viewBox'],
  });

  const countMisfits = (): number =>
    [...document.querySelectorAll<SVGSVGElement>('.chart > svg')].filter(
      chart => chart.viewBox.baseVal.width !== chart.clientWidth,
    ).length;
  /** Sections follow one another, so the window is full when the last one reaches its end. */
  const isWindowFull = (): boolean => {
    const last = [...document.querySelectorAll('main > section')].at(-1);
    return last !== undefined && last.getBoundingClientRect().bottom >= window.innerHeight;
  };
  const listVisible = (): string[] =>
    [...document.querySelectorAll('main, main *')].flatMap(element => {
      const { left, top, width, height } = element.getBoundingClientRect();
      const text = element.childElementCount === 0 ? element.textContent : '';
      const isPart = element.tagName === 'MAIN' || top >= window.innerHeight || width === 0;
      const shown = [left, top, width, top + height > window.innerHeight ? 'cut' : height];
      return isPart
        ? []
        : [`${element.tagName} ${element.getAttribute('class') ?? ''} ${shown.join()} ${text}`];
    });

  const takeLook = (): Look => ({
    visible: listVisible(),
    html: document.getElementById('root')?.innerHTML ?? '',
  });

  return new Promise(resolve => {
    const startedAt = performance.now();
    let firstScreenMs: number | undefined;
    let before: Look = { visible: [], html: '' };
    let count = 0;
    let changedAt = startedAt;
    const look = (now: number): boolean => {
      if (firstScreenMs === undefined) {
        if (!isWindowFull()) {
          return false;
        }
        firstScreenMs = now - startedAt;
        before = elements === undefined ? takeLook() : before;
      }
      const counted = document.querySelectorAll('*').length;
      if (counted !== count) {
        count = counted;
        changedAt = now;
      }
      return elements === undefined ? now - changedAt > settledMs : count === elements;
    };
    const onFrame = (): void => {
      // A task that a frame's callback asks for comes after its layout and its painting.
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        const now = performance.now();
        if (!look(now)) {
          requestAnimationFrame(onFrame);
          return;
        }
        resolve({
          firstScreenMs: firstScreenMs ?? NaN,
          wholeMs: now - startedAt,
          elements: count,
          shift: shifts.reduce((sum, value) => sum + value, 0),
          misdrawn: redrawn + countMisfits(),
          ...(elements === undefined ? { looks: [before, takeLook()] } : {}),
        });
      };
      port2.postMessage(null);
    };
    requestAnimationFrame(onFrame);
    const script = document.createElement('script');
    script.src = 'script.js';
    document.body.append(script);
  });
}

/** The same for a page of charts alone: to the end of the frame that shows them. */
export function measureCharts(page: Page, figures: unknown): Promise<number> {
  return page.evaluate(
    data =>
      new Promise<number>(resolve => {
        const startedAt = performance.now();
        const script = document.createElement('script');
        script.src = 'script.js';
        script.onload = () => {
          const drawing = globalThis as unknown as { drawCharts: (of: unknown) => number };
          if (drawing.drawCharts(data) < 3) {
            throw new Error('Not all three charts were drawn.');
          }
          requestAnimationFrame(() => {
            const { port1, port2 } = new MessageChannel();
            port1.onmessage = () => resolve(performance.now() - startedAt);
            port2.postMessage(null);
          });
        };
        document.body.append(script);
      }),
    figures,
  );
}

/** How long the browser alone takes for elements: from their HTML to the end of the frame. */
export function measurePasting(page: Page, html: string): Promise<number> {
  return page.evaluate(
    text =>
      new Promise<number>(resolve => {
        const startedAt = performance.now();
        const root = document.getElementById('root');
        if (root !== null) {
          root.innerHTML = text;
        }
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => resolve(performance.now() - startedAt);
          port2.postMessage(null);
        });
      }),
    html,
  );
}
