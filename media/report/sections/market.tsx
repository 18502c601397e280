import { notProvided } from '../../../src/domain/figures/money';
import { BarList } from '../charts/bars';
import { Notice } from '../parts/notice';
import { Part, Section } from '../parts/section';
import { DataTable, ChartTable } from '../parts/table';
import { ExternalText, NotProvided } from '../parts/text';
import { describeMissing, isNation, nameRegion } from '../descriptions/describeMarket';
import { writeNumber } from '../text/amounts';

import { FeederJobs } from './feederJobs';
import { AutomationRisk, Concentration } from './marketIndexes';
import { toMarketTables, toOtherTable } from './marketTables';
import { Salary } from './salary';
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

/** Everything that Lightcast provided about the occupation. */
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
          <ExternalText
            text={occupationName === null ? code : `${occupationName}, ${code}`}
            max={120}
          />{' '}
          · {nameRegion(benchmark)}
        </span>
      }
    >
      {occupationDescription !== null && (
        <p class="note">
          <ExternalText text={occupationDescription} max={600} />
        </p>
      )}
      <Salary benchmark={benchmark} report={report} />
      <div class="columns two">
        <Concentration benchmark={benchmark} />
        <AutomationRisk benchmark={benchmark} />
        <Education benchmark={benchmark} />
        <RequiredExperience benchmark={benchmark} />
      </div>
      <SkillGroups benchmark={benchmark} />
      <FeederJobs benchmark={benchmark} />
      <OtherValues benchmark={benchmark} />
      <MarketNotes benchmark={benchmark} />
      <ChartTable what="all figures" tables={tables} />
    </Section>
  );
}

/** The typical education, and the levels in the order received. */
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
          education && 'Typical education not provided.'
        ) : (
          <>
            Typical: <ExternalText text={typical} max={80} />.
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
            name: level.name ?? `level ${level.id ?? notProvided}`,
            share: level.share,
            ...(isTypical(level) ? { note: 'typical' } : {}),
          }))}
        />
      )}
    </Part>
  );
}

function RequiredExperience({ benchmark: { experience } }: { benchmark: Benchmark }): VNode {
  const mean = experience?.meanYears ?? null;
  return (
    <Part
      title="Years of experience"
      lead={
        mean === null
          ? experience && 'Mean not provided.'
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

/** Undocumented values, shown as key/value pairs. */
function OtherValues({ benchmark }: { benchmark: Benchmark }): VNode | null {
  return benchmark.otherValues.length === 0 ? null : (
    <Part
      title="Other data"
      lead="Lightcast doesn’t document these values. They are shown as received."
    >
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
          Lightcast provides some of these figures only at the national level, such as feeder
          occupations.
        </p>
      )}
      {warnings.map(warning => (
        <Notice icon="info" iconLabel="Note">
          Lightcast reports: <ExternalText text={warning} />
        </Notice>
      ))}
    </>
  );
}
