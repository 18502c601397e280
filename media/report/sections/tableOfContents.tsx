import { useContext, useEffect, useState } from 'preact/hooks';

import { HostContext } from '../page/host';
import { Icon } from '../parts/icon';

import type { VNode } from 'preact';

/** A section in the list at the left, with a mark while it has no figures. */
export interface Entry {
  id: string;
  title: string;
  mark: 'pending' | 'error' | null;
}

/** Brings the heading of a section to the top and gives it the focus. */
export function jumpTo(id: string): (event: Event) => void {
  return event => {
    event.preventDefault();
    const heading = document.getElementById(id);
    heading?.scrollIntoView();
    heading?.focus({ preventScroll: true });
  };
}

/** The sections of the page, as VS Code's settings list theirs; only wide windows show it. */
export function TableOfContents({ entries }: { entries: readonly Entry[] }): VNode {
  const reached = useCurrentHeading(entries);
  // Nothing follows how far a document was read.
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

/** A heading that is higher than this in the window has been reached. */
const passedPx = 120;

/** The heading under which the reader is. */
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
