import { createRequire } from 'node:module';
import { join } from 'node:path';
import * as vscode from 'vscode';

type Activate = (context: vscode.ExtensionContext) => void;

/** What a running extension shows to nobody, caught when VS Code wakes it up. */
export interface Caught {
  context: vscode.ExtensionContext;
  tree: vscode.TreeDataProvider<unknown>;
  panels: vscode.WebviewPanel[];
  serializers: vscode.WebviewPanelSerializer[];
  /** The keys of the state that were ever offered to Settings Sync. */
  syncedKeys: string[];
}

const extensionId = 'job-pay-benchmark.job-pay-benchmark';

/** Shared by the test files, each of which is a bundle of its own. */
const key = Symbol.for('job-pay-benchmark.caught');
const shared: Record<symbol, Listening> = globalThis;

type Listening = Partial<Caught> & Pick<Caught, 'panels' | 'serializers' | 'syncedKeys'>;

/** The extension in this VS Code. */
export function getExtension(): vscode.Extension<unknown> {
  const extension = vscode.extensions.getExtension(extensionId);
  if (extension === undefined) {
    throw new Error(`${extensionId} is not installed`);
  }
  return extension;
}

/** Wakes the extension up, or finds it awake, and gives what was caught on the way. */
export async function wakeUp(): Promise<Caught> {
  await getExtension().activate();
  const caught = shared[key];
  if (caught?.context === undefined || caught.tree === undefined) {
    throw new Error('The extension was awake before the tests could listen.');
  }
  const { context, tree, panels, serializers, syncedKeys } = caught;
  return { context, tree, panels, serializers, syncedKeys };
}

/**
 * Listens to what the extension gets from VS Code and gives to it. The tests and the extension have
 * the same `vscode` object and the same module cache, so this works only while the extension sleeps.
 */
function listen(): void {
  if (shared[key] !== undefined) {
    return;
  }
  const caught: Listening = { panels: [], serializers: [], syncedKeys: [] };
  shared[key] = caught;
  const file = join(getExtension().extensionPath, 'dist', 'extension.js');
  const require = createRequire(__filename);
  const product = require(file) as { activate: Activate };
  const loaded = require.cache[require.resolve(file)];
  if (loaded === undefined) {
    throw new Error('The extension is not in the module cache.');
  }
  loaded.exports = {
    activate: (context: vscode.ExtensionContext) => {
      caught.context = context;
      Object.assign(context.globalState, {
        setKeysForSync: (keys: readonly string[]) => caught.syncedKeys.push(...keys),
      });
      product.activate(context);
    },
  };
  const { createTreeView, createWebviewPanel, registerWebviewPanelSerializer } = vscode.window;
  Object.assign(vscode.window, {
    createTreeView: <T>(id: string, options: vscode.TreeViewOptions<T>) => {
      caught.tree = options.treeDataProvider;
      return createTreeView(id, options);
    },
    registerWebviewPanelSerializer: (type: string, serializer: vscode.WebviewPanelSerializer) => {
      caught.serializers.push(serializer);
      return registerWebviewPanelSerializer(type, serializer);
    },
    createWebviewPanel: (...args: Parameters<typeof createWebviewPanel>) => {
      const panel = createWebviewPanel(...args);
      caught.panels.push(panel);
      return panel;
    },
  });
}

listen();
