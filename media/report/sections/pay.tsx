import { useContext, useState } from 'preact/hooks';

import { HostContext } from '../page/host';
import { EmptyRow, PayAxis, PayRowChart } from '../charts/payRow';
import { StripKey } from '../charts/strip';
import { listAmounts } from '../charts/stripMarks';
import { Section } from '../parts/section';
import { ChartTable } from '../parts/table';
import { NotProvided } from '../parts/text';
import { describePay, nameAmounts, labelFigure } from '../descriptions/describePay';
import { type Unit, writeAmount } from '../text/amounts';

import { listPayRows, listPeriods, type PayRow } from './payRows';
import { toPayTables } from './payTables';

import type { VNode } from 'preact';
import type { PayPeriod } from '../../../src/domain/figures/money';
import type { PayReport } from '../../../src/domain/figures/pay';
import type { ReportView } from '../../../src/protocol/reportView';
import type { TableModel } from '../parts/tableModel';

export const payId = 'pay';

interface PayProps {
  pay: PayReport;
  report: ReportView;
}

/** Every pay component on one axis, per year or per hour. */
export function Pay({ pay, report }: PayProps): VNode {
  const periods = listPeriods(pay);
  const [chosen, choose] = useState<PayPeriod>('year');
  const period = periods.includes(chosen) ? chosen : (periods[0] ?? 'year');
  const isStatic = useContext(HostContext) === null;
  const tables = (): TableModel[] => toPayTables(pay, report.hoursPerYear);
  return (
    <Section
      id={payId}
      title="Pay"
      lead={describePay(pay)}
      tables={tables}
      controls={periods.length > 1 && <PeriodSwitch period={period} choose={choose} />}
    >
      {(isStatic ? periods : [period]).map(one => (
        <PayRows rows={listPayRows(pay, one, report.hoursPerYear)} period={one} />
      ))}
      <StripKey />
      <ChartTable tables={tables} />
    </Section>
  );
}

interface PeriodSwitchProps {
  period: PayPeriod;
  choose: (period: PayPeriod) => void;
}

function PeriodSwitch({ period, choose }: PeriodSwitchProps): VNode {
  const names: readonly (readonly [PayPeriod, string])[] = [
    ['year', 'Annual'],
    ['hour', 'Hourly'],
  ];
  return (
    <div class="switch" role="group" aria-label="Pay period">
      {names.map(([value, name]) => (
        <button type="button" aria-pressed={value === period} onClick={() => choose(value)}>
          {name}
        </button>
      ))}
    </div>
  );
}

function PayRows({ rows, period }: { rows: readonly PayRow[]; period: PayPeriod }): VNode {
  const domain = rows.flatMap(({ figure }) =>
    figure === null ? [] : listAmounts(figure.percentiles, figure.mean),
  );
  const currency = rows.find(({ figure }) => figure !== null)?.figure?.currency;
  return (
    <div class="pay">
      <div class="pay-row heads" aria-hidden="true">
        <span class="name" />
        <span class="strip-cell" />
        <span class="median-cell">Median</span>
        <span class="mean-cell">Mean</span>
      </div>
      {rows.map(row => (
        <PayRowLine row={row} domain={domain} period={period} />
      ))}
      {domain.length > 0 && currency !== undefined && (
        <div class="pay-row axis-row">
          <span class="name" />
          <div class="strip-cell">
            <PayAxis domain={domain} currency={currency} />
          </div>
          <span class="median-cell" />
          <span class="mean-cell" />
        </div>
      )}
    </div>
  );
}

interface PayRowLineProps {
  row: PayRow;
  domain: readonly number[];
  period: PayPeriod;
}

function PayRowLine({ row, domain, period }: PayRowLineProps): VNode {
  const { name, note, figure } = row;
  const amounts = figure === null ? [] : nameAmounts(figure.percentiles, figure.mean);
  return (
    <div class={amounts.length === 0 ? 'pay-row empty' : 'pay-row'}>
      <div class="name">
        {name}
        {note !== null && <small>{note}</small>}
      </div>
      <div class="strip-cell">
        {figure === null || amounts.length === 0 ? (
          domain.length > 0 && <EmptyRow domain={domain} />
        ) : (
          <FilledRow name={name} figure={figure} domain={domain} period={period} />
        )}
      </div>
      <PayRowFigures figure={figure} period={period} />
    </div>
  );
}

interface FilledRowProps {
  name: string;
  figure: NonNullable<PayRow['figure']>;
  domain: readonly number[];
  period: PayPeriod;
}

function FilledRow({ name, figure, domain, period }: FilledRowProps): VNode {
  const unit: Unit = { currency: figure.currency, period };
  const amounts = nameAmounts(figure.percentiles, figure.mean)
    .map(({ label, amount }) => ({
      amount,
      text: `${name}, ${label}: ${writeAmount(amount, unit)}`,
    }))
    .sort((a, b) => a.amount - b.amount);
  return (
    <PayRowChart
      percentiles={figure.percentiles}
      mean={figure.mean}
      domain={domain}
      amounts={amounts}
      label={labelFigure(name, figure, unit)}
    />
  );
}

function PayRowFigures({ figure, period }: { figure: PayRow['figure']; period: PayPeriod }): VNode {
  const write = (amount: number | null | undefined): VNode | string =>
    figure === null || amount === null || amount === undefined ? (
      <NotProvided />
    ) : (
      writeAmount(amount, { currency: figure.currency, period })
    );
  return (
    <>
      <div class="median-cell">{write(figure?.percentiles.p50)}</div>
      <div class="mean-cell">{figure !== null && write(figure.mean)}</div>
    </>
  );
}
