import { isOrdered, sectionLabels, sectionOrder, sectionServices } from '../page/sectionLabels';
import { ActionButton, Actions, Live } from '../parts/actionButton';
import { Section } from '../parts/section';
import { ExternalText } from '../parts/text';
import { describeFailure } from '../descriptions/describeState';
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
  /** Renders the whole section once it has figures. */
  ready: (figures: T) => VNode;
}

/** A section of the page, in any state. */
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

/** The state of a section, for its badge. */
export function nameState(name: SectionName, report: ReportView): string {
  const names = {
    notRequested: 'not included',
    pending: 'pending',
    ready: 'ready',
    failed: 'failed',
  };
  return hasUnknownOrder(name, report)
    ? 'order status unknown'
    : names[report.sections[name].state];
}

/** Whether the response to the order of a section was lost, and the section has no figures. */
export function hasUnknownOrder(name: SectionName, report: ReportView): boolean {
  const ordered: readonly SectionName[] = report.order?.sections ?? [];
  return (
    report.order?.state === 'unknown' &&
    ordered.includes(name) &&
    report.sections[name].state !== 'ready'
  );
}

/** The message of a section without figures, with the action that helps. */
export function SectionStateBody({
  name,
  report,
}: {
  name: SectionName;
  report: ReportView;
}): VNode {
  const state = report.sections[name];
  if (hasUnknownOrder(name, report)) {
    return <UnknownOrder name={name} report={report} />;
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

/** Whether the report has only one section. */
function isAloneIn({ sections }: ReportView): boolean {
  return sectionOrder.filter(name => sections[name].state !== 'notRequested').length < 2;
}

function NotRequested({ name }: { name: SectionName }): VNode {
  return (
    <p class="muted">
      {sectionLabels[name]}{' '}
      {name === 'skillImpact' || name === 'certificationImpact' ? 'aren’t' : 'isn’t'} included in
      this report.{' '}
      <Live>
        <ActionButton class="link" action="addSections" section={name}>
          Add…
        </ActionButton>
        {isOrdered(name) && ' (orders a report)'}
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
        <ExternalText text={failure.message} max={600} />
        {!isAlone && ' Other sections aren’t affected.'}
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

/** An order with an unknown outcome: the user decides once, for the whole order. */
function UnknownOrder({ name, report }: { name: SectionName; report: ReportView }): VNode {
  const isFirst = name === 'pay' || !hasUnknownOrder('pay', report);
  if (!isFirst) {
    return (
      <p class="muted">This section is part of the order above, which may have been charged.</p>
    );
  }
  return (
    <StateNotice
      icon="warning"
      iconLabel="Warning"
      title="Order status unknown. You may have been charged."
      at={formatTimestamp(report.order?.at ?? report.updatedAt)}
    >
      <p>PayScale may have accepted and billed this order. It hasn’t been sent again.</p>
      <Actions>
        <ActionButton action="orderAgain" section={name}>
          Order Again…
        </ActionButton>
        <span class="muted">may be billed twice</span>
        <ActionButton action="leaveOrder" section={name}>
          Don’t Order Again
        </ActionButton>
      </Actions>
    </StateNotice>
  );
}
