import * as vscode from 'vscode';

/**
 * Stands in for what VS Code does not draw in tests: dialogs, messages and inputs. Make one for
 * each test file and restore it after each test.
 */
export class Stubs {
  readonly #undo: (() => void)[] = [];
  /** Every message that was shown, in order. */
  readonly messages: string[] = [];
  /** What the user presses under a message that holds these words. */
  readonly #presses: { words: RegExp; button: string }[] = [];

  /** Puts another function in place of one of VS Code's until `restore`. */
  set<T extends object>(target: T, name: keyof T, by: unknown): void {
    const original = target[name];
    Object.assign(target, { [name]: by });
    this.#undo.push(() => Object.assign(target, { [name]: original }));
  }

  /** Keeps every message, and answers it as `press` says. */
  hearMessages(): void {
    const hear = (message: string, ...rest: unknown[]): Promise<unknown> => {
      this.messages.push(message);
      const press = this.#presses.find(({ words }) => words.test(message));
      return Promise.resolve(rest.find(item => item === press?.button));
    };
    this.set(vscode.window, 'showInformationMessage', hear);
    this.set(vscode.window, 'showWarningMessage', hear);
    this.set(vscode.window, 'showErrorMessage', hear);
  }

  /** Presses a button under the messages that match. */
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
