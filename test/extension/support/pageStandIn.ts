import * as vscode from 'vscode';

import type { ToHost, ToPage } from '../../../src/protocol/messages';
import type { ReportView } from '../../../src/protocol/reportView';
import type { Stubs } from './stubs';

/** Captures the messages between the extension and a page, and can send some for the page. */
export interface PageStandIn {
  /** What the extension posted, in order. */
  posted: ToPage[];
  /** What the page posted, in order. */
  sent: unknown[];
  /** Sends a message as the page; resolves when the extension has handled it. */
  send(message: ToHost | { type: string }): Promise<void>;
}

/** Captures the messages of all pages opened from now on. */
export function standInForPages(stubs: Stubs): PageStandIn {
  const listeners: ((message: unknown) => unknown)[] = [];
  const standIn: PageStandIn = {
    posted: [],
    sent: [],
    send: async message => {
      await Promise.all(listeners.map(listener => listener(message)));
    },
  };
  const { createWebviewPanel } = vscode.window;
  stubs.set(
    vscode.window,
    'createWebviewPanel',
    (...args: Parameters<typeof createWebviewPanel>) => {
      const panel = createWebviewPanel(...args);
      const { webview } = panel;
      const postMessage = webview.postMessage.bind(webview);
      const { onDidReceiveMessage } = webview;
      onDidReceiveMessage(message => standIn.sent.push(message));
      Object.assign(webview, {
        postMessage: (message: ToPage) => {
          standIn.posted.push(message);
          return postMessage(message);
        },
        onDidReceiveMessage: (listener: (message: unknown) => unknown) => {
          listeners.push(listener);
          return onDidReceiveMessage(listener);
        },
      });
      return panel;
    },
  );
  return standIn;
}

/** The last posted report. */
export function findView(page: PageStandIn): ReportView | undefined {
  const shows = page.posted.flatMap(message =>
    message.type === 'report/show' ? [message.report] : [],
  );
  return shows.at(-1);
}
