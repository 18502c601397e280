import { createContext } from 'preact';

import type { PageAction, ToHost } from '../../../src/protocol/messages';
import type { SectionName } from '../../../src/domain/report/section';

/** What a part of the page may do outside itself. */
export interface Host {
  post: (message: ToHost) => void;
  /** Says a sentence to whoever listens instead of looking. */
  announce: (sentence: string) => void;
}

export const HostContext = createContext<Host>({
  post: () => undefined,
  announce: () => undefined,
});

/** Asks the extension for what a button promises. */
export function run(host: Host, action: PageAction, section: SectionName | null = null): void {
  host.post({ type: 'action/run', action, section });
}
