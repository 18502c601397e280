import { chartKeysId } from './charts/chart';
import { HatchPattern } from './charts/strip';
import { type Host, HostContext } from './page/host';
import { type TextWidth, TextWidthContext } from './page/layout';
import { PageColumn } from './parts/pageColumn';

import type { VNode } from 'preact';
import type { PageState } from './page/pageState';

/** Renders the subject of the page; undefined for any other state. */
export type PageContent = (state: PageState) => VNode | undefined;

interface AppProps {
  state: PageState;
  content: PageContent;
  host: Host;
  textWidth: TextWidth;
  /** The latest announcement to screen readers. */
  announcement: string;
}

/** The whole page, in any state. */
export function App({ state, content, host, textWidth, announcement }: AppProps): VNode {
  return (
    <HostContext.Provider value={host}>
      <TextWidthContext.Provider value={textWidth}>
        <HatchPattern />
        {content(state) ?? (state.kind === 'gone' && <Gone {...state} />)}
        <p id={chartKeysId} hidden>
          Use the arrow keys to read each data point.
        </p>
        <p class="hidden" role="status">
          {announcement}
        </p>
      </TextWidthContext.Provider>
    </HostContext.Provider>
  );
}

function Gone({ sentence }: { sentence: string }): VNode {
  return (
    <PageColumn>
      <header class="head">
        <div>
          <h1>Report not found</h1>
          <p>{sentence}</p>
        </div>
      </header>
    </PageColumn>
  );
}
