import { createContext } from 'preact';

import type { PageAction, ToHost } from '../../../src/protocol/messages';
import type { SectionName } from '../../../src/domain/report/sectionInfos';

/** How components of the page reach the extension and screen readers. */
export interface Host {
  post: (message: ToHost) => void;
  /** Announces a sentence to screen readers. */
  announce: (sentence: string) => void;
}

/**
 * Null in the HTML export, which has no controls and shows all content expanded.
 */
export const HostContext = createContext<Host | null>(null);

/** Asks the extension to run the action of a button. */
export function run(
  host: Host | null,
  action: PageAction,
  section: SectionName | null = null,
): void {
  host?.post({ type: 'action/run', action, section });
}
