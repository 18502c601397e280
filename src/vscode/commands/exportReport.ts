import * as vscode from 'vscode';
import * as z from 'zod/mini';

import { AppError } from '../../domain/faults/appError';
import {
  exportChoices,
  exportFormats,
  copyChoices,
  askExportFormat,
} from '../exports/exportChoices';
import { askSaveUri, saveFile } from '../exports/saveFile';
import { askReportId } from './reportTarget';

import type { Report } from '../../domain/report/report';
import type { ExportForm } from '../../reports/export/exportReport';
import type { ReportStore } from '../../reports/store/reportStore';
import type { DrawDocument } from '../../protocol/drawDocument';
import type { CommandHandler } from './registerCommands';
import type { ReportTargetDeps } from './reportTarget';

export interface ExportReportDeps extends ReportTargetDeps {
  store: ReportStore;
  drawDocument: DrawDocument;
}

/** A `Uri`, or one serialized in the arguments of a keybinding. */
const uriSchema = z.object({
  scheme: z.string(),
  authority: z.optional(z.string()),
  path: z.string(),
});

const optionsSchema = z.object({
  format: z.optional(z.enum(exportFormats)),
  uri: z.optional(z.union([z.string(), uriSchema])),
});

/** Writes a report to a file. The arguments are `(id, {format, uri})`; prompts for missing ones. */
export function createExportReport(deps: ExportReportDeps): CommandHandler {
  return async (target, options) => {
    const given = readOptions(options);
    const id = await askReportId(deps, [target], {
      placeHolder: 'Select a report to export',
      accepts: ({ state }) => state === 'ready' || state === 'partlyFailed',
      nothing: 'There are no reports with data to export.',
    });
    if (id === undefined) {
      return undefined;
    }
    const report = await deps.store.get(id);
    const format = given.format ?? (await askExportFormat(exportChoices));
    if (format === undefined) {
      return undefined;
    }
    const { suggestFileName } = await import('../../reports/export/exportReport');
    const uri = given.uri ?? (await askSaveUri(suggestFileName(report, format)));
    if (uri === undefined) {
      return undefined;
    }
    await saveFile(uri, Buffer.from(await render(deps, report, format), 'utf8'));
    deps.notifications.later(offerToOpen(deps, uri));
    return uri;
  };
}

async function render(
  { drawDocument }: ExportReportDeps,
  report: Report,
  format: ExportForm,
): Promise<string> {
  if (format === 'html') {
    return drawDocument(report);
  }
  const { textFormInfos } = await import('../../reports/export/exportReport');
  return textFormInfos[format].render(report);
}

/** The second argument is options, or an array of the rows selected in the tree. */
function readOptions(options: unknown): { format?: ExportForm; uri?: vscode.Uri } {
  if (options === undefined || options === null || Array.isArray(options)) {
    return {};
  }
  const parsed = optionsSchema.safeParse(options);
  if (!parsed.success) {
    throw new AppError(
      'configuration',
      `To export a report, provide a format (${exportFormats.join(', ')}) and a file URI.`,
      { details: { setting: null } },
    );
  }
  const { format, uri } = parsed.data;
  return {
    ...(format === undefined ? {} : { format }),
    ...(uri === undefined ? {} : { uri: toUri(uri) }),
  };
}

/** Text is a file system path or a URI. */
function toUri(given: string | z.infer<typeof uriSchema>): vscode.Uri {
  if (typeof given !== 'string') {
    const { scheme, path, authority = '' } = given;
    return vscode.Uri.from({ scheme, authority, path });
  }
  const isUri = /^[a-z][a-z\d+.-]+:/iu.test(given);
  return isUri ? vscode.Uri.parse(given, true) : vscode.Uri.file(given);
}

async function offerToOpen({ notifications }: ExportReportDeps, uri: vscode.Uri): Promise<void> {
  const name = uri.path.slice(uri.path.lastIndexOf('/') + 1);
  if ((await notifications.inform(`Exported to ${name}.`, 'Open File')) === 'Open File') {
    await vscode.commands.executeCommand('vscode.open', uri);
  }
}

export interface CopyReportDeps extends ReportTargetDeps {
  store: ReportStore;
}

const statusMs = 3000;

/** Copies a report to the clipboard in the selected format. */
export function createCopyReport(deps: CopyReportDeps): CommandHandler {
  return async target => {
    const id = await askReportId(deps, [target], {
      placeHolder: 'Select a report to copy',
      accepts: ({ state }) => state === 'ready' || state === 'partlyFailed',
      nothing: 'There are no reports with data to copy.',
    });
    if (id === undefined) {
      return;
    }
    const report = await deps.store.get(id);
    const picked = await vscode.window.showQuickPick(copyChoices, { title: 'Copy Report' });
    if (picked !== undefined) {
      const { textFormInfos } = await import('../../reports/export/exportReport');
      await vscode.env.clipboard.writeText(textFormInfos[picked.format].render(report));
      vscode.window.setStatusBarMessage(`Copied the report as ${picked.label}.`, statusMs);
    }
  };
}
