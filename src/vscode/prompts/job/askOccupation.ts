import { LookUpMemory } from '../../state/lookUpMemory';
import { createOccupationPage } from './occupationPage';

import type { OccupationChoice } from '../../../domain/lookUp/lookUp';
import type { LookUpPromptDeps } from '../lookUp/lookUpContext';
import type { QuickInputs } from '../inputs/quickInputs';

export type AskOccupationDeps = Pick<LookUpPromptDeps, 'searchOccupations' | 'memory' | 'log'>;

/**
 * Asks which occupation the market of a report is about that was looked up without one. The choice
 * is remembered for the job title. Undefined when the person leaves.
 */
export async function askOccupation(
  inputs: QuickInputs,
  deps: AskOccupationDeps,
  jobTitle: string,
): Promise<OccupationChoice | undefined> {
  const memory = new LookUpMemory(deps.memory);
  const page = createOccupationPage(deps, {
    title: 'Add Market Data',
    jobTitle,
    chosen: memory.findOccupation(jobTitle) ?? undefined,
    text: '',
    place: null,
    canLeaveOut: false,
  });
  try {
    const result = await inputs.pick(page);
    if (result.went !== 'next' || result.value === null) {
      return undefined;
    }
    await memory.rememberOccupation(jobTitle, result.value);
    return result.value;
  } finally {
    inputs.close();
  }
}
