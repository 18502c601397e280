import { AppError } from '../domain/faults/appError';
import { toReportView } from './toReportView';

import type { Report } from '../domain/report/report';
import type { RenderReportDocument } from './reportView';

/** Renders a report as one HTML file. @throws AppError `unexpected` when the build is incomplete. */
export type DrawDocument = (report: Report) => Promise<string>;

interface DrawDocumentDeps {
  /** Imports `reportDocument.js`, the page's build for documents. */
  load: () => Promise<unknown>;
  getHoursPerYear: () => number;
}

/**
 * Renders reports with the page's own build for documents. No module of the hosts imports the page:
 * a composition root loads the build by its path when it is first needed.
 */
export function createDrawDocument({ load, getHoursPerYear }: DrawDocumentDeps): DrawDocument {
  return async report => {
    const render = await loadRender(load);
    // Offers are omitted: they are the user's own, and the file may be shared.
    const noActivity = { progress: {}, isRunElsewhere: false, offers: [] };
    return render(toReportView(report, { ...noActivity, hoursPerYear: getHoursPerYear() }));
  };
}

async function loadRender(load: () => Promise<unknown>): Promise<RenderReportDocument> {
  const loaded = await load().catch((cause: unknown) => {
    throw missing(cause);
  });
  if (!isReportDocument(loaded)) {
    throw missing(undefined);
  }
  return loaded.renderReportDocument;
}

function isReportDocument(
  loaded: unknown,
): loaded is { renderReportDocument: RenderReportDocument } {
  return (
    typeof loaded === 'object' &&
    loaded !== null &&
    'renderReportDocument' in loaded &&
    typeof loaded.renderReportDocument === 'function'
  );
}

function missing(cause: unknown): AppError {
  const sentence = 'The HTML export component is missing. Reinstall the extension.';
  return new AppError('unexpected', sentence, { details: {}, cause });
}
