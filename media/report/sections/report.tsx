import { useContext } from 'preact/hooks';

import { HostContext } from '../page/host';
import { useDrawnCount } from '../page/useDrawnCount';
import { SampleLine, ReportHead } from './head';
import { About, aboutId } from './about';
import { Answer, answerId } from './answer';
import { Experience, experienceId } from './experience';
import { History } from './history';
import { Market, marketId } from './market';
import { Offers, offersId } from './offers';
import { Pay, payId } from './pay';
import { hasUnknownOrder, StatefulSection } from './sectionState';
import { historyId, listAllRetrievals } from './sinceLastTime';
import { Skills, skillsId } from './skills';

import type { VNode } from 'preact';
import type { SectionName } from '../../../src/domain/report/sectionInfos';
import type { ReportView } from '../../../src/protocol/reportView';
import type { Entry } from './tableOfContents';

/**
 * One report, from the answer to its sources. Offers are private, so the HTML export, which is
 * shared, omits them.
 */
export function ReportPage({ report }: { report: ReportView }): VNode {
  const { pay, experience, benchmark } = report.sections;
  const host = useContext(HostContext);
  const parts = [
    <ReportHead report={report} />,
    report.source === 'sample' && <SampleLine />,
    <Answer report={report} />,
    host && pay.state === 'ready' && <Offers pay={pay.figures} report={report} />,
    pay.state === 'ready' && <Pay pay={pay.figures} report={report} />,
    <StatefulSection
      id={experienceId}
      title="Pay by experience"
      name="experience"
      report={report}
      state={experience}
      ready={figures => <Experience experience={figures} report={report} />}
    />,
    <StatefulSection
      id={marketId}
      title="Market"
      name="benchmark"
      report={report}
      state={benchmark}
      ready={figures => <Market benchmark={figures} report={report} />}
    />,
    <Skills report={report} />,
    <History report={report} />,
    <About report={report} />,
  ];
  const [count, end] = useDrawnCount(firstParts, parts.length);
  return (
    <>
      {parts.slice(0, count)}
      {count < parts.length && <div class="undrawn" ref={end} />}
    </>
  );
}

/** Up to the offers, which most windows have room for. */
const firstParts = 4;

/** The sections of the page in order, each with its state. */
export function listEntries(report: ReportView): Entry[] {
  const hasPay = report.sections.pay.state === 'ready';
  const entries: (Entry | null)[] = [
    { id: answerId, title: 'Answer', mark: markOf(report, ['pay']) },
    hasPay ? { id: offersId, title: 'Offers', mark: null } : null,
    hasPay ? { id: payId, title: 'Pay', mark: null } : null,
    { id: experienceId, title: 'Experience', mark: markOf(report, ['experience']) },
    { id: marketId, title: 'Market', mark: markOf(report, ['benchmark']) },
    { id: skillsId, title: 'Skills', mark: markOf(report, ['skillImpact', 'certificationImpact']) },
    listAllRetrievals(report).length < 2 ? null : { id: historyId, title: 'History', mark: null },
    { id: aboutId, title: 'Sources', mark: null },
  ];
  return entries.filter(entry => entry !== null);
}

function markOf(report: ReportView, names: readonly SectionName[]): Entry['mark'] {
  const states = names.map(name =>
    hasUnknownOrder(name, report) ? 'failed' : report.sections[name].state,
  );
  if (states.includes('failed')) {
    return 'error';
  }
  return states.includes('pending') ? 'pending' : null;
}
