import { isOrdered, sectionServices } from '../page/sectionLabels';
import { useElapsed, useThrottled } from '../page/time';
import { ActionButton, Actions, Live } from '../parts/actionButton';
import { describeProgress } from '../descriptions/describeState';
import { formatTimestamp } from '../text/timestamps';
import { StateNotice } from './stateNotice';

import type { VNode } from 'preact';
import type { SectionName } from '../../../src/domain/report/sectionInfos';
import type { SectionProgressView } from '../../../src/protocol/reportView';

interface PendingProps {
  name: SectionName;
  since: string;
  progress: SectionProgressView | undefined;
  isElsewhere: boolean;
}

/** A section whose figures are pending. */
export function Pending({ name, since, progress, isElsewhere }: PendingProps): VNode {
  if (progress !== undefined && progress.phase !== 'ready' && progress.phase !== 'failed') {
    return <Waiting name={name} since={since} progress={progress} />;
  }
  return (
    <StateNotice
      icon="pending"
      iconLabel="Pending"
      title={isElsewhere ? 'Another window is loading this report.' : 'Paused.'}
      at={`Requested ${formatTimestamp(since)}.`}
    >
      {isElsewhere ? (
        <p>It will appear here when it’s ready. If that window stops, you can resume it here.</p>
      ) : (
        <Resumable name={name} />
      )}
    </StateNotice>
  );
}

/** No window is polling for the section. */
function Resumable({ name }: Pick<PendingProps, 'name'>): VNode {
  return (
    <Live>
      <p>
        {isOrdered(name)
          ? 'Resume checks the existing order again, at no extra charge.'
          : 'Resume sends the request again, at no charge.'}
      </p>
      <Actions>
        <ActionButton action="resume" section={name}>
          Resume
        </ActionButton>
      </Actions>
    </Live>
  );
}

/** Minimum interval between announcements of progress to screen readers. */
const announceEveryMs = 10_000;

interface WaitingProps extends Pick<PendingProps, 'name' | 'since'> {
  progress: SectionProgressView;
}

function Waiting({ name, since, progress }: WaitingProps): VNode {
  const service = sectionServices[name];
  const sentence = describeProgress(service, progress, useElapsed(progress));
  const announced = useThrottled(sentence, announceEveryMs);
  return (
    <div class="waiting">
      <p aria-hidden="true">{sentence}</p>
      <p class="hidden" role="status">
        {announced}
      </p>
      <div class="progress" role="progressbar" aria-label={`Waiting for ${service}`}>
        <i />
      </div>
      <p class="small muted">
        Requested {formatTimestamp(since)}. You can close this tab.{' '}
        {isOrdered(name)
          ? 'The report resumes later, at no extra charge.'
          : 'The report resumes automatically.'}
      </p>
      <Actions>
        <ActionButton action="stopWaiting" section={name}>
          Stop Waiting
        </ActionButton>
      </Actions>
      <Placeholder />
    </div>
  );
}

/** Stands in for the figures. */
function Placeholder(): VNode {
  return (
    <svg class="c ghost" height="64" aria-hidden="true">
      {[0.5, 21, 42, 63.5].map(y => (
        <line x1="0" x2="100%" y1={y} y2={y} />
      ))}
    </svg>
  );
}
