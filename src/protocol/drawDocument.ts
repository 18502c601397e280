import { join } from 'node:path';

import { AppError } from '../domain/faults/appError';
import { toReportView } from './toReportView';

import type { Report } from '../domain/report/report';
import type { RenderReportDocument } from './reportDocument';

/** A report as one file of HTML. @throws AppError `unexpected` when the extension is not whole. */
export type DrawDocument = (report: Report) => Promise<string>;

interface DrawDocumentDeps {
  /** The folder of what is built, `dist/`. */
  folder: string;
  getHoursPerYear: () => number;
}

/**
 * Draws reports with the page's own build for documents. No room of the extension imports the page:
 * it is loaded by its path when it is first needed, as a panel loads the page by its address.
 */
export function createDrawDocument({ folder, getHoursPerYear }: DrawDocumentDeps): DrawDocument {
  return async report => {
    const render = await loadRender(join(folder, 'reportDocument.js'));
    // Offers are not part of it: they are the person's own, and the file is made to be passed on.
    const nothingGoesOn = { progress: {}, isRunElsewhere: false, maxWaitMs: 0 };
    const around = { ...nothingGoesOn, hoursPerYear: getHoursPerYear(), offers: [] };
    return render(toReportView(report, around));
  };
}

async function loadRender(path: string): Promise<RenderReportDocument> {
  const loaded: unknown = await import(path).catch((cause: unknown) => {
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
  const sentence = 'The part of the extension that draws HTML is missing. Install it again.';
  return new AppError('unexpected', sentence, { details: {}, cause });
}
