import { Section } from '../parts/section';
import { DataTable } from '../parts/table';
import {
  amountCell,
  numberCell,
  numberColumns,
  type TableModel,
  textCell,
} from '../parts/tableModel';
import { describeTrend, unitOfRetrieval } from '../descriptions/describeHistory';
import { formatTimestamp } from '../text/timestamps';

import { historyId, listAllRetrievals, Trend } from './sinceLastTime';

import type { VNode } from 'preact';
import type { Retrieval } from '../../../src/domain/report/history';
import type { ReportView } from '../../../src/protocol/reportView';

/** Earlier versions of the report and the current one. */
export function History({ report }: { report: ReportView }): VNode | null {
  const retrievals = listAllRetrievals(report);
  if (retrievals.length < 2) {
    return null;
  }
  const table = toHistoryTable(retrievals);
  return (
    <Section id={historyId} title="History" tables={() => [table]} lead={describeTrend(retrievals)}>
      <Trend retrievals={retrievals} />
      <DataTable model={table} />
    </Section>
  );
}

/** Newest first; a version that can't be compared with the latest says why. */
function toHistoryTable(retrievals: readonly Retrieval[]): TableModel {
  return {
    caption: 'All versions, newest first',
    columns: numberColumns('Retrieved', 'Median', 'P25', 'P75', 'Rating'),
    rows: [...retrievals].reverse().map(one => {
      const unit = unitOfRetrieval(one);
      const { p25, p50, p75 } = one.headline.figure.percentiles;
      const why = one.notComparable === null ? '' : ` · ${one.notComparable}`;
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
