import { render } from 'preact';

import { App, type PageContent } from './app';
import { ColumnWidthContext, createTextWidth, measureColumn } from './page/layout';
import {
  describeChange,
  handleMessage,
  isToPage,
  type PageState,
  toKeptState,
} from './page/pageState';

import type { ToHost } from '../../src/protocol/messages';
import type { Host } from './page/host';

/** What VS Code gives a page: once, to whoever asks first. */
interface VsCodeApi {
  postMessage: (message: ToHost) => void;
  setState: (state: unknown) => void;
}

declare const acquireVsCodeApi: () => VsCodeApi;

/** Shows what the extension sends, and tells it what the person wants. */
export function startPage(content: PageContent): void {
  const vscode = acquireVsCodeApi();
  const page = document;
  const textWidth = createTextWidth(page);
  const root = page.getElementById('root') ?? page.body;
  let state: PageState = { kind: 'loading' };
  let said = '';
  const draw = (): void =>
    render(
      <ColumnWidthContext.Provider value={measureColumn(page)}>
        <App state={state} content={content} host={host} textWidth={textWidth} said={said} />
      </ColumnWidthContext.Provider>,
      root,
    );
  const host: Host = {
    post: message => vscode.postMessage(message),
    announce: sentence => {
      said = sentence;
      draw();
    },
  };
  window.addEventListener('message', (event: MessageEvent<unknown>) => {
    if (!isToPage(event.data)) {
      return;
    }
    const before = state;
    state = handleMessage(before, event.data);
    said = describeChange(before, state) || said;
    const kept = toKeptState(state);
    if (kept !== undefined) {
      vscode.setState(kept);
    }
    draw();
  });
  // The answer is on its way while the page says that it opens.
  host.post({ type: 'page/ready' });
  draw();
}
