import { findSkillFindings, findSkillPoints } from '../../../src/domain/report/quadrant';
import { QuadrantChart } from '../charts/quadrantChart';
import { findFigures } from '../page/findFigures';
import { sectionLabels } from '../page/sectionLabels';
import { Part, Section } from '../parts/section';
import { DataTable, TwinTable } from '../parts/table';
import { describeQuadrant, describeWorth, speakQuadrant } from '../speech/skillSpeech';

import { nameState, SectionStateBody } from './sectionState';
import { toImpactTable, toQuadrantTable, toWorthTable } from './skillTables';

import type { VNode } from 'preact';
import type { ImpactReport } from '../../../src/domain/figures/impact';
import type { SkillPoint } from '../../../src/domain/report/quadrant';
import type { ReportView } from '../../../src/protocol/reportView';
import type { TableModel } from '../parts/tableModel';

export const skillsId = 'skills';

/** From this many skills that both services know, worth is drawn against demand. */
const leastPoints = 3;

/** More than these are folded behind *Show all*. */
const shownFirst = 8;

/** What skills and certifications go along with in pay, and the skills against their demand. */
export function Skills({ report }: { report: ReportView }): VNode {
  const skills = findImpact('skillImpact', report);
  const certifications = findImpact('certificationImpact', report);
  const points = listPoints(skills, report);
  const tables = (): TableModel[] => [
    ...(skills ? [toImpactTable('Skill', skills)] : []),
    ...(certifications ? [toImpactTable('Certification', certifications)] : []),
  ];
  const isEmpty = skills === null && certifications === null;
  return (
    <Section
      id={skillsId}
      title="Skills and certifications"
      badge={isEmpty ? nameSharedState(report) : null}
      tables={isEmpty ? null : () => [...tables(), toQuadrantTable(points)]}
      lead={skills && `${describeWorth(skills)} An association, not a promise.`}
    >
      <div class="columns two">
        <div>
          <Impact name="skillImpact" noun="Skill" report={report} impact={skills} />
          <Impact
            name="certificationImpact"
            noun="Certification"
            report={report}
            impact={certifications}
          />
        </div>
        {points.length >= leastPoints && <Quadrant points={points} />}
      </div>
      {!isEmpty && (
        <>
          <p class="note">
            PayScale names no currency for these amounts and asks for no place: they are for the job
            as a whole.
          </p>
          <TwinTable what="every figure " tables={tables} />
        </>
      )}
    </Section>
  );
}

type ImpactName = 'skillImpact' | 'certificationImpact';

function findImpact(name: ImpactName, report: ReportView): ImpactReport | null {
  return findFigures(report.sections[name]);
}

/** The state that both have, for the badge of the section. */
function nameSharedState(report: ReportView): string | null {
  const state = nameState('skillImpact', report);
  return state === nameState('certificationImpact', report) ? state : null;
}

function listPoints(skills: ImpactReport | null, report: ReportView): SkillPoint[] {
  const benchmark = findFigures(report.sections.benchmark);
  return skills && benchmark ? findSkillPoints(skills, benchmark) : [];
}

interface ImpactProps {
  name: ImpactName;
  noun: string;
  report: ReportView;
  impact: ImpactReport | null;
}

function Impact({ name, noun, report, impact }: ImpactProps): VNode {
  if (report.sections[name].state === 'notRequested') {
    return <SectionStateBody name={name} report={report} />;
  }
  return (
    <Part title={sectionLabels[name]} class="impact">
      {impact === null ? (
        <SectionStateBody name={name} report={report} />
      ) : impact.items.length === 0 ? (
        <p class="muted">PayScale knows none for this job.</p>
      ) : (
        <DataTable model={toWorthTable(noun, impact)} first={shownFirst} />
      )}
    </Part>
  );
}

function Quadrant({ points }: { points: readonly SkillPoint[] }): VNode | null {
  const findings = findSkillFindings(points);
  return findings === undefined ? null : (
    <Part title="Worth against demand" lead={describeQuadrant(findings)}>
      <QuadrantChart
        points={points}
        medianDemand={findings.medianDemand}
        label={speakQuadrant(findings)}
      />
      <p class="note">
        Skills that both services know. Dot size: share of PayScale profiles with the skill. Dashed
        line: no difference in pay; solid line: the median share of postings.
      </p>
      <TwinTable what="worth and demand " tables={() => [toQuadrantTable(points)]} />
    </Part>
  );
}
