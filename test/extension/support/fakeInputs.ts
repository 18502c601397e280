import * as vscode from 'vscode';

import type { Stubs } from './stubs';

/** What the pages showed. */
export interface ShownPages {
  titles: string[];
  /** The validation messages. */
  refusals: string[];
}

/**
 * Types one text into each input box and accepts it. Cancels when a text is rejected.
 */
export function typeIntoInputs(stubs: Stubs, texts: readonly string[]): ShownPages {
  const shown: ShownPages = { titles: [], refusals: [] };
  const left = [...texts];
  stubs.set(vscode.window, 'createInputBox', () => createInputBox(left.shift(), shown));
  return shown;
}

/** Picks the first line of each quick pick. */
export function pickFirstLines(stubs: Stubs): ShownPages {
  const shown: ShownPages = { titles: [], refusals: [] };
  stubs.set(vscode.window, 'createQuickPick', () => createQuickPick(shown));
  return shown;
}

function createInputBox(text: string | undefined, shown: ShownPages): object {
  const changes = new vscode.EventEmitter<string>();
  const accepts = new vscode.EventEmitter<undefined>();
  const hides = new vscode.EventEmitter<undefined>();
  const box = {
    ...createBase(changes, accepts, hides),
    show: () => {
      shown.titles.push(box.title);
      if (text === undefined) {
        setImmediate(() => hides.fire(undefined));
        return;
      }
      box.value = text;
      changes.fire(text);
      setImmediate(() => accepts.fire(undefined));
    },
    set validationMessage(message: string | vscode.InputBoxValidationMessage | undefined) {
      if (message !== undefined && message !== '') {
        shown.refusals.push(typeof message === 'string' ? message : message.message);
        setImmediate(() => hides.fire(undefined));
      }
    },
  };
  return box;
}

function createQuickPick(shown: ShownPages): object {
  const changes = new vscode.EventEmitter<string>();
  const accepts = new vscode.EventEmitter<undefined>();
  const hides = new vscode.EventEmitter<undefined>();
  const pick = {
    ...createBase(changes, accepts, hides),
    lines: [] as readonly vscode.QuickPickItem[],
    get items() {
      return pick.lines;
    },
    /** Picks the first line, even of items that arrive after the quick pick is shown. */
    set items(lines: readonly vscode.QuickPickItem[]) {
      pick.lines = lines;
      setImmediate(accept);
    },
    activeItems: [] as readonly vscode.QuickPickItem[],
    selectedItems: [] as readonly vscode.QuickPickItem[],
    onDidChangeActive: new vscode.EventEmitter<undefined>().event,
    onDidChangeSelection: new vscode.EventEmitter<undefined>().event,
    onDidTriggerItemButton: new vscode.EventEmitter<undefined>().event,
    show: () => {
      shown.titles.push(pick.title);
      setImmediate(accept);
    },
  };
  const accept = (): void => {
    const first = pick.lines.find(({ kind }) => kind !== vscode.QuickPickItemKind.Separator);
    pick.selectedItems = first === undefined ? [] : [first];
    accepts.fire(undefined);
  };
  return pick;
}

function createBase(
  changes: vscode.EventEmitter<string>,
  accepts: vscode.EventEmitter<undefined>,
  hides: vscode.EventEmitter<undefined>,
): { title: string; value: string } & Record<string, unknown> {
  return {
    title: '',
    value: '',
    onDidChangeValue: changes.event,
    onDidAccept: accepts.event,
    onDidHide: hides.event,
    onDidTriggerButton: new vscode.EventEmitter<undefined>().event,
    hide: () => hides.fire(undefined),
    dispose: () => undefined,
  };
}
