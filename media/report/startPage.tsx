import { render } from 'preact';

import { App, type PageContent } from './app';
import { ColumnWidthContext, createTextWidth, measureColumn, type TextWidth } from './page/layout';
import {
  describeChange,
  handleMessage,
  isToPage,
  type PageState,
  toSavedState,
} from './page/pageState';

import type { ToHost } from '../../src/protocol/messages';
import type { Host } from './page/host';

/** The API of a webview; it can be acquired only once. */
interface VsCodeApi {
  postMessage: (message: ToHost) => void;
  setState: (state: unknown) => void;
}

declare const acquireVsCodeApi: () => VsCodeApi;

/** Shows what the extension sends, and forwards what the user requests. */
export function startPage(content: PageContent): void {
  const vscode = acquireVsCodeApi();
  const page = document;
  const root = page.getElementById('root') ?? page.body;
  let state: PageState = { kind: 'loading' };
  let announcement = '';
  let textWidth: TextWidth | undefined;
  const draw = (): void => {
    const columnPx = measureColumn(page);
    if (textWidth === undefined) {
      textWidth = createTextWidth(page);
      // The page's own line is there until the first message.
      root.replaceChildren();
    }
    render(
      <ColumnWidthContext.Provider value={columnPx}>
        <App
          state={state}
          content={content}
          host={host}
          textWidth={textWidth}
          announcement={announcement}
        />
      </ColumnWidthContext.Provider>,
      root,
    );
  };
  const host: Host = {
    post: message => vscode.postMessage(message),
    announce: sentence => {
      announcement = sentence;
      draw();
    },
  };
  window.addEventListener('message', (event: MessageEvent<unknown>) => {
    if (!isToPage(event.data)) {
      return;
    }
    const before = state;
    state = handleMessage(before, event.data);
    announcement = describeChange(before, state) || announcement;
    const saved = toSavedState(state);
    if (saved !== undefined) {
      vscode.setState(saved);
    }
    if (state.kind !== 'loading') {
      draw();
    }
  });
  // In a task without this script on its stack: to note where a message comes from, Chromium would
  // parse the script once more.
  void Promise.resolve<ToHost>({ type: 'page/ready' }).then(vscode.postMessage);
}
