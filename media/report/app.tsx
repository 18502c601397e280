import { chartKeysId } from './charts/chart';
import { HatchPattern } from './charts/strip';
import { type Host, HostContext } from './page/host';
import { type TextWidth, TextWidthContext } from './page/layout';
import { PageColumn } from './parts/pageColumn';

import type { VNode } from 'preact';
import type { PageState } from './page/pageState';

/** Draws what the page was opened for; undefined for every other state. */
export type PageContent = (state: PageState) => VNode | undefined;

interface AppProps {
  state: PageState;
  content: PageContent;
  host: Host;
  textWidth: TextWidth;
  /** What was last said to a screen reader. */
  said: string;
}

/** The whole page in whatever state it is. */
export function App({ state, content, host, textWidth, said }: AppProps): VNode {
  return (
    <HostContext.Provider value={host}>
      <TextWidthContext.Provider value={textWidth}>
        <HatchPattern />
        {content(state) ?? (state.kind === 'gone' ? <Gone {...state} /> : <Opening />)}
        <p id={chartKeysId} hidden>
          Arrow keys read each point.
        </p>
        <p class="hidden" role="status">
          {said}
        </p>
      </TextWidthContext.Provider>
    </HostContext.Provider>
  );
}

/** Its column is as wide as that of a report. */
function Opening(): VNode {
  return (
    <PageColumn contents={<div class="contents" />}>
      <p class="opening">
        <strong>Job Pay</strong> Opening the report…
      </p>
    </PageColumn>
  );
}

function Gone({ sentence }: { sentence: string }): VNode {
  return (
    <PageColumn>
      <header class="head">
        <div>
          <h1>No report</h1>
          <p>{sentence}</p>
        </div>
      </header>
    </PageColumn>
  );
}
