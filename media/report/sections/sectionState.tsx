import { isOrdered, sectionLabels, sectionOrder, sectionServices } from '../page/sectionLabels';
import { ActionButton, Actions, Live } from '../parts/actionButton';
import { Section } from '../parts/section';
import { Foreign } from '../parts/text';
import { describeFailure } from '../speech/stateSpeech';
import { formatTimestamp } from '../text/timestamps';

import { Pending } from './pending';
import { StateNotice } from './stateNotice';

import type { VNode } from 'preact';
import type { SectionFailure, SectionState } from '../../../src/domain/report/section';
import type { SectionName } from '../../../src/domain/report/sectionInfos';
import type { ReportView } from '../../../src/protocol/reportView';

interface StatefulSectionProps<T> {
  id: string;
  title: string;
  name: SectionName;
  report: ReportView;
  state: SectionState<T>;
  /** The whole section, once its figures are there. */
  ready: (figures: T) => VNode;
}

/** A section of the page in whatever state it is. */
export function StatefulSection<T>(props: StatefulSectionProps<T>): VNode {
  const { id, title, name, report, state, ready } = props;
  if (state.state === 'ready') {
    return ready(state.figures);
  }
  return (
    <Section id={id} title={title} badge={nameState(name, report)}>
      <SectionStateBody name={name} report={report} />
    </Section>
  );
}

/** The state of a section in a word: its badge. */
export function nameState(name: SectionName, report: ReportView): string {
  const names = {
    notRequested: 'not asked for',
    pending: 'pending',
    ready: 'ready',
    failed: 'failed',
  };
  return isLost(name, report) ? 'order unknown' : names[report.sections[name].state];
}

/** True when the answer to the order of a section was lost, and its figures are not there. */
export function isLost(name: SectionName, report: ReportView): boolean {
  const ordered: readonly SectionName[] = report.order?.sections ?? [];
  return (
    report.order?.state === 'unknown' &&
    ordered.includes(name) &&
    report.sections[name].state !== 'ready'
  );
}

/** What is said of a section that has no figures, with the one action that helps. */
export function SectionStateBody({
  name,
  report,
}: {
  name: SectionName;
  report: ReportView;
}): VNode {
  const state = report.sections[name];
  if (isLost(name, report)) {
    return <LostOrder name={name} report={report} />;
  }
  switch (state.state) {
    case 'notRequested':
      return <NotRequested name={name} />;
    case 'pending':
      return (
        <Pending
          name={name}
          since={state.since}
          progress={report.progress[name]}
          isElsewhere={report.isRunElsewhere}
        />
      );
    case 'failed':
      return (
        <Failed
          name={name}
          at={state.at}
          failure={state.failure}
          canResume={state.link !== null}
          isAlone={isAloneIn(report)}
        />
      );
    case 'ready':
      return <></>;
  }
}

/** True when the report has no other section that a failure could have touched. */
function isAloneIn({ sections }: ReportView): boolean {
  return sectionOrder.filter(name => sections[name].state !== 'notRequested').length < 2;
}

function NotRequested({ name }: { name: SectionName }): VNode {
  return (
    <p class="muted">
      {sectionLabels[name]}{' '}
      {name === 'skillImpact' || name === 'certificationImpact' ? 'were' : 'was'} not part of this
      look-up.{' '}
      <Live>
        <ActionButton class="link" action="addSections" section={name}>
          Add it…
        </ActionButton>
        {isOrdered(name) && ' orders a report'}
      </Live>
    </p>
  );
}

interface FailedProps {
  name: SectionName;
  at: string;
  failure: SectionFailure;
  canResume: boolean;
  isAlone: boolean;
}

function Failed({ name, at, failure, canResume, isAlone }: FailedProps): VNode {
  const service = sectionServices[name];
  const { title, remedy } = describeFailure(failure, service, canResume || !isOrdered(name));
  return (
    <StateNotice icon="error" iconLabel="Error" title={title} at={formatTimestamp(at)}>
      <p>
        <Foreign text={failure.message} max={600} />
        {!isAlone && ' The other sections are not affected.'}
      </p>
      <Actions>
        <ActionButton action={remedy.action} section={name}>
          {remedy.label}
        </ActionButton>
        {remedy.action === 'orderAgain' && <span class="muted">orders a new report</span>}
      </Actions>
    </StateNotice>
  );
}

/** An order of which nobody knows whether it was taken: the person decides, once for all of it. */
function LostOrder({ name, report }: { name: SectionName; report: ReportView }): VNode {
  const isFirst = name === 'pay' || !isLost('pay', report);
  if (!isFirst) {
    return <p class="muted">Part of the order above: it may have been charged.</p>;
  }
  return (
    <StateNotice
      icon="warning"
      iconLabel="Warning"
      title="May have been charged: the answer to the order was lost."
      at={formatTimestamp(report.order?.at ?? report.updatedAt)}
    >
      <p>PayScale may have taken the order and may charge for it. Nothing was sent again.</p>
      <Actions>
        <ActionButton action="orderAgain" section={name}>
          Order Again, May Cost Twice…
        </ActionButton>
        <ActionButton action="leaveOrder" section={name}>
          Leave It
        </ActionButton>
      </Actions>
    </StateNotice>
  );
}
