import { askReportId } from './reportTarget';

import type { CommandHandler } from './registerCommands';
import type { ReportTargetDeps } from './reportTarget';

export interface OpenReportDeps extends ReportTargetDeps {
  openReport: (reportId: string) => void;
}

/** Shows a report in its panel. */
export function createOpenReport(deps: OpenReportDeps): CommandHandler {
  return async (...args) => {
    const id = await askReportId(deps, args, {
      placeHolder: 'Select a report to open',
      accepts: () => true,
      nothing: 'There are no reports yet. Look up a job first.',
      inFront: 'last',
    });
    if (id !== undefined) {
      deps.openReport(id);
    }
  };
}
