import * as vscode from 'vscode';

import { describeOffer } from '../../domain/offers/describeOffer';
import { parseOffer } from '../../domain/offers/parseOffer';
import { readOffer } from '../../domain/offers/readOffer';
import { writeOffer } from '../../domain/offers/writeOffer';
import { getReportTitle } from '../../domain/report/reportState';
import { askReportId } from './reportTarget';

import type { OfferReading } from '../../domain/offers/offer';
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
 * Compares an amount, typed or selected in an editor, with the pay data of a report. The editor
 * context menu passes the URI of the file, the tree passes a report.
 */
export function createCheckOffer(deps: CheckOfferDeps): CommandHandler {
  return async (...args) => {
    const id = await askReportId(deps, args, {
      placeHolder: 'Select the report to compare the offer with',
      accepts: ({ state }) => state === 'ready' || state === 'partlyFailed',
      nothing: 'There are no reports with data yet. Look up the job first.',
    });
    if (id === undefined) {
      return;
    }
    const report = await deps.store.get(id);
    const text = await askOffer({ ...readSelection(args[0] instanceof vscode.Uri), explain });
    const clarified = text === undefined ? undefined : await clarify(text, report, deps);
    if (clarified === undefined) {
      return;
    }
    await deps.offers.add(id, clarified);
    deps.openReport(id);
    const sentence = describe(clarified, report, deps.getHoursPerYear());
    deps.notifications.later(deps.notifications.inform(sentence));
  };
}

function explain(text: string): { sentence: string; isQuestion: boolean } | undefined {
  const parsed = parseOffer(text);
  return parsed.ok
    ? undefined
    : { sentence: parsed.sentence, isQuestion: parsed.candidates.length > 0 };
}

/** In characters; a longer selection can't be an amount. */
const maxSelectionLength = 100;

/**
 * The selection of the active editor. From the editor context menu, an unreadable selection is
 * explained; otherwise it's ignored.
 */
function readSelection(isAboutSelection: boolean): { text: string; problem: string | undefined } {
  const editor = vscode.window.activeTextEditor;
  const selected = editor?.document.getText(editor.selection).trim().replace(/\s+/gu, ' ') ?? '';
  const isShort = selected.length <= maxSelectionLength;
  if (!isAboutSelection) {
    const isAmount = selected !== '' && isShort && isReadable(parseOffer(selected));
    return { text: isAmount ? selected : '', problem: undefined };
  }
  return isShort
    ? { text: selected, problem: explain(selected)?.sentence }
    : { text: '', problem: 'The selection is longer than an amount. Enter only the amount.' };
}

function isReadable(reading: OfferReading): boolean {
  return reading.ok || reading.candidates.length > 0;
}

/** Asks what an ambiguous text means: first on its own, then for the report it's compared with. */
async function clarify(
  text: string,
  report: Report,
  { getHoursPerYear }: Pick<CheckOfferDeps, 'getHoursPerYear'>,
): Promise<string | undefined> {
  const parsed = parseOffer(text);
  const clarified =
    parsed.ok || parsed.candidates.length === 0
      ? text
      : await askMeaning(parsed.sentence, parsed.candidates.map(writeOffer));
  const { pay } = report.sections;
  if (clarified === undefined || pay.state !== 'ready') {
    return clarified;
  }
  const { problem, candidates } = readOffer(clarified, pay.figures, getHoursPerYear());
  return candidates.length === 0 ? clarified : askMeaning(problem ?? '', candidates);
}

/** A sentence about where the offer lies, or why it can't be compared. */
function describe(text: string, report: Report, hoursPerYear: number): string {
  const { pay } = report.sections;
  const title = getReportTitle(report);
  if (pay.state !== 'ready') {
    return `“${title}” has no pay data to compare ${text} with.`;
  }
  const read = readOffer(text, pay.figures, hoursPerYear);
  return describeOffer({ text, title, read }, pay.figures, hoursPerYear);
}

export interface AskOfferOptions {
  /** The initial text, such as the selection of the editor. */
  text: string;
  /** Why the selection can't be used as the initial text. */
  problem: string | undefined;
  /** Validates a text. An error blocks it, a question doesn't. */
  explain: (text: string) => { sentence: string; isQuestion: boolean } | undefined;
}

/** Prompts for an offer; undefined if the user cancels. */
async function askOffer(options: AskOfferOptions): Promise<string | undefined> {
  const offer = await vscode.window.showInputBox({
    title: 'Check an Offer',
    prompt: options.problem ?? 'Enter an amount and its period, or a range.',
    placeHolder: 'For example, $145k, 140,000–155,000, $62.50/h, or €4,500 a month',
    value: options.text,
    ignoreFocusOut: true,
    validateInput: text => {
      const explanation = options.explain(text);
      return explanation?.isQuestion === true
        ? { message: explanation.sentence, severity: vscode.InputBoxValidationSeverity.Info }
        : explanation?.sentence;
    },
  });
  return offer?.trim();
}

/** Lets the user choose what an ambiguous amount means; undefined if the user cancels. */
async function askMeaning(
  question: string,
  candidates: readonly string[],
): Promise<string | undefined> {
  return vscode.window.showQuickPick([...candidates], {
    title: 'Check an Offer',
    placeHolder: question,
    ignoreFocusOut: true,
  });
}
