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
 * Compares an amount, typed or selected in an editor, with the pay of a report. The menu of an
 * editor passes its file, the tree a report.
 */
export function createCheckOffer(deps: CheckOfferDeps): CommandHandler {
  return async (...args) => {
    const id = await askReportId(deps, args, {
      placeHolder: 'Select the report to compare the offer with',
      accepts: ({ state }) => state === 'ready' || state === 'partlyFailed',
      nothing: 'There is no report with figures yet. Look up the job first.',
    });
    if (id === undefined) {
      return;
    }
    const report = await deps.store.get(id);
    const text = await askOffer({ ...readSelection(args[0] instanceof vscode.Uri), explain });
    const meant = text === undefined ? undefined : await clarify(text, report, deps);
    if (meant === undefined) {
      return;
    }
    await deps.offers.add(id, meant);
    deps.openReport(id);
    const sentence = describe(meant, report, deps.getHoursPerYear());
    deps.notifications.later(deps.notifications.inform(sentence));
  };
}

function explain(text: string): { sentence: string; isQuestion: boolean } | undefined {
  const parsed = parseOffer(text);
  return parsed.ok
    ? undefined
    : { sentence: parsed.sentence, isQuestion: parsed.candidates.length > 0 };
}

/** A longer selection is no amount with some words around it. */
const longestSelection = 100;

/**
 * What is selected in the editor. From the editor's menu it is about the selection, so what can't
 * be read is said at once; from elsewhere only an amount is taken.
 */
function readSelection(isAboutSelection: boolean): { text: string; problem: string | undefined } {
  const editor = vscode.window.activeTextEditor;
  const selected = editor?.document.getText(editor.selection).trim().replace(/\s+/gu, ' ') ?? '';
  const isShort = selected.length <= longestSelection;
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

/** Asks what an ambiguous text means, first for itself and then for the report it is compared with. */
async function clarify(
  text: string,
  report: Report,
  { getHoursPerYear }: Pick<CheckOfferDeps, 'getHoursPerYear'>,
): Promise<string | undefined> {
  const parsed = parseOffer(text);
  const meant =
    parsed.ok || parsed.candidates.length === 0
      ? text
      : await askMeaning(parsed.sentence, parsed.candidates.map(writeOffer));
  const { pay } = report.sections;
  if (meant === undefined || pay.state !== 'ready') {
    return meant;
  }
  const { problem, candidates } = readOffer(meant, pay.figures, getHoursPerYear());
  return candidates.length === 0 ? meant : askMeaning(problem ?? '', candidates);
}

/** Where the offer lies, or why it can't be compared, as a sentence. */
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
  /** What stands in the field to begin with, such as a selection of the editor. */
  text: string;
  /** What is wrong with that from the start, such as a selection that can't be read. */
  problem: string | undefined;
  /** What is to be said of a text: an error keeps it from being accepted, a question doesn't. */
  explain: (text: string) => { sentence: string; isQuestion: boolean } | undefined;
}

/** Prompts for an amount of pay as text; undefined when the person cancels. */
async function askOffer(options: AskOfferOptions): Promise<string | undefined> {
  const offer = await vscode.window.showInputBox({
    title: 'Check an Offer',
    prompt: options.problem ?? 'Enter an amount and its period, or a range.',
    placeHolder: 'For example, $145k, 140,000–155,000, $62.50/h, or €4,500 a month',
    value: options.text,
    ignoreFocusOut: true,
    validateInput: text => {
      const said = options.explain(text);
      return said?.isQuestion === true
        ? { message: said.sentence, severity: vscode.InputBoxValidationSeverity.Info }
        : said?.sentence;
    },
  });
  return offer?.trim();
}

/** Lets the person choose what an ambiguous amount means; undefined when they cancel. */
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
