import { ProvenanceContext, toProvenance } from './page/provenance';
import { PageColumn } from './parts/pageColumn';
import { listEntries, ReportPage } from './sections/report';
import { TableOfContents } from './sections/tableOfContents';

import type { PageContent } from './app';

/** The page of one report. */
export const reportContent: PageContent = state =>
  state.kind === 'report' ? (
    <ProvenanceContext.Provider value={() => toProvenance(state.report)}>
      <PageColumn contents={<TableOfContents entries={listEntries(state.report)} />}>
        <ReportPage report={state.report} />
      </PageColumn>
    </ProvenanceContext.Provider>
  ) : undefined;
