import { findSkillFindings, findSkillPoints } from '../../../src/domain/report/quadrant';
import { QuadrantChart } from '../charts/quadrantChart';
import { findFigures } from '../page/findFigures';
import { sectionLabels } from '../page/sectionLabels';
import { Part, Section } from '../parts/section';
import { DataTable, ChartTable } from '../parts/table';
import { describeQuadrant, describePremium, labelQuadrant } from '../descriptions/describeSkills';

import { nameState, SectionStateBody } from './sectionState';
import { toImpactTable, toQuadrantTable, toPremiumTable } from './skillTables';

import type { VNode } from 'preact';
import type { ImpactReport } from '../../../src/domain/figures/impact';
import type { SkillPoint } from '../../../src/domain/report/quadrant';
import type { ReportView } from '../../../src/protocol/reportView';
import type { TableModel } from '../parts/tableModel';

export const skillsId = 'skills';

/** The number of shared skills from which premium vs. demand is drawn. */
const minPoints = 3;

/** How many are shown until the user selects *Show all*. */
const shownFirst = 8;

/** Pay premiums of skills and certifications, and premium vs. demand of the skills. */
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
      lead={skills && `${describePremium(skills)} This is a correlation, not a guarantee.`}
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
        {points.length >= minPoints && <Quadrant points={points} />}
      </div>
      {!isEmpty && (
        <>
          <p class="note">
            PayScale doesn’t specify a currency or location for these amounts; they apply to the job
            overall.
          </p>
          <ChartTable what="all figures" tables={tables} />
        </>
      )}
    </Section>
  );
}

type ImpactName = 'skillImpact' | 'certificationImpact';

function findImpact(name: ImpactName, report: ReportView): ImpactReport | null {
  return findFigures(report.sections[name]);
}

/** The state of both, if it is the same, for the badge of the section. */
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
        <p class="muted">PayScale has none for this job.</p>
      ) : (
        <DataTable model={toPremiumTable(noun, impact)} first={shownFirst} />
      )}
    </Part>
  );
}

function Quadrant({ points }: { points: readonly SkillPoint[] }): VNode | null {
  const findings = findSkillFindings(points);
  return findings === undefined ? null : (
    <Part title="Pay premium vs. demand" lead={describeQuadrant(findings)}>
      <QuadrantChart
        points={points}
        medianDemand={findings.medianDemand}
        label={labelQuadrant(findings)}
      />
      <p class="note">
        Skills reported by both services. Dot size: share of PayScale profiles with the skill.
        Dashed line: no difference in pay; solid line: median share of postings.
      </p>
      <ChartTable what="premium and demand" tables={() => [toQuadrantTable(points)]} />
    </Part>
  );
}
