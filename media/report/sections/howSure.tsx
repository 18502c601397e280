import {
  type Confidence,
  confidenceSteps,
  confidenceWords,
} from '../../../src/domain/report/confidence';
import { Icon } from '../parts/icon';
import { Foreign, Timestamp } from '../parts/text';

import type { VNode } from 'preact';
import type { ConfidenceRow } from '../../../src/domain/report/confidence';
import type { ReportView } from '../../../src/protocol/reportView';

interface HowSureProps {
  confidence: Confidence;
  report: ReportView;
  retrievedAt: string;
}

/** How far the answer can be trusted: a word, what holds it back, and what the word rests on. */
export function HowSure({ confidence, report, retrievedAt }: HowSureProps): VNode {
  const { overall, heldBack, rows } = confidence;
  const reached = confidenceSteps.indexOf(overall);
  return (
    <div class="how-sure" role="group" aria-labelledby="how-sure">
      <h3 id="how-sure" class="quiet">
        How sure
      </h3>
      <p class="sure" title="The steps are this extension’s own; PayScale publishes none.">
        <b>{confidenceWords[overall]}</b>
        <span
          class="meter"
          role="img"
          aria-label={`Step ${reached + 1} of ${confidenceSteps.length}`}
        >
          {confidenceSteps.map((step, index) => (
            <i key={step} class={index <= reached ? 'on' : ''} />
          ))}
        </span>
      </p>
      <p class="small">
        <Foreign text={heldBack} />
      </p>
      <dl class="facts">
        {rows.map(row => (
          <SureRow row={row} />
        ))}
        <dt>Retrieved</dt>
        <dd>
          <Timestamp iso={retrievedAt} />
          <small>PayScale Jobalyzer · {report.source === 'sample' ? 'sample' : 'live'}</small>
        </dd>
      </dl>
    </div>
  );
}

function SureRow({ row }: { row: ConfidenceRow }): VNode {
  const isLow = row.step === null || row.step === 'weak' || row.step === 'fair';
  return (
    <>
      <dt>{row.label}</dt>
      <dd>
        {isLow && <Icon name="warning" label="Warning" />}
        <Foreign text={row.words} />
        {row.detail !== null && (
          <small>
            <Foreign text={row.detail} />
          </small>
        )}
      </dd>
    </>
  );
}
