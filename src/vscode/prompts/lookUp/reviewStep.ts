import { sourceInfos } from '../../../domain/payService';
import { formatPlace } from '../../../domain/places/placeKey';
import {
  type SectionName,
  sectionNames,
  sectionInfos,
  orderedSections,
} from '../../../domain/report/sectionInfos';
import { explainUnavailable, isGiven, listArgumentErrors } from './givenAnswers';
import { lookUpTitle } from './lookUpContext';
import { describeRefinements, findLookUp, getSections } from './lookUpState';
import { explainMarket, listAvailable } from './marketCoverage';
import { headed, item, note, warning } from '../inputs/quickInputs';

import type { LookUp } from '../../../domain/lookUp/lookUp';
import type { LookUpContext } from './lookUpContext';
import type { LookUpState } from './lookUpState';
import type { Step, StepResult } from '../inputs/multiStep';
import type { PickLine, PickReply, StepPlace } from '../inputs/quickInputs';
import type { ReportSource } from '../../../domain/payService';

/** Look up, include or exclude a section, or go to a step. */
type Choice = 'lookUp' | { switch: SectionName } | { go: string };

/**
 * The last page, with the answers, the cost and *Look up*. A billed order always shows it, even if
 * all answers were given.
 */
export function createReviewStep(
  context: LookUpContext,
  others: readonly Step<LookUpState>[],
): Step<LookUpState> {
  return {
    name: 'review',
    applies: state => {
      const sections = getSections(state, listAvailable(context, state));
      const isBilled =
        sourceInfos[context.deps.source].isBilled && countBilledReports(sections) > 0;
      return isBilled || sections.length === 0 || !isGiven(context, 'sections', state);
    },
    ask: (state, place) => askReview(context, { state, place, others }),
  };
}

async function askReview(
  context: LookUpContext,
  asked: { state: LookUpState; place: StepPlace; others: readonly Step<LookUpState>[] },
): Promise<StepResult<LookUpState>> {
  const steps = asked.others.filter(step => step.applies(asked.state)).map(({ name }) => name);
  let state = asked.state;
  let last: SectionName | undefined;
  const result = await context.inputs.pick<Choice, Choice>({
    title: lookUpTitle,
    placeholder: 'Look up, or edit your answers',
    place: asked.place,
    text: '',
    fill: async (_text, list) => {
      const show = (): void => {
        const lines = toLines(context, state, steps);
        list.show(lines, findSwitch(lines, last));
      };
      show();
      if (context.available.includes('benchmark') && explainMarket(context, state) === undefined) {
        await context.coverage.load();
        // Shown again only after a change, because it moves the active line.
        if (explainMarket(context, state) !== undefined) {
          show();
        }
      }
    },
    choose: (choice): PickReply<Choice> => {
      if (typeof choice === 'object' && 'switch' in choice) {
        state = toggleSection(state, choice.switch, listAvailable(context, state));
        last = choice.switch;
        return needsOccupation(context, state) ? { done: { go: 'occupation' } } : { stay: {} };
      }
      return { done: choice };
    },
  });
  if (result.went === 'next' && typeof result.value === 'object' && 'go' in result.value) {
    return { went: 'to', step: result.value.go, state };
  }
  return { went: result.went, state };
}

/** Includes an excluded section, and the other way around. */
function toggleSection(
  state: LookUpState,
  section: SectionName,
  available: readonly SectionName[],
): LookUpState {
  if (getSections(state, available).includes(section)) {
    return { ...state, skipped: [...state.skipped, section] };
  }
  return {
    ...state,
    skipped: state.skipped.filter(name => name !== section),
    occupation: section === 'benchmark' ? (state.occupation ?? undefined) : state.occupation,
  };
}

/** True if the benchmark is included but no occupation has been chosen. */
function needsOccupation(context: LookUpContext, state: LookUpState): boolean {
  return (
    getSections(state, listAvailable(context, state)).includes('benchmark') &&
    state.occupation === undefined
  );
}

function toLines(
  context: LookUpContext,
  state: LookUpState,
  steps: readonly string[],
): readonly PickLine<Choice>[] {
  const sections = getSections(state, listAvailable(context, state));
  const lookUp = findLookUp(state, sections);
  const cost = describeCost(sections, context.deps.source);
  return [
    ...listArgumentErrors(context, ['sections'], state).map(sentence => warning(sentence)),
    lookUp === undefined
      ? warning('Choose at least one section')
      : item<Choice>('lookUp', 'Look up', { icon: 'search', description: cost }),
    ...headed(
      'Sections',
      sectionNames.map(name => toSectionLine(name, { sections, state, context })),
    ),
    ...(lookUp === undefined ? [] : headed('Details', toDetailLines(lookUp, steps))),
  ];
}

function toSectionLine(
  name: SectionName,
  asked: { sections: readonly SectionName[]; state: LookUpState; context: LookUpContext },
): PickLine<Choice> {
  const { sections, context } = asked;
  const { available, deps } = context;
  if (!available.includes(name)) {
    return note(sectionInfos[name].title, explainUnavailable(name), 'circle-slash');
  }
  const uncovered = name === 'benchmark' ? explainMarket(context, asked.state) : undefined;
  if (uncovered !== undefined) {
    return note(sectionInfos[name].title, uncovered, 'circle-slash');
  }
  const isAsked = sections.includes(name);
  const isBilled = sourceInfos[deps.source].isBilled && sectionInfos[name].isBilled;
  const cost = isAsked ? ', uses one PayScale report' : ', would use one PayScale report';
  return item<Choice>({ switch: name }, sectionInfos[name].title, {
    icon: isAsked ? 'pass-filled' : 'circle-large-outline',
    description: `${isAsked ? 'included' : 'not included'}${isBilled ? cost : ''}`,
  });
}

function toDetailLines(lookUp: LookUp, steps: readonly string[]): readonly PickLine<Choice>[] {
  const { occupation } = lookUp;
  const details = [
    ['jobTitle', 'Job title', lookUp.jobTitle],
    ['country', 'Location', formatPlace(lookUp.place)],
    ['refinements', 'Refinements', describeRefinements(lookUp)],
    ['occupation', 'Occupation', occupation === null ? '' : (occupation.name ?? occupation.id)],
  ] as const;
  return details
    .filter(([step, , value]) => value !== '' && steps.includes(step))
    .map(([step, label, description]) =>
      item<Choice>({ go: step }, label, { description, icon: 'edit' }),
    );
}

function findSwitch(
  lines: readonly PickLine<Choice>[],
  section: SectionName | undefined,
): Choice | undefined {
  return lines
    .flatMap(line => (line.kind === 'item' ? [line.value] : []))
    .find(value => typeof value === 'object' && 'switch' in value && value.switch === section);
}

/** The number of billed reports in an order of these sections. */
export function countBilledReports(sections: readonly SectionName[]): number {
  return orderedSections.filter(name => sections.includes(name)).length;
}

/** The cost of the order, such as “uses 2 PayScale reports”. */
export function describeCost(sections: readonly SectionName[], source: ReportSource): string {
  if (!sourceInfos[source].isBilled) {
    return 'sample data, no charge';
  }
  const count = countBilledReports(sections);
  return `uses ${count === 0 ? 'no' : count} PayScale ${count === 1 ? 'report' : 'reports'}`;
}
