import * as vscode from 'vscode';

/**
 * Replaces VS Code functions that tests can't use: dialogs, messages and inputs. Create one for each
 * test file and restore it after each test.
 */
export class Stubs {
  readonly #undo: (() => void)[] = [];
  /** Every message that was shown, in order. */
  readonly messages: string[] = [];
  /** The buttons to press in matching messages. */
  readonly #presses: { words: RegExp; button: string }[] = [];

  /** Replaces one of VS Code's functions until `restore`. */
  set<T extends object>(target: T, name: keyof T, by: unknown): void {
    const original = target[name];
    Object.assign(target, { [name]: by });
    this.#undo.push(() => Object.assign(target, { [name]: original }));
  }

  /** Captures all messages, and presses buttons as set by `press`. */
  captureMessages(): void {
    const capture = (message: string, ...rest: unknown[]): Promise<unknown> => {
      this.messages.push(message);
      const press = this.#presses.find(({ words }) => words.test(message));
      return Promise.resolve(rest.find(item => item === press?.button));
    };
    this.set(vscode.window, 'showInformationMessage', capture);
    this.set(vscode.window, 'showWarningMessage', capture);
    this.set(vscode.window, 'showErrorMessage', capture);
  }

  /** Presses a button of matching messages. */
  press(words: RegExp, button: string): void {
    this.#presses.push({ words, button });
  }

  restore(): void {
    this.#undo.reverse().forEach(undo => undo());
    this.#undo.length = 0;
    this.#presses.length = 0;
    this.messages.length = 0;
  }
}
