import * as vscode from 'vscode';
import * as z from 'zod/mini';

import { toReportItem } from '../tree/reportItem';

import type { ReportStore } from '../../reports/store/reportStore';
import type { ReportSummary } from '../../reports/store/reportSummary';
import type { Notifications } from '../notices/notifications';
import type { RunPlace } from '../../reports/runs/otherRuns';
import type { ReportRow } from '../tree/reportRows';

export interface ReportTargetDeps {
  store: Pick<ReportStore, 'list'>;
  notifications: Notifications;
  getRunPlace: (reportId: string) => RunPlace;
  /** The rows selected in the tree, for keybindings. */
  getSelection: () => readonly ReportRow[];
  /** The reports of the active page, which the user most likely means. */
  listInFront: () => readonly string[];
}

/** A quick pick for reports. */
export interface ReportQuestion {
  placeHolder: string;
  /** Which reports to list. */
  accepts: (summary: ReportSummary) => boolean;
  /** The message when there are none. */
  nothing: string;
  /** Where to list the reports of the active page; first by default. */
  inFront?: 'first' | 'last';
}

type ReportPick = vscode.QuickPickItem & { reportId: string };

const rowSchema = z.object({ id: z.string() });
const idSchema = z.union([z.string(), rowSchema]);
const selectionSchema = z.object({ from: z.literal('selection') });

/** The report to act on: the given one, or the one that the user picks. */
export async function askReportId(
  deps: ReportTargetDeps,
  args: readonly unknown[],
  question: ReportQuestion,
): Promise<string | undefined> {
  return findGivenIds(args.slice(0, 1), deps)[0] ?? (await pickReports(deps, question, false))[0];
}

/** The reports to act on: the given ones, or those that the user picks, if any. */
export async function askReportIds(
  deps: ReportTargetDeps,
  args: readonly unknown[],
  question: ReportQuestion,
): Promise<readonly string[]> {
  const given = findGivenIds(args, deps);
  return given.length > 0 ? given : pickReports(deps, question, true);
}

/**
 * The report IDs in a command's arguments: an ID, a row of the tree followed by all selected rows,
 * or `{from: 'selection'}` from a keybinding.
 */
export function findGivenIds(
  [first, second]: readonly unknown[],
  { getSelection }: Pick<ReportTargetDeps, 'getSelection'>,
): readonly string[] {
  if (selectionSchema.safeParse(first).success) {
    return getSelection().map(row => row.id);
  }
  const rows = z.array(rowSchema).safeParse(second);
  if (rows.success && rows.data.length > 0) {
    return rows.data.map(row => row.id);
  }
  const given = idSchema.safeParse(first);
  return given.success ? [typeof given.data === 'string' ? given.data : given.data.id] : [];
}

async function pickReports(
  deps: ReportTargetDeps,
  { placeHolder, accepts, nothing, inFront = 'first' }: ReportQuestion,
  several: boolean,
): Promise<readonly string[]> {
  const summaries = (await deps.store.list())
    .filter(entry => entry.problem === null)
    .filter(accepts);
  const front = deps.listInFront();
  const isEarly = ({ id }: ReportSummary): boolean => front.includes(id) === (inFront === 'first');
  const picks = [
    ...summaries.filter(isEarly),
    ...summaries.filter(summary => !isEarly(summary)),
  ].map(summary => toPick(summary, deps.getRunPlace(summary.id)));
  if (picks.length === 0) {
    deps.notifications.later(deps.notifications.inform(nothing));
    return [];
  }
  const options = { placeHolder, matchOnDescription: true };
  const picked = several
    ? await vscode.window.showQuickPick(picks, { ...options, canPickMany: true })
    : await vscode.window.showQuickPick(picks, options);
  return [picked ?? []].flat().map(pick => pick.reportId);
}

function toPick(summary: ReportSummary, running: RunPlace): ReportPick {
  const { label, description, icon } = toReportItem(summary, running);
  return {
    label,
    description,
    iconPath: new vscode.ThemeIcon(icon.name),
    reportId: summary.id,
  };
}
