import * as vscode from 'vscode';

/** The view type, as in the manifest's activation event. */
export const panelViewType = 'jobPay.report';

/** Restores the pages that were open when the window closed. */
export function registerPanels(
  getPanels: () => Promise<vscode.WebviewPanelSerializer>,
): vscode.Disposable {
  return vscode.window.registerWebviewPanelSerializer(panelViewType, {
    deserializeWebviewPanel: async (panel, state) => {
      const panels = await getPanels();
      await panels.deserializeWebviewPanel(panel, state);
    },
  });
}
