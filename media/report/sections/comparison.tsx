import {
  comparedLetters,
  explainWeakComparison,
  findComparedComponent,
} from '../../../src/domain/report/comparison';
import { isSameCurrency, nameCurrency } from '../../../src/domain/figures/currencies';
import { hasAmount } from '../../../src/domain/report/headline';
import { type ComparedStrip, CompareStrips } from '../charts/compareStrips';
import { StripKey } from '../charts/strip';
import { findFigures } from '../page/findFigures';
import { listRefinements } from '../page/provenance';
import { ActionButton } from '../parts/actionButton';
import { Notice } from '../parts/notice';
import { Section } from '../parts/section';
import { DataTable } from '../parts/table';
import { Badge, ExternalText } from '../parts/text';
import {
  describeMedians,
  nameCompared,
  labelComparison,
  toCompared,
} from '../descriptions/describeComparison';
import { labelFigure, unitOf } from '../descriptions/describePay';
import { cleanText } from '../text/cleanText';

import { toComparisonTable, toSourceTable } from './comparisonTables';
import { nameState } from './sectionState';

import type { VNode } from 'preact';
import type { Currency } from '../../../src/domain/figures/figures';
import type { PayComponent, PayFigure } from '../../../src/domain/figures/pay';
import type { ReportView } from '../../../src/protocol/reportView';

/** Two to four reports on one page: a shared axis and a table of differences. */
export function Comparison({ reports }: { reports: readonly ReportView[] }): VNode {
  const compared = reports.map(toCompared);
  const component = findComparedComponent(compared);
  const weak = explainWeakComparison(compared);
  const tables = [toComparisonTable(reports), toSourceTable(reports)];
  return (
    <>
      <header class="head">
        <div>
          <h1>
            Compare <Badge text={`${reports.length} reports`} />
          </h1>
          <ol class="compared">
            {reports.map((report, index) => (
              <li>
                <b>{comparedLetters[index]}</b> <ExternalText text={report.title} max={120} />
                <span class="muted"> · {listRefinements(report.lookUp).join(' · ')}</span>{' '}
                {report.source === 'sample' && <Badge text="Sample" />}
              </li>
            ))}
          </ol>
        </div>
        <div class="actions">
          <ActionButton action="compare">Compare Others…</ActionButton>
        </div>
      </header>
      {weak.length > 0 && (
        <Notice icon="warning" iconLabel="Warning">
          <strong>These reports aren’t directly comparable.</strong>{' '}
          <ExternalText text={weak.join(' ')} max={600} />
        </Notice>
      )}
      <Section id="compare-pay" title="Pay" lead={describeMedians(reports)} tables={() => tables}>
        <Strips reports={reports} component={component} />
        <DataTable model={tables[0] ?? toSourceTable(reports)} />
      </Section>
      <Section id="compare-origin" title="Sources and method">
        <DataTable model={toSourceTable(reports)} />
      </Section>
    </>
  );
}

interface StripsProps {
  reports: readonly ReportView[];
  component: PayComponent;
}

function Strips({ reports, component }: StripsProps): VNode {
  const currency = findAxisCurrency(reports, component);
  if (currency === undefined) {
    return <p class="muted">None of these reports has data for this pay component.</p>;
  }
  return (
    <>
      <CompareStrips
        strips={reports.map((report, index) => toStrip(report, index, { component, currency }))}
        currency={currency}
        label={labelComparison(reports)}
      />
      <StripKey />
    </>
  );
}

/** The currency of the first report that has figures; reports in other currencies aren’t drawn. */
function findAxisCurrency(
  reports: readonly ReportView[],
  component: PayComponent,
): Currency | undefined {
  const figures = reports.map(({ sections }) => findFigures(sections.pay)?.parts[component]);
  return figures.find(figure => figure && hasAmount(figure))?.currency;
}

interface Axis {
  component: PayComponent;
  currency: Currency;
}

function toStrip(report: ReportView, index: number, axis: Axis): ComparedStrip {
  const pay = findFigures(report.sections.pay);
  const figure = pay?.parts[axis.component] ?? null;
  const letter = comparedLetters[index] ?? '';
  const note = explainAbsence(report, figure, axis.currency);
  const isDrawn = note === null && figure !== null;
  return {
    letter,
    name: cleanText(pay === null ? report.title : nameCompared(report, pay.levelUsed), 80),
    percentiles: isDrawn ? figure.percentiles : null,
    mean: isDrawn ? figure.mean : null,
    note: note ?? '',
    text: isDrawn ? labelFigure(letter, figure, unitOf(axis.component, figure)) : letter,
  };
}

/** Why a report isn't on the axis; null if it is. */
function explainAbsence(
  report: ReportView,
  figure: PayFigure | null,
  currency: Currency,
): string | null {
  if (report.sections.pay.state !== 'ready') {
    return `pay: ${nameState('pay', report)}`;
  }
  if (figure === null || !hasAmount(figure)) {
    return 'not provided';
  }
  return figure.currency === currency || isSameCurrency(figure.currency, currency) === true
    ? null
    : `in ${nameCurrency(figure.currency)}; not on this axis`;
}
