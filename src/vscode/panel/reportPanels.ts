import * as vscode from 'vscode';

import { listReportIds, parsePanelState, toPanelKey } from './panelSubject';
import { panelViewType } from './registerPanels';
import { ReportPanel } from './reportPanel';
import { toProgressView } from './getPanelContent';

import type { ReportStore } from '../../reports/store/reportStore';
import type { OtherRuns } from '../../reports/runs/otherRuns';
import type { RunProgress } from '../runs/runProgress';
import type { OfferMemento } from '../state/offerMemento';
import type { PanelSubject } from './panelSubject';
import type { ReportPanelDeps } from './reportPanel';

export interface ReportPanelsDeps extends ReportPanelDeps {
  store: Pick<ReportStore, 'onDidChange'>;
  progress: Pick<RunProgress, 'onDidEnd' | 'onDidUpdate'>;
  otherRuns: Pick<OtherRuns, 'onDidChange'>;
  offers: Pick<OfferMemento, 'onDidChange'>;
  getMaxWaitMs: () => number;
}

/** All open pages, at most one per subject. Refreshes those that show a changed report. */
export class ReportPanels implements vscode.WebviewPanelSerializer, vscode.Disposable {
  readonly #deps: ReportPanelsDeps;
  readonly #open = new Map<string, ReportPanel>();
  readonly #subscriptions: readonly { dispose(): void }[];

  constructor(deps: ReportPanelsDeps) {
    this.#deps = deps;
    this.#subscriptions = [
      deps.store.onDidChange(({ changed, removed }) => this.#refresh([...changed, ...removed])),
      deps.offers.onDidChange(reportId => this.#refresh([reportId])),
      deps.otherRuns.onDidChange(reportIds => this.#refresh(reportIds)),
      deps.progress.onDidEnd(reportId => this.#refresh([reportId])),
      deps.progress.onDidUpdate(update => {
        const progress = toProgressView(update, deps.getMaxWaitMs());
        const message = { type: 'progress/update', section: update.section, progress } as const;
        this.#open.forEach(panel => panel.postProgress(message, update));
      }),
    ];
  }

  /** Reveals the tab of the subject, or opens one. */
  show(subject: PanelSubject): void {
    const open = this.#open.get(toPanelKey(subject));
    if (open !== undefined) {
      open.reveal();
      return;
    }
    const column = vscode.ViewColumn.Active;
    this.#adopt(vscode.window.createWebviewPanel(panelViewType, 'Report', column), subject);
  }

  /** True while a visible page shows the report. */
  isShown(reportId: string): boolean {
    return [...this.#open.values()].some(panel => panel.isVisible && panel.shows(reportId));
  }

  /** The reports of the active page, if any. */
  listInFront(): readonly string[] {
    const front = [...this.#open.values()].find(panel => panel.isInFront);
    return front === undefined ? [] : listReportIds(front.subject);
  }

  /** Refreshes all pages, after a change outside the store. */
  refreshAll(): void {
    this.#open.forEach(panel => panel.refresh());
  }

  /** Restores the page of a tab. The saved state contains only report IDs. */
  deserializeWebviewPanel(panel: vscode.WebviewPanel, state: unknown): Promise<void> {
    const subject = parsePanelState(state);
    if (subject === undefined || this.#open.has(toPanelKey(subject))) {
      panel.dispose();
    } else {
      this.#adopt(panel, subject);
    }
    return Promise.resolve();
  }

  dispose(): void {
    this.#subscriptions.forEach(subscription => subscription.dispose());
    this.#open.clear();
  }

  #adopt(panel: vscode.WebviewPanel, subject: PanelSubject): void {
    const key = toPanelKey(subject);
    this.#open.set(key, new ReportPanel(panel, subject, this.#deps));
    panel.onDidDispose(() => this.#open.delete(key));
  }

  #refresh(reportIds: readonly string[]): void {
    for (const panel of this.#open.values()) {
      if (reportIds.some(reportId => panel.shows(reportId))) {
        panel.refresh();
      }
    }
  }
}
