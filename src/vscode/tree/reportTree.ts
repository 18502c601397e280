import * as vscode from 'vscode';

import { toAppError } from '../../domain/faults/appError';
import { toProblemItem } from './problemItem';
import { toReportFacts } from './reportFacts';
import { describeStatus, toReportItem } from './reportItem';
import { ReportRows } from './reportRows';

import type { ReportStore, StoreChange } from '../../reports/store/reportStore';
import type { ReportEntry } from '../../reports/store/reportSummary';
import type { CommandId } from '../commands/commandIds';
import type { Subscription } from '../../domain/listeners';
import type { OtherRuns, RunPlace } from '../../reports/runs/otherRuns';
import type { RunProgress } from '../runs/runProgress';
import type { ItemAppearance } from './problemItem';
import type { ReportRow } from './reportRows';

/** All reports, how many match the filter, or why the list couldn't be read. */
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
  /** The file of a report, to open an invalid one as text. */
  getFile: (reportId: string) => vscode.Uri;
  /** Called after each list. */
  onDidList: (list: ShownList) => void;
}

/** Shows the reports of the store. A change redraws as few rows as possible. */
export class ReportTree implements vscode.TreeDataProvider<ReportRow>, vscode.Disposable {
  readonly #deps: ReportTreeDeps;
  readonly #changes = new vscode.EventEmitter<ReportRow[] | undefined>();
  readonly #subscriptions: readonly Subscription[];
  readonly #rows = new ReportRows();
  /** The reports whose rows show that they run in this window. */
  readonly #drawnRunning = new Set<string>();
  readonly onDidChangeTreeData = this.#changes.event;
  #filter = '';

  constructor(deps: ReportTreeDeps) {
    this.#deps = deps;
    this.#subscriptions = [
      deps.store.onDidChange(change => void this.#update(change)),
      deps.progress.onDidEnd(reportId => this.#redrawOne(reportId)),
      deps.otherRuns.onDidChange(ids => ids.forEach(id => this.#redrawOne(id))),
      deps.progress.onDidUpdate(({ reportId }) => {
        if (!this.#drawnRunning.has(reportId)) {
          this.#redrawOne(reportId);
        }
      }),
    ];
  }

  /** Words that the rows must contain; empty for all rows. */
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
      // The report was deleted in the meantime; a refresh follows.
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

  /** Adds the tooltip on hover, because it needs the whole report. */
  async resolveTreeItem(item: vscode.TreeItem, row: ReportRow): Promise<vscode.TreeItem> {
    const entry = this.#rows.findEntry(row);
    if (entry?.problem !== null) {
      return item;
    }
    const report = await this.#deps.store.find(entry.id);
    if (report !== undefined) {
      const status = describeStatus(entry, this.#deps.getRunPlace(entry.id));
      item.tooltip = toTooltip(entry.title, toReportFacts(report, status));
    }
    return item;
  }

  dispose(): void {
    this.#subscriptions.forEach(subscription => subscription.dispose());
    this.#changes.dispose();
  }

  /** Redraws the changed rows, or the whole list if that fails. */
  async #update(change: StoreChange): Promise<void> {
    const { store, onDidList } = this.#deps;
    try {
      const found = await Promise.all(change.changed.map(id => store.findEntry(id)));
      const rows = this.#rows.update(
        change,
        found.filter(entry => entry !== undefined),
      );
      // A change can alter which reports match the filter.
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

  /** Makes VS Code request all rows again. */
  #redraw(): void {
    this.#changes.fire(undefined);
  }
}

function toTreeItem(appearance: ItemAppearance): vscode.TreeItem {
  const item = new vscode.TreeItem(appearance.label);
  const { name, color } = appearance.icon;
  item.id = appearance.id;
  item.description = appearance.description;
  item.iconPath = new vscode.ThemeIcon(
    name,
    color === null ? undefined : new vscode.ThemeColor(color),
  );
  item.contextValue = appearance.contextValue;
  item.accessibilityInformation = { label: appearance.spoken };
  return item;
}

function openReport(reportId: string): vscode.Command {
  const command: CommandId = 'jobPay.openReport';
  return { command, title: 'Open Report', arguments: [reportId] };
}

/** Escapes all text, so that nothing from a service or a file is interpreted as Markdown. */
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
