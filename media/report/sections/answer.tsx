import { type Confidence, rateConfidence } from '../../../src/domain/report/confidence';
import { findHeadline, type Headline } from '../../../src/domain/report/headline';
import { toKnots } from '../../../src/domain/figures/percentile';
import { nameAskedShortly } from '../../../src/domain/places/placeUsed';
import { AnswerStrip } from '../charts/answerStrip';
import { ActionButton, Actions } from '../parts/actionButton';
import { Icon } from '../parts/icon';
import { Badge, NotProvided } from '../parts/text';
import { componentNames, speakAnswer, unitOf } from '../speech/paySpeech';
import { writeAmount, writePeriod, writeRange } from '../text/amounts';
import { cleanText } from '../text/cleanText';

import { AnswersNotUsed } from './answersNotUsed';
import { HowSure } from './howSure';
import { MarketMean } from './marketMean';
import { nameState, SectionStateBody } from './sectionState';
import { SinceLastTime } from './sinceLastTime';

import type { VNode } from 'preact';
import type { PayReport } from '../../../src/domain/figures/pay';
import type { ReportView } from '../../../src/protocol/reportView';

export const answerId = 'answer';

/** The answer at one glance: the range, the median, for which place, how sure. */
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
      <HowSure confidence={confidence} report={report} retrievedAt={pay.retrievedAt} />
      <AnswersNotUsed report={report} />
    </section>
  );
}

/** While there is no pay, its state stands where the answer will be. */
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
  const hint = confidence.overall === 'weak' ? ' · treat as a hint' : '';
  if (headline === undefined) {
    return (
      <>
        <h2 id={answerId} class="quiet" tabIndex={-1}>
          Pay
        </h2>
        <p class="range">
          <NotProvided />
        </p>
        <p class="gist">PayScale answered without a figure of base, hourly or total pay.</p>
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
          label={speakAnswer({
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

/** What the large figure is: the middle half where both its ends are there. */
function nameRange({ figure: { percentiles, mean } }: Headline): string {
  if (percentiles.p25 !== null && percentiles.p75 !== null) {
    return 'the middle half';
  }
  if (percentiles.p50 !== null) {
    return 'the median';
  }
  return mean === null ? 'what was provided' : 'the mean';
}

function RangeLine({ headline }: { headline: Headline }): VNode {
  const { figure, component, period } = headline;
  const unit = unitOf(component, figure);
  const { p25, p50, p75 } = figure.percentiles;
  const hasHalf = p25 !== null && p75 !== null;
  const single = p50 ?? figure.mean;
  const median = p50 === null ? 'not provided' : writeAmount(p50, unit);
  const missing = p50 === null ? 'median not provided' : 'the range is not provided';
  return (
    <p class="range">
      {hasHalf ? (
        writeRange(p25, p75, unit)
      ) : single === null ? (
        <NotProvided />
      ) : (
        writeAmount(single, unit)
      )}{' '}
      <small>
        {writePeriod(period)} · {hasHalf ? `median ${median}` : missing}
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
    p10 === null ? null : `under ${writeAmount(p10, unit)}`,
    p90 === null ? null : `over ${writeAmount(p90, unit)}`,
  ].filter(tail => tail !== null);
  const asked = cleanText(nameAskedShortly(report.lookUp.place), 60);
  return (
    <div class="gist">
      {place.name === null && (
        <p>
          <Icon name="warning" label="Warning" /> Which place the figures are for is{' '}
          {place.given === null ? 'not provided' : `given as “${cleanText(place.given, 40)}”`};
          asked {asked}.
        </p>
      )}
      {place.name !== null && place.levelsWider !== 0 && (
        <p>
          <Icon name="warning" label="Warning" /> Figures are for{' '}
          <strong>{cleanText(place.name, 80)}</strong>, not for {asked}.
        </p>
      )}
      {tails.length > 0 && <p>One in ten earns {tails.join(', one in ten ')}.</p>}
    </div>
  );
}

/** A weak report says what to do about it before anyone uses it. */
function WeakAction({ confidence }: { confidence: Confidence }): VNode {
  const isTitle = confidence.rows.some(({ aspect, step }) => aspect === 'job' && step === 'weak');
  const isOnlyTitle =
    isTitle && confidence.rows.every(({ aspect, step }) => aspect === 'job' || step !== 'weak');
  return (
    <div class="weak-action">
      <p>
        <Icon name="warning" label="Warning" />{' '}
        {isOnlyTitle ? (
          <>
            <strong>Perhaps another job.</strong> The title matched loosely: check it before you use
            the figures.
          </>
        ) : (
          <>
            <strong>Too little to rely on.</strong> Widen the place or leave out an answer before
            you use the figures.
          </>
        )}
      </p>
      <Actions>
        <ActionButton action="lookUpAgain">
          {isOnlyTitle ? 'Look Up Another Title…' : 'Look Up With Fewer Answers…'}
        </ActionButton>
        <span class="muted">orders a new report</span>
      </Actions>
    </div>
  );
}
