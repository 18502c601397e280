import { IndexAxis } from '../charts/indexAxis';
import { scaleAroundCenter, scaleOfDoublings } from '../charts/scale';
import { Part } from '../parts/section';
import { NotProvided } from '../parts/text';
import {
  describeConcentration,
  describeRisk,
  nameRegion,
  labelConcentration,
  labelRisk,
} from '../descriptions/describeMarket';
import { writeNumber } from '../text/amounts';

import type { VNode } from 'preact';
import type { Benchmark } from '../../../src/domain/figures/benchmark';

interface IndexProps {
  benchmark: Benchmark;
}

/** Beyond this many doublings, a quotient isn't plausible and is only shown as received. */
const maxDoublings = 10;

/** How common the job is here compared with the nation. */
export function Concentration({ benchmark }: IndexProps): VNode {
  const quotient = benchmark.locationQuotient;
  if (quotient === null || !(Math.abs(Math.log2(quotient)) <= maxDoublings)) {
    return (
      <Part title="Concentration">
        {quotient === null ? (
          <NotProvided />
        ) : (
          `Location quotient: ${writeNumber(quotient)} (as reported).`
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
        lowText="less common here"
        highText="more common"
        makeScale={span => scaleOfDoublings(quotient, span)}
        label={labelConcentration(quotient, nameRegion(benchmark))}
      />
    </Part>
  );
}

/** The risk of automation compared with the average: an index, not a probability. */
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
          <strong>{writeNumber(score)}</strong> (as reported). 100 is the average only in the United
          States.
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
        makeScale={span => scaleAroundCenter(score, { center: 100, reach: 30, step: 10 }, span)}
        label={labelRisk(score)}
      />
    </Part>
  );
}
