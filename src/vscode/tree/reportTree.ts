import * as vscode from 'vscode';

import { toAppError } from '../../domain/faults/appError';

import { toProblemItem } from './problemItem';
import { toReportFacts } from './reportFacts';
import { describeStanding, toReportItem } from './reportItem';

import type { ReportStore } from '../../reports/store/reportStore';
import type { ReportEntry } from '../../reports/store/reportSummary';
import type { CommandId } from '../commands/commandIds';
import type { Subscription } from '../listeners';
import type { RunProgress } from '../runs/runProgress';
import type { ItemLook } from './itemLook';

export interface ReportTreeDeps {
  store: Pick<ReportStore, 'find' | 'list' | 'onDidChange'>;
  /** True while this window works on the report. */
  isRunning: (reportId: string) => boolean;
  progress: Pick<RunProgress, 'onDidEnd' | 'onDidUpdate'>;
  /** Where the file of a report is, for the ones that can only be looked at as text. */
  getFile: (reportId: string) => vscode.Uri;
  /** Hears of every list that was shown, and of the reason when there was none. */
  onDidList: (entries: readonly ReportEntry[], problem: string | undefined) => void;
}

/** The saved reports as rows. It holds nothing: every row is made from what the store says. */
export class ReportTree implements vscode.TreeDataProvider<ReportEntry>, vscode.Disposable {
  readonly #deps: ReportTreeDeps;
  readonly #changes = new vscode.EventEmitter<undefined>();
  readonly #subscriptions: readonly Subscription[];
  /** The reports that are drawn as worked on. */
  readonly #drawnRunning = new Set<string>();
  readonly onDidChangeTreeData = this.#changes.event;

  constructor(deps: ReportTreeDeps) {
    this.#deps = deps;
    this.#subscriptions = [
      deps.store.onDidChange(() => this.#redraw()),
      deps.progress.onDidEnd(() => this.#redraw()),
      deps.progress.onDidUpdate(({ reportId }) => {
        if (!this.#drawnRunning.has(reportId)) {
          this.#redraw();
        }
      }),
    ];
  }

  getParent(): undefined {
    return undefined;
  }

  async getChildren(parent?: ReportEntry): Promise<ReportEntry[]> {
    if (parent !== undefined) {
      return [];
    }
    try {
      const entries = await this.#deps.store.list();
      this.#deps.onDidList(entries, undefined);
      return [...entries];
    } catch (thrown) {
      this.#deps.onDidList([], toAppError(thrown).message);
      return [];
    }
  }

  getTreeItem(entry: ReportEntry): vscode.TreeItem {
    if (entry.problem === null) {
      const running = this.#deps.isRunning(entry.id);
      this.#drawnRunning[running ? 'add' : 'delete'](entry.id);
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
  async resolveTreeItem(item: vscode.TreeItem, entry: ReportEntry): Promise<vscode.TreeItem> {
    if (entry.problem !== null) {
      return item;
    }
    const report = await this.#deps.store.find(entry.id);
    if (report !== undefined) {
      const standing = describeStanding(entry, this.#deps.isRunning(entry.id));
      item.tooltip = toTooltip(entry.title, toReportFacts(report, standing));
    }
    return item;
  }

  dispose(): void {
    this.#subscriptions.forEach(subscription => subscription.dispose());
    this.#changes.dispose();
  }

  /** Makes VS Code ask for the rows again. */
  #redraw(): void {
    this.#changes.fire(undefined);
  }
}

function toTreeItem(look: ItemLook): vscode.TreeItem {
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
