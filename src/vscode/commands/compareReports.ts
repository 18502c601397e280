import { AppError } from '../../domain/faults/appError';

import { askReportIds, findGivenIds } from './reportTarget';

import type { PanelSubject } from '../panel/panelSubject';
import type { CommandHandler } from './registerCommands';
import type { ReportQuestion, ReportTargetDeps } from './reportTarget';

export interface CompareReportsDeps extends ReportTargetDeps {
  showPanel: (subject: PanelSubject) => void;
}

const maxReports = 4;

/** Shows two to four reports side by side. Given only one, prompts for the others. */
export function createCompareReports(deps: CompareReportsDeps): CommandHandler {
  return async (...args) => {
    const given = findGivenIds(args, deps);
    const ids = given.length > 1 ? given : [...given, ...(await askOthers(deps, given))];
    if (ids.length === given.length && given.length < 2) {
      return;
    }
    if (ids.length < 2 || ids.length > maxReports) {
      throw new AppError('configuration', 'Select two to four reports to compare.', {
        details: { setting: null },
      });
    }
    deps.showPanel({ kind: 'comparison', reportIds: ids });
  };
}

function askOthers(deps: CompareReportsDeps, given: readonly string[]): Promise<readonly string[]> {
  const question: ReportQuestion = {
    placeHolder:
      given.length === 0
        ? 'Select two to four reports to compare'
        : 'Select reports to compare with',
    accepts: ({ id, state }) =>
      !given.includes(id) && (state === 'ready' || state === 'partlyFailed'),
    nothing: 'There are no other reports with data to compare with.',
  };
  return askReportIds(deps, [], question);
}
