import {
  type Confidence,
  confidenceSteps,
  confidenceWords,
} from '../../../src/domain/report/confidence';
import { Icon } from '../parts/icon';
import { ExternalText, Timestamp } from '../parts/text';

import type { VNode } from 'preact';
import type { ConfidenceRow } from '../../../src/domain/report/confidence';
import type { ReportView } from '../../../src/protocol/reportView';

interface ConfidencePanelProps {
  confidence: Confidence;
  report: ReportView;
  retrievedAt: string;
}

/** The confidence in the answer: its level, what limits it, and what it is based on. */
export function ConfidencePanel({ confidence, report, retrievedAt }: ConfidencePanelProps): VNode {
  const { overall, limits, rows } = confidence;
  const reached = confidenceSteps.indexOf(overall);
  return (
    <div class="confidence" role="group" aria-labelledby="confidence">
      <h3 id="confidence" class="quiet">
        Confidence
      </h3>
      <p class="level" title="Confidence levels are defined by this extension, not by PayScale.">
        <b>{confidenceWords[overall]}</b>
        <span
          class="meter"
          role="img"
          aria-label={`Level ${reached + 1} of ${confidenceSteps.length}`}
        >
          {confidenceSteps.map((step, index) => (
            <i key={step} class={index <= reached ? 'on' : ''} />
          ))}
        </span>
      </p>
      <p class="small">
        <ExternalText text={limits} />
      </p>
      <dl class="facts">
        {rows.map(row => (
          <RowFacts row={row} />
        ))}
        <dt>Retrieved</dt>
        <dd>
          <Timestamp iso={retrievedAt} />
          <small>
            PayScale Jobalyzer · {report.source === 'sample' ? 'sample data' : 'live data'}
          </small>
        </dd>
      </dl>
    </div>
  );
}

function RowFacts({ row }: { row: ConfidenceRow }): VNode {
  const isLow = row.step === null || row.step === 'weak' || row.step === 'fair';
  return (
    <>
      <dt>{row.label}</dt>
      <dd>
        {isLow && <Icon name="warning" label="Warning" />}
        <ExternalText text={row.words} />
        {row.detail !== null && (
          <small>
            <ExternalText text={row.detail} />
          </small>
        )}
      </dd>
    </>
  );
}
