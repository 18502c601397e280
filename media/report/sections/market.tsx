import { BarList } from '../charts/bars';
import { IndexAxis } from '../charts/indexAxis';
import { scaleAroundCentre, scaleOfDoublings } from '../charts/scale';
import { Notice } from '../parts/notice';
import { Part, Section } from '../parts/section';
import { DataTable, TwinTable } from '../parts/table';
import { Foreign, NotProvided } from '../parts/text';
import {
  describeConcentration,
  describeMissing,
  describeRisk,
  isNation,
  nameRegion,
  speakConcentration,
  speakRisk,
} from '../speech/marketSpeech';
import { writeNumber } from '../text/amounts';

import { FeederJobs } from './feederJobs';
import { toMarketTables, toOtherTable } from './marketTables';
import { SalaryBeside } from './salaryBeside';
import { SkillGroups } from './skillGroups';

import type { VNode } from 'preact';
import type { Benchmark } from '../../../src/domain/figures/benchmark';
import type { ReportView } from '../../../src/protocol/reportView';
import type { TableModel } from '../parts/tableModel';

export const marketId = 'market';

interface MarketProps {
  benchmark: Benchmark;
  report: ReportView;
}

/** Everything that Lightcast gave about the occupation. */
export function Market({ benchmark, report }: MarketProps): VNode {
  const { occupationName, occupationId, dimension, occupationDescription } = benchmark;
  const code = `${dimension.toUpperCase()} ${occupationId}`;
  const tables = (): TableModel[] => toMarketTables(benchmark);
  return (
    <Section
      id={marketId}
      title="Market"
      tables={tables}
      lead={
        <span class="muted">
          Lightcast Occupation Benchmark ·{' '}
          <Foreign text={occupationName === null ? code : `${occupationName}, ${code}`} max={120} />{' '}
          · {nameRegion(benchmark)}
        </span>
      }
    >
      {occupationDescription !== null && (
        <p class="note">
          <Foreign text={occupationDescription} max={600} />
        </p>
      )}
      <SalaryBeside benchmark={benchmark} report={report} />
      <div class="columns two">
        <Concentration benchmark={benchmark} />
        <AutomationRisk benchmark={benchmark} />
        <Education benchmark={benchmark} />
        <ExperienceAsked benchmark={benchmark} />
      </div>
      <SkillGroups benchmark={benchmark} />
      <FeederJobs benchmark={benchmark} />
      <OtherValues benchmark={benchmark} />
      <MarketNotes benchmark={benchmark} />
      <TwinTable what="every figure " tables={tables} />
    </Section>
  );
}

/** A concentration further from the nation's than this is no concentration: it is shown as given. */
const mostDoublings = 10;

function Concentration({ benchmark }: { benchmark: Benchmark }): VNode {
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
        valueText={writeNumber(quotient)}
        average={1}
        averageText="nation"
        lowText="rarer here"
        highText="more common"
        makeScale={span => scaleOfDoublings(quotient, span)}
        formatTick={tick => writeNumber(tick)}
        label={speakConcentration(quotient, nameRegion(benchmark))}
      />
    </Part>
  );
}

function AutomationRisk({ benchmark }: { benchmark: Benchmark }): VNode {
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
        valueText={writeNumber(score)}
        average={100}
        averageText="US average"
        lowText="lower risk"
        highText="higher"
        makeScale={span => scaleAroundCentre(score, { centre: 100, reach: 30, step: 10 }, span)}
        formatTick={tick => writeNumber(tick)}
        label={speakRisk(score)}
      />
    </Part>
  );
}

/** The typical education in words, and the levels in the service's order. */
function Education({
  benchmark: { education, typicalEducation },
}: {
  benchmark: Benchmark;
}): VNode {
  const typical = typicalEducation?.name ?? null;
  const isTypical = (level: { id: string | null; name: string | null }): boolean =>
    typicalEducation !== null &&
    (level.id === null ? level.name === typical : level.id === typicalEducation.id);
  return (
    <Part
      title="Education"
      lead={
        typical === null ? (
          education && 'Which is typical is not provided.'
        ) : (
          <>
            Typical: <Foreign text={typical} max={80} />.
          </>
        )
      }
    >
      {education === null ? (
        <NotProvided />
      ) : (
        <BarList
          label="Education, share of each level"
          scale={education.shareScale}
          items={education.levels.map(level => ({
            name: level.name ?? `level ${level.id ?? 'not named'}`,
            share: level.share,
            ...(isTypical(level) ? { note: 'typical' } : {}),
          }))}
        />
      )}
    </Part>
  );
}

function ExperienceAsked({ benchmark: { experience } }: { benchmark: Benchmark }): VNode {
  const mean = experience?.meanYears ?? null;
  return (
    <Part
      title="Years of experience"
      lead={
        mean === null
          ? experience && 'The mean is not provided.'
          : `${writeNumber(mean)} years on average.`
      }
    >
      {experience === null || experience.bands.length === 0 ? (
        <NotProvided />
      ) : (
        <BarList
          label="Years of experience, share of each band"
          items={experience.bands}
          scale={experience.shareScale}
        />
      )}
    </Part>
  );
}

/** Values whose meaning nobody documents: their keys and what stood there. */
function OtherValues({ benchmark }: { benchmark: Benchmark }): VNode | null {
  return benchmark.otherValues.length === 0 ? null : (
    <Part title="As given" lead="Lightcast does not document these; they are shown as received.">
      <div class="narrow">
        <DataTable model={toOtherTable(benchmark)} first={8} />
      </div>
    </Part>
  );
}

function MarketNotes({ benchmark }: { benchmark: Benchmark }): VNode {
  const { missingDatasets, warnings, region } = benchmark;
  return (
    <>
      {missingDatasets.length > 0 && <p class="note">{describeMissing(missingDatasets)}</p>}
      {!isNation(region) && (
        <p class="note">
          Some of this Lightcast knows for a whole country only, such as feeder jobs.
        </p>
      )}
      {warnings.map(warning => (
        <Notice icon="info" iconLabel="Note">
          Lightcast says: <Foreign text={warning} />
        </Notice>
      ))}
    </>
  );
}
