import { useContext, useEffect, useState } from 'preact/hooks';

import { HostContext } from '../page/host';
import { Icon } from '../parts/icon';

import type { VNode } from 'preact';

/** An entry for a section, with an icon while the section has no figures. */
export interface Entry {
  id: string;
  title: string;
  mark: 'pending' | 'error' | null;
}

/** Scrolls to the heading of a section and focuses it. */
export function jumpTo(id: string): (event: Event) => void {
  return event => {
    event.preventDefault();
    const heading = document.getElementById(id);
    heading?.scrollIntoView();
    heading?.focus({ preventScroll: true });
  };
}

/**
 * The sections of the page, like the table of contents of VS Code's settings; shown only on wide
 * pages.
 */
export function TableOfContents({ entries }: { entries: readonly Entry[] }): VNode {
  const reached = useCurrentHeading(entries);
  // The HTML export doesn't track scrolling.
  const current = useContext(HostContext) && reached;
  return (
    <nav class="contents" aria-label="Sections">
      <ol>
        {entries.map(({ id, title, mark }) => (
          <li key={id}>
            <a
              href={`#${id}`}
              onClick={jumpTo(id)}
              {...(id === current ? { 'aria-current': 'true' as const } : {})}
            >
              {title}
              {mark !== null && (
                <Icon name={mark} label={mark === 'error' ? 'failed' : 'pending'} />
              )}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** A heading above this position in the window has been reached. */
const passedPx = 120;

/** The heading of the section that is being read. */
function useCurrentHeading(entries: readonly Entry[]): string | undefined {
  const [current, setCurrent] = useState(entries[0]?.id);
  const ids = entries.map(({ id }) => id).join(' ');
  useEffect(() => {
    const update = (): void => {
      const passed = ids
        .split(' ')
        .filter(
          id => (document.getElementById(id)?.getBoundingClientRect().top ?? Infinity) < passedPx,
        );
      setCurrent(passed.at(-1) ?? ids.split(' ')[0]);
    };
    update();
    document.addEventListener('scroll', update, { passive: true });
    return () => document.removeEventListener('scroll', update);
  }, [ids]);
  return current;
}
