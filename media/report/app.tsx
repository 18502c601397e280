import { chartKeysId } from './charts/chart';
import { HatchPattern } from './charts/strip';
import { type Host, HostContext } from './page/host';
import { type TextWidth, TextWidthContext } from './page/layout';
import { ProvenanceContext, toComparedProvenance, toProvenance } from './page/provenance';
import { Comparison } from './sections/comparison';
import { listEntries, ReportPage } from './sections/report';
import { TableOfContents } from './sections/tableOfContents';

import type { ComponentChildren, VNode } from 'preact';
import type { PageState } from './page/pageState';

interface AppProps {
  state: PageState;
  host: Host;
  textWidth: TextWidth;
  /** What was last said to a screen reader. */
  said: string;
}

/** The whole page in whatever state it is. */
export function App({ state, host, textWidth, said }: AppProps): VNode {
  return (
    <HostContext.Provider value={host}>
      <TextWidthContext.Provider value={textWidth}>
        <HatchPattern />
        <PageBody state={state} />
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

function PageBody({ state }: { state: PageState }): VNode {
  switch (state.kind) {
    case 'loading':
      // Its column is as wide as that of the report which comes.
      return (
        <Main contents={<div class="contents" />}>
          <p class="opening">
            <strong>Job Pay</strong> Opening the report…
          </p>
        </Main>
      );
    case 'gone':
      return (
        <Main>
          <header class="head">
            <div>
              <h1>No report</h1>
              <p>{state.sentence}</p>
            </div>
          </header>
        </Main>
      );
    case 'comparison':
      return (
        <ProvenanceContext.Provider value={toComparedProvenance(state.reports)}>
          <Main>
            <Comparison reports={state.reports} />
          </Main>
        </ProvenanceContext.Provider>
      );
    case 'report':
      return (
        <ProvenanceContext.Provider value={toProvenance(state.report)}>
          <Main contents={<TableOfContents entries={listEntries(state.report)} />}>
            <ReportPage report={state.report} />
          </Main>
        </ProvenanceContext.Provider>
      );
  }
}

function Main({ contents, children }: { contents?: VNode; children: ComponentChildren }): VNode {
  return (
    <div class={contents === undefined ? 'page' : 'page with-contents'}>
      {contents}
      <main>{children}</main>
    </div>
  );
}
