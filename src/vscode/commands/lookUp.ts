import * as z from 'zod/mini';

import { reportSources } from '../../domain/payService';

import type { ReportRuns } from '../../reports/runs/reportRuns';
import type { ReportStore } from '../../reports/store/reportStore';
import type { Clock } from '../../domain/clock';
import type { Log } from '../../domain/log';
import type { OpenConnections, OpenSource } from '../../connections/connect';
import type { ChooseSource } from '../../connections/chooseSource';
import type { FollowRun } from '../runs/followRun';
import type { LookUpPromptDeps } from '../prompts/lookUp/lookUpContext';
import type { Questions } from '../prompts/questions';
import type { CommandHandler } from './registerCommands';

export interface LookUpDeps {
  getQuestions: () => Promise<Questions>;
  chooseSource: ChooseSource;
  openSource: OpenSource;
  store: Pick<ReportStore, 'find'>;
  runs: ReportRuns;
  followRun: FollowRun;
  openReport: (reportId: string) => void;
  searchOccupations: LookUpPromptDeps['searchOccupations'];
  memory: LookUpPromptDeps['memory'];
  clock: Clock;
  log: Log;
}

const argumentSchema = z.object({
  source: z.optional(z.enum(reportSources)),
  startFrom: z.optional(z.string()),
});

/**
 * Prompts for a job and a location, orders the report, and shows it while it loads. Answers in the
 * argument aren't prompted for; `source` overrides the setting, and `startFrom` is the ID of a saved
 * report whose answers are the defaults. Returns the ID of the report, even if the user stops
 * waiting; undefined if they cancel before the order.
 */
export function createLookUp(deps: LookUpDeps): CommandHandler {
  return async argument => {
    const parsed = argumentSchema.safeParse(argument);
    const wanted = parsed.success ? parsed.data : {};
    const source = await deps.chooseSource(wanted.source);
    if (source === undefined) {
      return undefined;
    }
    const connections = await deps.openSource(source);
    const questions = await deps.getQuestions();
    const earlier =
      wanted.startFrom === undefined ? undefined : await deps.store.find(wanted.startFrom);
    const promptDeps = toPromptDeps(deps, connections);
    const lookUp = await questions.askLookUp(promptDeps, argument, earlier?.lookUp);
    if (lookUp === undefined) {
      return undefined;
    }
    const id = await deps.runs.create(lookUp, source);
    deps.openReport(id);
    await deps.followRun(id, (runs, signal) => runs.start(id, signal));
    return id;
  };
}

function toPromptDeps(
  { searchOccupations, memory, clock, log }: LookUpDeps,
  { source, jobalyzer, lightcast }: OpenConnections,
): LookUpPromptDeps {
  return {
    suggest: async (question, term, signal) =>
      (await jobalyzer?.suggest(question, term, signal)) ?? [],
    searchLocations: async (term, signal) => (await jobalyzer?.searchLocations(term, signal)) ?? [],
    findNations: async signal => (await lightcast?.getMeta(signal))?.nations ?? null,
    searchOccupations,
    memory,
    available: { jobalyzer: jobalyzer !== null, lightcast: lightcast !== null },
    source,
    clock,
    log,
  };
}
