import { type Confidence, rateConfidence } from '../../../src/domain/report/confidence';
import { findHeadline, type Headline } from '../../../src/domain/report/headline';
import { toKnots } from '../../../src/domain/figures/percentile';
import { nameAskedShortly } from '../../../src/domain/places/placeUsed';
import { AnswerStrip } from '../charts/answerStrip';
import { ActionButton, Actions } from '../parts/actionButton';
import { Icon } from '../parts/icon';
import { Badge, NotProvided } from '../parts/text';
import { componentNames, labelAnswer, unitOf } from '../descriptions/describePay';
import { writeAmount, writePeriod, writeRange } from '../text/amounts';
import { cleanText } from '../text/cleanText';

import { AnswersNotUsed } from './answersNotUsed';
import { ConfidencePanel } from './confidencePanel';
import { MarketMean } from './marketMean';
import { nameState, SectionStateBody } from './sectionState';
import { SinceLastTime } from './sinceLastTime';

import type { VNode } from 'preact';
import type { PayReport } from '../../../src/domain/figures/pay';
import type { ReportView } from '../../../src/protocol/reportView';

export const answerId = 'answer';

/** The answer at a glance: range, median, location, and confidence. */
export function Answer({ report }: { report: ReportView }): VNode {
  const { pay } = report.sections;
  if (pay.state !== 'ready') {
    return <AwaitedAnswer report={report} />;
  }
  const confidence = rateConfidence(pay.figures, report.lookUp);
  return (
    <section
      class={confidence.overall === 'weak' ? 'answer weak' : 'answer'}
      aria-labelledby={answerId}
    >
      <div>
        <Range pay={pay.figures} report={report} confidence={confidence} />
      </div>
      <ConfidencePanel confidence={confidence} report={report} retrievedAt={pay.retrievedAt} />
      <AnswersNotUsed report={report} />
    </section>
  );
}

/** While there is no pay data, its state is shown in place of the answer. */
function AwaitedAnswer({ report }: { report: ReportView }): VNode {
  return (
    <section class="answer awaited" aria-labelledby={answerId}>
      <div>
        <h2 id={answerId} tabIndex={-1}>
          Pay <Badge text={nameState('pay', report)} />
        </h2>
        <SectionStateBody name="pay" report={report} />
        <MarketMean report={report} />
      </div>
      <AnswersNotUsed report={report} />
    </section>
  );
}

interface RangeProps {
  pay: PayReport;
  report: ReportView;
  confidence: Confidence;
}

function Range({ pay, report, confidence }: RangeProps): VNode {
  const headline = findHeadline(pay);
  const hint = confidence.overall === 'weak' ? ' · low confidence' : '';
  if (headline === undefined) {
    return (
      <>
        <h2 id={answerId} class="quiet" tabIndex={-1}>
          Pay
        </h2>
        <p class="range">
          <NotProvided />
        </p>
        <p class="gist">PayScale returned no base, hourly, or total pay.</p>
      </>
    );
  }
  const { percentiles } = headline.figure;
  const knots = toKnots(percentiles);
  return (
    <>
      <h2 id={answerId} class="quiet" tabIndex={-1}>
        {componentNames[headline.component]} pay, {nameRange(headline)}
        {hint}
      </h2>
      <RangeLine headline={headline} />
      <Gist headline={headline} report={report} confidence={confidence} />
      {confidence.overall === 'weak' && <WeakAction confidence={confidence} />}
      {knots.length > 0 && (
        <AnswerStrip
          percentiles={percentiles}
          unit={unitOf(headline.component, headline.figure)}
          isWeak={confidence.overall === 'weak'}
          label={labelAnswer({
            ...headline,
            jobTitle: pay.titleMatch?.matched ?? report.lookUp.jobTitle,
            placeName: confidence.place.name,
          })}
        />
      )}
      <SinceLastTime report={report} />
    </>
  );
}

/** What the large figure is: the middle 50% if both its ends are provided. */
function nameRange({ figure: { percentiles, mean } }: Headline): string {
  if (percentiles.p25 !== null && percentiles.p75 !== null) {
    return 'middle 50% (P25–P75)';
  }
  if (percentiles.p50 !== null) {
    return 'median';
  }
  return mean === null ? 'available data' : 'mean';
}

function RangeLine({ headline }: { headline: Headline }): VNode {
  const { figure, component, period } = headline;
  const unit = unitOf(component, figure);
  const { p25, p50, p75 } = figure.percentiles;
  const hasMiddle = p25 !== null && p75 !== null;
  const single = p50 ?? figure.mean;
  const median = p50 === null ? 'not provided' : writeAmount(p50, unit);
  const missing = p50 === null ? 'median not provided' : 'range not provided';
  return (
    <p class="range">
      {hasMiddle ? (
        writeRange(p25, p75, unit)
      ) : single === null ? (
        <NotProvided />
      ) : (
        writeAmount(single, unit)
      )}{' '}
      <small>
        {writePeriod(period)} · {hasMiddle ? `median ${median}` : missing}
      </small>
    </p>
  );
}

function Gist({
  headline,
  report,
  confidence,
}: Omit<RangeProps, 'pay'> & { headline: Headline }): VNode {
  const { place } = confidence;
  const { p10, p90 } = headline.figure.percentiles;
  const unit = unitOf(headline.component, headline.figure);
  const tails = [
    p10 === null ? null : `10% earn less than ${writeAmount(p10, unit)}`,
    p90 === null ? null : `10% earn more than ${writeAmount(p90, unit)}`,
  ].filter(tail => tail !== null);
  const requested = cleanText(nameAskedShortly(report.lookUp.place), 60);
  return (
    <div class="gist">
      {place.name === null && (
        <p>
          <Icon name="warning" label="Warning" />{' '}
          {place.given === null
            ? 'PayScale didn’t specify which location the data is for'
            : `PayScale reported the location as “${cleanText(place.given, 40)}”`}{' '}
          (requested: {requested}).
        </p>
      )}
      {place.name !== null && place.levelsWider !== 0 && (
        <p>
          <Icon name="warning" label="Warning" /> Data is for{' '}
          <strong>{cleanText(place.name, 80)}</strong>, not {requested}.
        </p>
      )}
      {tails.length > 0 && <p>{tails.join('; ')}.</p>}
    </div>
  );
}

/** A weak report says how to improve it. */
function WeakAction({ confidence }: { confidence: Confidence }): VNode {
  const isTitleWeak = confidence.rows.some(
    ({ aspect, step }) => aspect === 'job' && step === 'weak',
  );
  const isOnlyTitleWeak =
    isTitleWeak && confidence.rows.every(({ aspect, step }) => aspect === 'job' || step !== 'weak');
  return (
    <div class="weak-action">
      <p>
        <Icon name="warning" label="Warning" />{' '}
        {isOnlyTitleWeak ? (
          <>
            <strong>This may be a different job.</strong> The title is a loose match. Check it
            before you use this data.
          </>
        ) : (
          <>
            <strong>Too little data to rely on.</strong> Try a larger area or remove a refinement.
          </>
        )}
      </p>
      <Actions>
        <ActionButton action="lookUpAgain">
          {isOnlyTitleWeak ? 'Change Title…' : 'Change Query…'}
        </ActionButton>
        <span class="muted">orders a new report</span>
      </Actions>
    </div>
  );
}
