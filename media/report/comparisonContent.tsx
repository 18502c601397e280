import { ProvenanceContext, toComparedProvenance } from './page/provenance';
import { PageColumn } from './parts/pageColumn';
import { Comparison } from './sections/comparison';

import type { PageContent } from './app';

/** The page that compares several reports. */
export const comparisonContent: PageContent = state =>
  state.kind === 'comparison' ? (
    <ProvenanceContext.Provider value={() => toComparedProvenance(state.reports)}>
      <PageColumn>
        <Comparison reports={state.reports} />
      </PageColumn>
    </ProvenanceContext.Provider>
  ) : undefined;
