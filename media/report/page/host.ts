import { createContext } from 'preact';

import type { PageAction, ToHost } from '../../../src/protocol/messages';
import type { SectionName } from '../../../src/domain/report/sectionInfos';

/** What a part of the page may do outside itself. */
export interface Host {
  post: (message: ToHost) => void;
  /** Says a sentence to whoever listens instead of looking. */
  announce: (sentence: string) => void;
}

/**
 * Null where nobody listens: a report that is drawn as a document has nothing to press, and shows
 * at once what the page unfolds.
 */
export const HostContext = createContext<Host | null>(null);

/** Asks the extension for what a button promises. */
export function run(
  host: Host | null,
  action: PageAction,
  section: SectionName | null = null,
): void {
  host?.post({ type: 'action/run', action, section });
}
