import { createRequire } from 'node:module';
import { join } from 'node:path';
import * as vscode from 'vscode';

type Activate = (context: vscode.ExtensionContext) => void;

/** Internals of the running extension, captured on activation. */
export interface Captured {
  context: vscode.ExtensionContext;
  tree: vscode.TreeDataProvider<unknown>;
  panels: vscode.WebviewPanel[];
  serializers: vscode.WebviewPanelSerializer[];
  /** The state keys that were registered for Settings Sync. */
  syncedKeys: string[];
}

const extensionId = 'job-pay-benchmark.job-pay-benchmark';

/** Shared by the test files, which are separate bundles. */
const key = Symbol.for('job-pay-benchmark.captured');
const shared: Record<symbol, Listening> = globalThis;

type Listening = Partial<Captured> & Pick<Captured, 'panels' | 'serializers' | 'syncedKeys'>;

/** The extension in this VS Code. */
export function getExtension(): vscode.Extension<unknown> {
  const extension = vscode.extensions.getExtension(extensionId);
  if (extension === undefined) {
    throw new Error(`${extensionId} is not installed`);
  }
  return extension;
}

/** Activates the extension if necessary, and returns what was captured. */
export async function activateExtension(): Promise<Captured> {
  await getExtension().activate();
  const captured = shared[key];
  if (captured?.context === undefined || captured.tree === undefined) {
    throw new Error('The extension was active before the tests could intercept it.');
  }
  const { context, tree, panels, serializers, syncedKeys } = captured;
  return { context, tree, panels, serializers, syncedKeys };
}

/**
 * Intercepts calls between the extension and VS Code. The tests and the extension share the `vscode`
 * object and the module cache, so this works only before the extension activates.
 */
function listen(): void {
  if (shared[key] !== undefined) {
    return;
  }
  const captured: Listening = { panels: [], serializers: [], syncedKeys: [] };
  shared[key] = captured;
  const file = join(getExtension().extensionPath, 'dist', 'extension.js');
  const require = createRequire(__filename);
  const product = require(file) as { activate: Activate };
  const loaded = require.cache[require.resolve(file)];
  if (loaded === undefined) {
    throw new Error('The extension is not in the module cache.');
  }
  loaded.exports = {
    activate: (context: vscode.ExtensionContext) => {
      captured.context = context;
      Object.assign(context.globalState, {
        setKeysForSync: (keys: readonly string[]) => captured.syncedKeys.push(...keys),
      });
      product.activate(context);
    },
  };
  const { createTreeView, createWebviewPanel, registerWebviewPanelSerializer } = vscode.window;
  Object.assign(vscode.window, {
    createTreeView: <T>(id: string, options: vscode.TreeViewOptions<T>) => {
      captured.tree = options.treeDataProvider;
      return createTreeView(id, options);
    },
    registerWebviewPanelSerializer: (type: string, serializer: vscode.WebviewPanelSerializer) => {
      captured.serializers.push(serializer);
      return registerWebviewPanelSerializer(type, serializer);
    },
    createWebviewPanel: (...args: Parameters<typeof createWebviewPanel>) => {
      const panel = createWebviewPanel(...args);
      captured.panels.push(panel);
      return panel;
    },
  });
}

listen();
