import { randomBytes } from 'node:crypto';
import * as vscode from 'vscode';

import { toHostSchema } from '../../protocol/messages';
import { renderPageHtml } from './pageHtml';
import { listReportIds } from './panelSubject';

import type { ToHost, ToPage } from '../../protocol/messages';
import type { SectionProgress } from '../../reports/runs/runContext';
import type { PanelSubject } from './panelSubject';

/** What the page shows of a subject, and how its tab is called. */
export interface PanelContent {
  title: string;
  message: ToPage;
}

/** Handles each message of the page but `page/ready`; a missing one does not compile. */
export type PageHandlers = {
  [T in Exclude<ToHost['type'], 'page/ready'>]: (
    message: Extract<ToHost, { type: T }>,
    subject: PanelSubject,
  ) => Promise<void>;
};

export interface ReportPanelDeps {
  extensionUri: vscode.Uri;
  /** Reads what is shown at this moment. */
  getContent: (subject: PanelSubject) => Promise<PanelContent>;
  handlers: PageHandlers;
  showFailure: (thrown: unknown) => Promise<void>;
}

/** One page and the tab it lives in. It keeps no figures: it reads and posts them when asked. */
export class ReportPanel {
  readonly subject: PanelSubject;
  readonly #panel: vscode.WebviewPanel;
  readonly #deps: ReportPanelDeps;
  #isReady = false;
  #isPosting = false;
  #isStale = false;

  constructor(panel: vscode.WebviewPanel, subject: PanelSubject, deps: ReportPanelDeps) {
    this.#panel = panel;
    this.subject = subject;
    this.#deps = deps;
    const { webview } = panel;
    const files = vscode.Uri.joinPath(deps.extensionUri, 'dist', 'report');
    webview.options = { enableScripts: true, localResourceRoots: [files] };
    panel.iconPath = {
      light: vscode.Uri.joinPath(deps.extensionUri, 'media', 'icons', 'report-light.svg'),
      dark: vscode.Uri.joinPath(deps.extensionUri, 'media', 'icons', 'report-dark.svg'),
    };
    webview.onDidReceiveMessage((message: unknown) => this.#receive(message));
    panel.onDidChangeViewState(() => {
      if (panel.visible) {
        this.refresh();
      }
    });
    webview.html = renderPageHtml({
      scriptUri: webview.asWebviewUri(vscode.Uri.joinPath(files, `${subject.kind}.js`)).toString(),
      styleUri: webview.asWebviewUri(vscode.Uri.joinPath(files, 'page.css')).toString(),
      cspSource: webview.cspSource,
      nonce: randomBytes(18).toString('base64url'),
    });
    // The tab has its name before the page has loaded.
    this.refresh();
  }

  reveal(): void {
    this.#panel.reveal();
  }

  get isVisible(): boolean {
    return this.#panel.visible;
  }

  /** True while it has the focus, or gets it back once the palette closes. */
  get isInFront(): boolean {
    return this.#panel.active;
  }

  /** True when the panel shows the report, alone or beside others. */
  shows(reportId: string): boolean {
    return listReportIds(this.subject).includes(reportId);
  }

  /** Posts everything again, as it is then. One post at a time, so that the latest comes last. */
  refresh(): void {
    this.#isStale = true;
    if (!this.#isPosting) {
      // It never rejects: what cannot be read is shown as a failure.
      void this.#postUntilFresh();
    }
  }

  /** Posts the news of one section without reading the report again. */
  tellProgress(message: Extract<ToPage, { type: 'progress/update' }>, news: SectionProgress): void {
    if (this.subject.kind === 'report' && this.subject.reportId === news.reportId) {
      this.#post(message);
    }
  }

  async #postUntilFresh(): Promise<void> {
    this.#isPosting = true;
    while (this.#isStale) {
      this.#isStale = false;
      try {
        const { title, message } = await this.#deps.getContent(this.subject);
        this.#panel.title = title;
        this.#post(message);
      } catch (thrown) {
        // Not awaited: a message that nobody closes must not hold back the next figures.
        void this.#deps.showFailure(thrown);
      }
    }
    this.#isPosting = false;
  }

  /** A page that does not listen yet asks for everything when it does. */
  #post(message: ToPage): void {
    if (this.#isReady && this.#panel.visible) {
      void this.#panel.webview.postMessage(message);
    }
  }

  async #receive(raw: unknown): Promise<void> {
    const parsed = toHostSchema.safeParse(raw);
    if (!parsed.success) {
      return;
    }
    try {
      await this.#handle(parsed.data);
    } catch (thrown) {
      await this.#deps.showFailure(thrown);
    }
  }

  async #handle(message: ToHost): Promise<void> {
    const { handlers } = this.#deps;
    switch (message.type) {
      case 'page/ready':
        this.#isReady = true;
        this.refresh();
        return;
      case 'action/run':
        return handlers['action/run'](message, this.subject);
      case 'offer/add':
        return handlers['offer/add'](message, this.subject);
      case 'offer/remove':
        return handlers['offer/remove'](message, this.subject);
      case 'link/open':
        return handlers['link/open'](message, this.subject);
      case 'text/copy':
        return handlers['text/copy'](message, this.subject);
      case 'image/save':
        return handlers['image/save'](message, this.subject);
    }
  }
}
