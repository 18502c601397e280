import * as vscode from 'vscode';
import * as z from 'zod/mini';

import { AppError } from '../../domain/appError';
import { getReportTitle } from '../../domain/report';
import { exportChoices, exportFormatInfos, exportFormats } from '../exportFormats';
import { askExportFormat } from '../prompts/askExportFormat';
import { askSaveUri, saveFile } from '../saveFile';

import { askReportId } from './reportTarget';

import type { ReportStore } from '../../reports/reportStore';
import type { ExportFormat } from '../exportFormats';
import type { CommandHandler } from './registerCommands';
import type { ReportTargetDeps } from './reportTarget';

export interface ExportReportDeps extends ReportTargetDeps {
  store: ReportStore;
}

const isUri = (value: unknown): boolean => value instanceof vscode.Uri;

const optionsSchema = z.object({
  format: z.optional(z.enum(exportFormats)),
  uri: z.optional(z.union([z.string(), z.custom<vscode.Uri>(isUri)])),
});

/** Writes a report to a file: `(id, {format, uri})`; what is not given is asked. */
export function createExportReport(deps: ExportReportDeps): CommandHandler {
  return async (target, options) => {
    const given = readOptions(options);
    const id = await askReportId(deps, [target], {
      placeHolder: 'Report to export',
      accepts: ({ state }) => state === 'ready' || state === 'partlyFailed',
      nothing: 'There is no report with figures to export.',
    });
    if (id === undefined) {
      return undefined;
    }
    const report = await deps.store.get(id);
    const format = given.format ?? (await askExportFormat(exportChoices));
    if (format === undefined) {
      return undefined;
    }
    const { extension, render } = exportFormatInfos[format];
    const uri = given.uri ?? (await askSaveUri(getReportTitle(report), extension));
    if (uri === undefined) {
      return undefined;
    }
    await saveFile(uri, Buffer.from(render(report), 'utf8'));
    // Not awaited: the file is written, and the message may stay.
    void offerToOpen(deps, uri);
    return uri;
  };
}

/** The tree passes the selected rows as second argument: those are no options. */
function readOptions(options: unknown): { format?: ExportFormat; uri?: vscode.Uri } {
  if (options === undefined || options === null || Array.isArray(options)) {
    return {};
  }
  const parsed = optionsSchema.safeParse(options);
  if (!parsed.success) {
    throw new AppError(
      'configuration',
      `A report is exported with a format (${exportFormats.join(', ')}) and the uri of a file.`,
      { details: { setting: null } },
    );
  }
  const { format, uri } = parsed.data;
  return {
    ...(format === undefined ? {} : { format }),
    ...(uri === undefined ? {} : { uri: typeof uri === 'string' ? toUri(uri) : uri }),
  };
}

/** A path of this computer, or a whole `file:` address. */
function toUri(text: string): vscode.Uri {
  return /^[a-z][a-z\d+.-]+:/iu.test(text) ? vscode.Uri.parse(text, true) : vscode.Uri.file(text);
}

async function offerToOpen({ notifications }: ExportReportDeps, uri: vscode.Uri): Promise<void> {
  const name = uri.path.slice(uri.path.lastIndexOf('/') + 1);
  if ((await notifications.tell(`Exported to ${name}.`, 'Open File')) === 'Open File') {
    await vscode.commands.executeCommand('vscode.open', uri);
  }
}
