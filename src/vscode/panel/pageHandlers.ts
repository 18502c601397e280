import * as vscode from 'vscode';

import { AppError } from '../../domain/faults/appError';
import { toFileName } from '../exports/fileName';
import { askSaveUri, saveFile } from '../exports/saveFile';

import { findAllowedLink } from './findAllowedLink';
import { listReportIds } from './panelSubject';

import type { OfferMemento } from '../state/offerMemento';
import type { PageActions } from './pageActions';
import type { PanelSubject } from './panelSubject';
import type { PageHandlers } from './reportPanel';

export interface PageHandlerDeps {
  actions: PageActions;
  offers: OfferMemento;
}

const statusMs = 3000;

/** Handles the messages of a page, which isn't trusted. */
export function createPageHandlers({ actions, offers }: PageHandlerDeps): PageHandlers {
  return {
    'action/run': ({ action, section }, subject) =>
      withReport(subject, reportId => actions[action](reportId, section)),
    'offer/add': ({ text }, subject) => withReport(subject, reportId => offers.add(reportId, text)),
    'offer/remove': ({ id }, subject) =>
      withReport(subject, reportId => offers.remove(reportId, id)),
    'link/open': async ({ url }) => {
      const address = findAllowedLink(url);
      if (address === undefined) {
        throw new AppError(
          'configuration',
          'This link wasn’t opened because it isn’t an allowed URL.',
          {
            details: { setting: null },
          },
        );
      }
      await vscode.env.openExternal(vscode.Uri.parse(address, true));
    },
    'text/copy': async ({ text, what }) => {
      await vscode.env.clipboard.writeText(text);
      vscode.window.setStatusBarMessage(`Copied ${what}.`, statusMs);
    },
    'image/save': async ({ name, format, content }) => {
      const uri = await askSaveUri(`${toFileName(name)}.${format}`);
      if (uri !== undefined) {
        await saveFile(uri, Buffer.from(content, format === 'svg' ? 'utf8' : 'base64'));
      }
    },
  };
}

async function withReport(
  subject: PanelSubject,
  work: (reportId: string) => Promise<void>,
): Promise<void> {
  const [reportId] = listReportIds(subject);
  if (reportId !== undefined) {
    await work(reportId);
  }
}
