import { randomBytes } from 'node:crypto';
import * as vscode from 'vscode';

import { toHostSchema } from '../../protocol/messages';
import { renderPageHtml } from './pageHtml';
import { listReportIds } from './panelSubject';

import type { ToHost, ToPage } from '../../protocol/messages';
import type { SectionProgress } from '../../reports/runs/reportRuns';
import type { PanelSubject } from './panelSubject';

/** The message that fills a page, and the title of its tab. */
export interface PanelContent {
  title: string;
  message: ToPage;
}

/** Handles each message of the page except `page/ready`; a missing handler doesn't compile. */
export type PageHandlers = {
  [T in Exclude<ToHost['type'], 'page/ready'>]: (
    message: Extract<ToHost, { type: T }>,
    subject: PanelSubject,
  ) => Promise<void>;
};

export interface ReportPanelDeps {
  extensionUri: vscode.Uri;
  /** Reads the current content. */
  getContent: (subject: PanelSubject) => Promise<PanelContent>;
  handlers: PageHandlers;
  showFailure: (thrown: unknown) => Promise<void>;
}

/** A page and its tab. It holds no data: it reads and posts the content for each refresh. */
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
    // Sets the title before the page has loaded.
    this.refresh();
  }

  reveal(): void {
    this.#panel.reveal();
  }

  get isVisible(): boolean {
    return this.#panel.visible;
  }

  /** True while it's focused, or was before the Command Palette opened. */
  get isInFront(): boolean {
    return this.#panel.active;
  }

  /** True if the panel shows the report, alone or in a comparison. */
  shows(reportId: string): boolean {
    return listReportIds(this.subject).includes(reportId);
  }

  /** Reads and posts the content again. One post at a time, so that the latest comes last. */
  refresh(): void {
    this.#isStale = true;
    if (!this.#isPosting) {
      // Never rejects: errors are shown.
      void this.#postUntilFresh();
    }
  }

  /** Posts the progress of one section without reading the report again. */
  postProgress(
    message: Extract<ToPage, { type: 'progress/update' }>,
    { reportId }: Pick<SectionProgress, 'reportId'>,
  ): void {
    if (this.subject.kind === 'report' && this.subject.reportId === reportId) {
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
        // Not awaited: an open notification must not block the next refresh.
        void this.#deps.showFailure(thrown);
      }
    }
    this.#isPosting = false;
  }

  /** A page that isn't ready gets the content when it is. */
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
