import * as vscode from 'vscode';

import { parseOffer } from '../../domain/offers/offer';
import { placeOnPay, readOffer } from '../../domain/offers/offerOnPay';
import { describeOfferPlace } from '../../domain/offers/offerPlace';
import { getReportTitle } from '../../domain/report/report';
import { askOffer } from '../prompts/report/askOffer';

import { askReportId } from './reportTarget';

import type { Report } from '../../domain/report/report';
import type { ReportStore } from '../../reports/store/reportStore';
import type { Notifications } from '../notices/notifications';
import type { OfferMemento } from '../state/offerMemento';
import type { CommandHandler } from './registerCommands';
import type { ReportTargetDeps } from './reportTarget';

export interface CheckOfferDeps extends ReportTargetDeps {
  store: ReportStore;
  notifications: Notifications;
  offers: OfferMemento;
  openReport: (reportId: string) => void;
  getHoursPerYear: () => number;
}

/**
 * Holds an amount, typed or selected in an editor, against the pay of a report. The menu of an
 * editor passes its file, the tree a report.
 */
export function createCheckOffer(deps: CheckOfferDeps): CommandHandler {
  return async (...args) => {
    const id = await askReportId(deps, args, {
      placeHolder: 'Report to hold the offer against',
      accepts: ({ state }) => state === 'ready' || state === 'partlyFailed',
      nothing: 'There is no report with figures yet. Look up the job first.',
    });
    if (id === undefined) {
      return;
    }
    const report = await deps.store.get(id);
    const isAboutSelection = args[0] instanceof vscode.Uri;
    const selected = isAboutSelection ? getSelectedLine() : getSelectedAmount();
    const text = await askOffer({ text: selected, explain: explainOffer });
    if (text === undefined) {
      return;
    }
    await deps.offers.add(id, text);
    deps.openReport(id);
    const sentence = describeOffer(text, report, deps.getHoursPerYear());
    deps.notifications.later(deps.notifications.inform(sentence));
  };
}

function explainOffer(text: string): string | undefined {
  const parsed = parseOffer(text);
  return parsed.ok ? undefined : parsed.sentence;
}

/** What is selected in the editor, when it reads as an amount. */
function getSelectedAmount(): string {
  const selected = getSelectedLine();
  return selected !== '' && explainOffer(selected) === undefined ? selected : '';
}

/** More than an amount with some words around it is not a slip of the mouse. */
const longestSelection = 100;

/** What is selected in the editor: an amount, or something to make one of. */
function getSelectedLine(): string {
  const editor = vscode.window.activeTextEditor;
  const selected = editor?.document.getText(editor.selection).trim() ?? '';
  return selected.length <= longestSelection ? selected.replace(/\s+/gu, ' ') : '';
}

/** Where the offer lies, or why it cannot be placed, as a sentence. */
function describeOffer(text: string, report: Report, hoursPerYear: number): string {
  const { pay } = report.sections;
  if (pay.state !== 'ready') {
    return `“${getReportTitle(report)}” has no pay figures to hold ${text} against.`;
  }
  const { amount, period, problem } = readOffer(text, pay.figures, hoursPerYear);
  const placed =
    amount === null ? undefined : placeOnPay({ amount, period }, pay.figures, hoursPerYear);
  if (placed === undefined) {
    return `${text} could not be placed. ${problem ?? ''}`.trim();
  }
  return `${text} is ${describeOfferPlace(placed.place)} of the pay for “${getReportTitle(report)}”.`;
}
