// @ts-check
/**
 * The part of VS Code's API that the extension touches while it wakes up and draws its tree, as
 * plain as it can be: what is measured over it is the extension alone.
 */
const { join } = require('node:path');

class Disposable {
  /** @param {{ dispose(): unknown }[]} all */
  static from(...all) {
    return new Disposable(() => all.forEach(one => one.dispose()));
  }

  /** @param {() => unknown} dispose */
  constructor(dispose) {
    this.dispose = dispose;
  }
}

class EventEmitter {
  /** @type {Set<(event: unknown) => unknown>} */
  #listeners = new Set();

  /** @param {(event: unknown) => unknown} listener */
  event = listener => {
    this.#listeners.add(listener);
    return new Disposable(() => this.#listeners.delete(listener));
  };

  /** @param {unknown} event */
  fire(event) {
    this.#listeners.forEach(listener => listener(event));
  }

  dispose() {
    this.#listeners.clear();
  }
}

class Uri {
  /** @param {string} path */
  static file(path) {
    return new Uri(path);
  }

  /** @param {Uri} uri @param {string[]} parts */
  static joinPath(uri, ...parts) {
    return new Uri(join(uri.path, ...parts));
  }

  /** @param {string} path */
  constructor(path) {
    this.scheme = 'file';
    this.path = path;
    this.fsPath = path;
  }
}

class TreeItem {
  /** @param {string} label */
  constructor(label) {
    this.label = label;
  }
}

class ThemeColor {
  /** @param {string} id */
  constructor(id) {
    this.id = id;
  }
}

class ThemeIcon {
  /** @param {string} id @param {ThemeColor} [color] */
  constructor(id, color) {
    this.id = id;
    this.color = color;
  }
}

class RelativePattern {
  /** @param {Uri} base @param {string} pattern */
  constructor(base, pattern) {
    this.base = base;
    this.pattern = pattern;
  }
}

const ignore = () => undefined;
const never = () => new Disposable(ignore);

/**
 * @typedef {object} Caught what the extension gave to VS Code
 * @property {any} tree the data provider of its tree
 * @property {Map<string, (...args: unknown[]) => unknown>} commands
 * @property {EventEmitter} fileChanges what the watcher of its files tells
 */

/** @returns {{ vscode: object, caught: Caught }} */
function createVscode() {
  /** @type {Caught} */
  const caught = { tree: undefined, commands: new Map(), fileChanges: new EventEmitter() };
  const log = { debug: ignore, info: ignore, warn: ignore, error: ignore, show: ignore };
  const vscode = {
    Disposable,
    EventEmitter,
    RelativePattern,
    ThemeColor,
    ThemeIcon,
    TreeItem,
    Uri,
    commands: {
      executeCommand: () => Promise.resolve(),
      registerCommand: (
        /** @type {string} */ id,
        /** @type {(...args: unknown[]) => unknown} */ run,
      ) => {
        caught.commands.set(id, run);
        return never();
      },
    },
    window: {
      createOutputChannel: () => ({ ...log, dispose: ignore }),
      createTreeView: (
        /** @type {string} */ _id,
        /** @type {{ treeDataProvider: unknown }} */ options,
      ) => {
        caught.tree = options.treeDataProvider;
        return { selection: [], dispose: ignore };
      },
      onDidChangeWindowState: never,
      registerWebviewPanelSerializer: never,
      withProgress: (/** @type {unknown} */ _options, /** @type {() => unknown} */ work) => work(),
    },
    workspace: {
      createFileSystemWatcher: () => ({
        onDidCreate: never,
        onDidDelete: never,
        onDidChange: caught.fileChanges.event,
        dispose: ignore,
      }),
      getConfiguration: () => ({ get: ignore }),
      onDidChangeConfiguration: never,
    },
  };
  return { vscode, caught };
}

/** @param {string} storage @param {string} extensionPath */
function createContext(storage, extensionPath) {
  const memento = () => {
    const values = new Map();
    return {
      get: (/** @type {string} */ key, /** @type {unknown} */ other) => values.get(key) ?? other,
      keys: () => [...values.keys()],
      update: (/** @type {string} */ key, /** @type {unknown} */ value) => {
        values.set(key, value);
        return Promise.resolve();
      },
    };
  };
  return {
    extension: { packageJSON: require(join(extensionPath, 'package.json')) },
    extensionPath,
    extensionUri: Uri.file(extensionPath),
    globalState: memento(),
    globalStorageUri: Uri.file(storage),
    secrets: {
      get: () => Promise.resolve(undefined),
      store: () => Promise.resolve(),
      delete: () => Promise.resolve(),
      onDidChange: never,
    },
    subscriptions: [],
    workspaceState: memento(),
  };
}

module.exports = { createContext, createVscode, Uri };
