import { useLayoutEffect, useRef, useState } from 'preact/hooks';

import type { RefObject } from 'preact';

/** Without a window, as in the HTML export, everything is drawn at once. */
const isExport = typeof window === 'undefined';

/**
 * How many parts of a long page to draw: first as many as the window has room for, and all of them
 * after the frame that shows those. `end` belongs to an element after the last part.
 */
export function useDrawnCount(
  first: number,
  all: number,
): [count: number, end: RefObject<HTMLDivElement | null>] {
  const end = useRef<HTMLDivElement>(null);
  const [count, setCount] = useState(isExport ? all : first);
  useLayoutEffect(() => {
    if (count >= all) {
      return undefined;
    }
    if ((end.current?.getBoundingClientRect().top ?? Infinity) < window.innerHeight) {
      setCount(count + 1);
      return undefined;
    }
    return afterFrame(() => setCount(all));
  }, [count, all]);
  return [count, end];
}

/** Runs a task after the next frame is painted; returns what cancels it. */
function afterFrame(task: () => void): () => void {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = task;
  const frame = requestAnimationFrame(() => port2.postMessage(null));
  return () => {
    cancelAnimationFrame(frame);
    port1.close();
  };
}
