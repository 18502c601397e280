import { sectionLabels, sectionOrder, sectionServices } from '../page/sectionLabels';
import { useElapsed, useThrottled } from '../page/time';
import { ActionButton, Actions, Live } from '../parts/actionButton';
import { Notice } from '../parts/notice';
import { Section } from '../parts/section';
import { Foreign } from '../parts/text';
import { describeFailure, describeProgress } from '../speech/stateSpeech';
import { formatMoment } from '../text/moments';

import type { ComponentChildren, VNode } from 'preact';
import type { SectionFailure, SectionName, SectionState } from '../../../src/domain/report/section';
import type { ReportView, SectionProgressView } from '../../../src/protocol/reportView';
import type { IconName } from '../parts/icon';

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
      return <Pending name={name} since={state.since} progress={report.progress[name]} />;
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

/** The sections that are billed one by one. */
function isOrdered(name: SectionName): boolean {
  return name === 'pay' || name === 'experience';
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

interface PendingProps {
  name: SectionName;
  since: string;
  progress: SectionProgressView | undefined;
}

function Pending({ name, since, progress }: PendingProps): VNode {
  return progress === undefined || progress.phase === 'ready' || progress.phase === 'failed' ? (
    <Unwatched name={name} since={since} />
  ) : (
    <Waiting name={name} since={since} progress={progress} />
  );
}

/** Pending, and nobody looks for it in this window. */
function Unwatched({ name, since }: Omit<PendingProps, 'progress'>): VNode {
  return (
    <StateNotice
      icon="pending"
      iconLabel="Pending"
      title="Paused."
      at={`Asked ${formatMoment(since)}.`}
    >
      <Live>
        <p>
          {isOrdered(name)
            ? 'Resume looks at the saved link again; nothing is ordered twice.'
            : 'Resume asks again; this is not billed.'}
        </p>
        <Actions>
          <ActionButton action="resume" section={name}>
            Resume
          </ActionButton>
        </Actions>
      </Live>
    </StateNotice>
  );
}

interface StateNoticeProps {
  icon: IconName;
  iconLabel: string;
  title: string;
  /** Since when, in words. */
  at: string;
  children: ComponentChildren;
}

function StateNotice({ icon, iconLabel, title, at, children }: StateNoticeProps): VNode {
  return (
    <Notice icon={icon} iconLabel={iconLabel} class="state">
      <strong>{title}</strong> <span class="muted">{at}</span>
      {children}
    </Notice>
  );
}

/** A screen reader hears of progress at most this often. */
const announceEveryMs = 10_000;

interface WaitingProps extends PendingProps {
  progress: SectionProgressView;
}

function Waiting({ name, since, progress }: WaitingProps): VNode {
  const service = sectionServices[name];
  const sentence = describeProgress(service, progress, useElapsed(progress));
  const spoken = useThrottled(sentence, announceEveryMs);
  return (
    <div class="waiting">
      <p aria-hidden="true">{sentence}</p>
      <p class="hidden" role="status">
        {spoken}
      </p>
      <div class="progress" role="progressbar" aria-label={`Waiting for ${service}`}>
        <i />
      </div>
      <p class="small muted">
        Asked {formatMoment(since)}. Safe to close:{' '}
        {isOrdered(name)
          ? 'the link is saved and the report resumes, nothing is ordered twice.'
          : 'the report resumes by itself.'}
      </p>
      <Actions>
        <ActionButton action="stopWaiting" section={name}>
          Stop Waiting
        </ActionButton>
      </Actions>
      <Ghost />
    </div>
  );
}

/** Where the figures will be. */
function Ghost(): VNode {
  return (
    <svg class="c ghost" height="64" aria-hidden="true">
      {[0.5, 21, 42, 63.5].map(y => (
        <line x1="0" x2="100%" y1={y} y2={y} />
      ))}
    </svg>
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
    <StateNotice icon="error" iconLabel="Error" title={title} at={formatMoment(at)}>
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
      at={formatMoment(report.order?.at ?? report.updatedAt)}
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
