import { IndexAxis } from '../charts/indexAxis';
import { scaleAroundCentre, scaleOfDoublings } from '../charts/scale';
import { Part } from '../parts/section';
import { NotProvided } from '../parts/text';
import {
  describeConcentration,
  describeRisk,
  nameRegion,
  speakConcentration,
  speakRisk,
} from '../speech/marketSpeech';
import { writeNumber } from '../text/amounts';

import type { VNode } from 'preact';
import type { Benchmark } from '../../../src/domain/figures/benchmark';

interface IndexProps {
  benchmark: Benchmark;
}

/** A concentration further from the nation's than this is no concentration: it is shown as given. */
const mostDoublings = 10;

/** How common the job is here beside the nation. */
export function Concentration({ benchmark }: IndexProps): VNode {
  const quotient = benchmark.locationQuotient;
  if (quotient === null || !(Math.abs(Math.log2(quotient)) <= mostDoublings)) {
    return (
      <Part title="Concentration">
        {quotient === null ? (
          <NotProvided />
        ) : (
          `Location quotient ${writeNumber(quotient)}, as given.`
        )}
      </Part>
    );
  }
  const { strong, rest } = describeConcentration(quotient);
  return (
    <Part
      title="Concentration"
      lead={
        <>
          <strong>{strong}</strong> {rest}
        </>
      }
    >
      <IndexAxis
        value={quotient}
        average={1}
        averageText="nation"
        lowText="rarer here"
        highText="more common"
        makeScale={span => scaleOfDoublings(quotient, span)}
        label={speakConcentration(quotient, nameRegion(benchmark))}
      />
    </Part>
  );
}

/** How far automation may reach the work, beside the average: an index, not a probability. */
export function AutomationRisk({ benchmark }: IndexProps): VNode {
  const score = benchmark.riskScore;
  if (score === null) {
    return (
      <Part title="Automation risk">
        <NotProvided />
      </Part>
    );
  }
  if (benchmark.region.nation.toLowerCase() !== 'us') {
    return (
      <Part title="Automation risk">
        <p>
          <strong>{writeNumber(score)}</strong>, as given. Only in the United States is 100 the
          average.
        </p>
      </Part>
    );
  }
  return (
    <Part
      title="Automation risk"
      lead={
        <>
          <strong>{describeRisk(score)}.</strong> An index, not a probability.
        </>
      }
    >
      <IndexAxis
        value={score}
        average={100}
        averageText="US average"
        lowText="lower risk"
        highText="higher"
        makeScale={span => scaleAroundCentre(score, { centre: 100, reach: 30, step: 10 }, span)}
        label={speakRisk(score)}
      />
    </Part>
  );
}
