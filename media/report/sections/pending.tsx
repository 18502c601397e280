import { isOrdered, sectionServices } from '../page/sectionLabels';
import { useElapsed, useThrottled } from '../page/time';
import { ActionButton, Actions, Live } from '../parts/actionButton';
import { describeProgress } from '../speech/stateSpeech';
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

/** A section that waits for its figures. */
export function Pending({ name, since, progress, isElsewhere }: PendingProps): VNode {
  if (progress !== undefined && progress.phase !== 'ready' && progress.phase !== 'failed') {
    return <Waiting name={name} since={since} progress={progress} />;
  }
  return (
    <StateNotice
      icon="pending"
      iconLabel="Pending"
      title={isElsewhere ? 'Another window waits for this.' : 'Paused.'}
      at={`Asked ${formatTimestamp(since)}.`}
    >
      {isElsewhere ? (
        <p>It shows here when it is there. Once that window stops, it can be resumed here.</p>
      ) : (
        <Resumable name={name} />
      )}
    </StateNotice>
  );
}

/** Nobody looks for it. */
function Resumable({ name }: Pick<PendingProps, 'name'>): VNode {
  return (
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
  );
}

/** A screen reader hears of progress at most this often. */
const announceEveryMs = 10_000;

interface WaitingProps extends Pick<PendingProps, 'name' | 'since'> {
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
        Asked {formatTimestamp(since)}. Safe to close:{' '}
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
