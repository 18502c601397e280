import { Section } from '../parts/section';
import { DataTable } from '../parts/table';
import {
  amountCell,
  numberCell,
  numberColumns,
  type TableModel,
  textCell,
} from '../parts/tableModel';
import { describeCourse, unitOfRetrieval } from '../speech/historySpeech';
import { formatTimestamp } from '../text/timestamps';

import { historyId, listAllRetrievals, Trend } from './sinceLastTime';

import type { VNode } from 'preact';
import type { Retrieval } from '../../../src/domain/report/history';
import type { ReportView } from '../../../src/protocol/reportView';

/** Earlier answers to the same question beside the latest. */
export function History({ report }: { report: ReportView }): VNode | null {
  const retrievals = listAllRetrievals(report);
  if (retrievals.length < 2) {
    return null;
  }
  const table = toHistoryTable(retrievals);
  return (
    <Section
      id={historyId}
      title="History"
      tables={() => [table]}
      lead={describeCourse(retrievals)}
    >
      <Trend retrievals={retrievals} />
      <DataTable model={table} />
    </Section>
  );
}

/** The latest first; an answer that is not like the latest says why. */
function toHistoryTable(retrievals: readonly Retrieval[]): TableModel {
  return {
    caption: 'Every retrieval, the latest first',
    columns: numberColumns('Retrieved', 'Median', 'P25', 'P75', 'Rating'),
    rows: [...retrievals].reverse().map(one => {
      const unit = unitOfRetrieval(one);
      const { p25, p50, p75 } = one.headline.figure.percentiles;
      const why = one.unlike === null ? '' : ` · ${one.unlike}`;
      return [
        textCell(`${formatTimestamp(one.retrievedAt)}${why}`),
        amountCell(p50, unit),
        amountCell(p25, unit),
        amountCell(p75, unit),
        numberCell(one.pay.reportRating),
      ];
    }),
  };
}
