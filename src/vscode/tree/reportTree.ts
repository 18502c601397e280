import * as vscode from 'vscode';

import { toAppError } from '../../domain/faults/appError';
import { toProblemItem } from './problemItem';
import { toReportFacts } from './reportFacts';
import { describeStanding, toReportItem } from './reportItem';
import { ReportRows } from './reportRows';

import type { ReportStore, StoreChange } from '../../reports/store/reportStore';
import type { ReportEntry } from '../../reports/store/reportSummary';
import type { CommandId } from '../commands/commandIds';
import type { Subscription } from '../../domain/listeners';
import type { OtherRuns, RunPlace } from '../../reports/runs/otherRuns';
import type { RunProgress } from '../runs/runProgress';
import type { ItemAppearance } from './problemItem';
import type { ReportRow } from './reportRows';

/** What a list showed: every report, how many of them passed the filter, or why there is none. */
export interface ShownList {
  entries: readonly ReportEntry[];
  shown: number;
  problem: string | undefined;
}

export interface ReportTreeDeps {
  store: Pick<ReportStore, 'find' | 'findEntry' | 'list' | 'onDidChange'>;
  getRunPlace: (reportId: string) => RunPlace;
  otherRuns: Pick<OtherRuns, 'onDidChange'>;
  progress: Pick<RunProgress, 'onDidEnd' | 'onDidUpdate'>;
  /** Where the file of a report is, for the ones that can only be looked at as text. */
  getFile: (reportId: string) => vscode.Uri;
  /** Hears of every list that was shown. */
  onDidList: (list: ShownList) => void;
}

/** The saved reports as rows, made from what the store says. A change draws as few as it can. */
export class ReportTree implements vscode.TreeDataProvider<ReportRow>, vscode.Disposable {
  readonly #deps: ReportTreeDeps;
  readonly #changes = new vscode.EventEmitter<ReportRow[] | undefined>();
  readonly #subscriptions: readonly Subscription[];
  readonly #rows = new ReportRows();
  /** The reports that are drawn as worked on here. */
  readonly #drawnRunning = new Set<string>();
  readonly onDidChangeTreeData = this.#changes.event;
  #filter = '';

  constructor(deps: ReportTreeDeps) {
    this.#deps = deps;
    this.#subscriptions = [
      deps.store.onDidChange(change => void this.#follow(change)),
      deps.progress.onDidEnd(reportId => this.#redrawOne(reportId)),
      deps.otherRuns.onDidChange(ids => ids.forEach(id => this.#redrawOne(id))),
      deps.progress.onDidUpdate(({ reportId }) => {
        if (!this.#drawnRunning.has(reportId)) {
          this.#redrawOne(reportId);
        }
      }),
    ];
  }

  /** The words that the rows are to have; empty for all rows. */
  get filter(): string {
    return this.#filter;
  }

  set filter(filter: string) {
    if (filter !== this.#filter) {
      this.#filter = filter;
      this.#redraw();
    }
  }

  getParent(): undefined {
    return undefined;
  }

  async getChildren(parent?: ReportRow): Promise<ReportRow[]> {
    if (parent !== undefined) {
      return [];
    }
    try {
      const entries = await this.#deps.store.list();
      const rows = this.#rows.show(entries, this.#filter);
      this.#deps.onDidList({ entries, shown: rows.length, problem: undefined });
      return rows;
    } catch (thrown) {
      this.#deps.onDidList({ entries: [], shown: 0, problem: toAppError(thrown).message });
      return [];
    }
  }

  getTreeItem(row: ReportRow): vscode.TreeItem {
    const entry = this.#rows.findEntry(row);
    if (entry === undefined) {
      // It was deleted while VS Code asked; the list without it is on its way.
      return new vscode.TreeItem('');
    }
    if (entry.problem === null) {
      const running = this.#deps.getRunPlace(entry.id);
      this.#drawnRunning[running === 'here' ? 'add' : 'delete'](entry.id);
      const item = toTreeItem(toReportItem(entry, running));
      item.command = openReport(entry.id);
      return item;
    }
    const item = toTreeItem(toProblemItem(entry));
    item.tooltip = new vscode.MarkdownString().appendText(entry.sentence);
    item.command = {
      command: 'vscode.open',
      title: 'Open File',
      arguments: [this.#deps.getFile(entry.id)],
    };
    return item;
  }

  /** Adds the tooltip when somebody points at the row: it needs the whole report. */
  async resolveTreeItem(item: vscode.TreeItem, row: ReportRow): Promise<vscode.TreeItem> {
    const entry = this.#rows.findEntry(row);
    if (entry?.problem !== null) {
      return item;
    }
    const report = await this.#deps.store.find(entry.id);
    if (report !== undefined) {
      const standing = describeStanding(entry, this.#deps.getRunPlace(entry.id));
      item.tooltip = toTooltip(entry.title, toReportFacts(report, standing));
    }
    return item;
  }

  dispose(): void {
    this.#subscriptions.forEach(subscription => subscription.dispose());
    this.#changes.dispose();
  }

  /** Draws what changed; all of it when that cannot be found out. */
  async #follow(change: StoreChange): Promise<void> {
    const { store, onDidList } = this.#deps;
    try {
      const found = await Promise.all(change.changed.map(id => store.findEntry(id)));
      const rows = this.#rows.change(
        change,
        found.filter(entry => entry !== undefined),
      );
      // What changed may pass the filter, or fail it, only since then.
      if (rows === undefined || this.#filter !== '') {
        this.#redraw();
        return;
      }
      this.#changes.fire(rows);
      const entries = await store.list();
      onDidList({ entries, shown: entries.length, problem: undefined });
    } catch {
      this.#redraw();
    }
  }

  #redrawOne(reportId: string): void {
    const row = this.#rows.findRow(reportId);
    this.#changes.fire(row && [row]);
  }

  /** Makes VS Code ask for the rows again. */
  #redraw(): void {
    this.#changes.fire(undefined);
  }
}

function toTreeItem(look: ItemAppearance): vscode.TreeItem {
  const item = new vscode.TreeItem(look.label);
  const { name, color } = look.icon;
  item.id = look.id;
  item.description = look.description;
  item.iconPath = new vscode.ThemeIcon(
    name,
    color === null ? undefined : new vscode.ThemeColor(color),
  );
  item.contextValue = look.contextValue;
  item.accessibilityInformation = { label: look.spoken };
  return item;
}

function openReport(reportId: string): vscode.Command {
  const command: CommandId = 'jobPay.openReport';
  return { command, title: 'Open Report', arguments: [reportId] };
}

/** Facts as escaped text: nothing that came from a service or a file is read as Markdown. */
function toTooltip(
  title: string,
  facts: readonly { name: string; value: string }[],
): vscode.MarkdownString {
  const tooltip = new vscode.MarkdownString().appendMarkdown('**').appendText(title);
  tooltip.appendMarkdown('**\n\n');
  for (const { name, value } of facts) {
    tooltip.appendMarkdown('- ').appendText(`${name}: ${value}`).appendMarkdown('\n');
  }
  return tooltip;
}
