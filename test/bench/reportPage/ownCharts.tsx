import { render } from 'preact';

import { Fan } from '../../../media/report/charts/fan';
import { PayAxis, PayRowChart } from '../../../media/report/charts/payRow';
import { HatchPattern } from '../../../media/report/charts/strip';
import { listAmounts } from '../../../media/report/charts/stripMarks';
import {
  ColumnWidthContext,
  createTextWidth,
  TextWidthContext,
} from '../../../media/report/page/layout';
import { DataTable } from '../../../media/report/parts/table';
import { toPremiumTable } from '../../../media/report/sections/skillTables';
import { labelBand } from '../../../media/report/descriptions/describeExperience';
import { nameAmounts } from '../../../media/report/descriptions/describePay';

import type { VNode } from 'preact';
import type { PayFigure } from '../../../src/domain/figures/pay';
import type { ReportView } from '../../../src/protocol/reportView';

/** The page's own charts of pay, experience and skills, with all that they say to a screen reader. */
function drawCharts({ sections }: ReportView): number {
  const { pay, experience, skillImpact } = sections;
  if (pay.state !== 'ready' || experience.state !== 'ready' || skillImpact.state !== 'ready') {
    throw new Error('The report is not complete.');
  }
  const { bands } = experience.figures;
  render(
    <ColumnWidthContext.Provider value={document.body.clientWidth}>
      <TextWidthContext.Provider value={createTextWidth(document)}>
        <HatchPattern />
        <main>
          <PayCharts figures={Object.values(pay.figures.parts).filter(part => part !== null)} />
          <Fan
            report={experience.figures}
            own={null}
            offers={[]}
            bandTexts={bands.map(band => labelBand(band, experience.figures))}
            ownAmount={null}
            label="Base pay by experience"
          />
          <DataTable model={toPremiumTable('Skill', skillImpact.figures)} />
        </main>
      </TextWidthContext.Provider>
    </ColumnWidthContext.Provider>,
    document.body,
  );
  return document.querySelectorAll('.chart svg, table').length;
}

function PayCharts({ figures }: { figures: readonly PayFigure[] }): VNode {
  const domain = figures.flatMap(({ percentiles, mean }) => listAmounts(percentiles, mean));
  return (
    <div>
      {figures.map(({ percentiles, mean, currency }) => (
        <PayRowChart
          percentiles={percentiles}
          mean={mean}
          domain={domain}
          label="Pay"
          amounts={nameAmounts(percentiles, mean).map(({ amount }) => ({
            amount,
            text: `${amount} ${currency.name ?? ''}`,
          }))}
        />
      ))}
      {figures[0] && <PayAxis domain={domain} currency={figures[0].currency} />}
    </div>
  );
}

Object.assign(globalThis, { drawCharts });
