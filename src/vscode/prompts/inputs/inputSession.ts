import { toAppError } from '../../../domain/faults/appError';
import { createDeferred } from './pickSession';

import type { Explanation, InputPage, PageResult } from './quickInputs';

/** The part of an input box that an `InputSession` controls. */
export interface InputSurface {
  explain(explanation: Explanation | undefined): void;
  setBusy(busy: boolean): void;
}

/** An open input page, independent of VS Code. Settles `result` once. */
export class InputSession {
  readonly #page: InputPage;
  readonly #surface: InputSurface;
  readonly #done = createDeferred<PageResult<string>>();
  #text: string;
  #verification: AbortController | undefined;

  /** How the user left the page; the value is the text as typed. */
  readonly result: Promise<PageResult<string>> = this.#done.promise;

  constructor(page: InputPage, surface: InputSurface) {
    this.#page = page;
    this.#surface = surface;
    this.#text = page.text;
    // An empty field isn't an error before the user has typed.
    if (page.text !== '') {
      surface.explain(page.explain(page.text));
    }
  }

  /** The text changed: cancels the verification. */
  type(text: string): void {
    if (text === this.#text) {
      return;
    }
    this.#text = text;
    this.#stopVerification();
    this.#surface.explain(this.#page.explain(text));
  }

  /** Enter was pressed. Ignored while a verification is running. */
  accept(): void {
    const explanation = this.#page.explain(this.#text);
    if (explanation?.severity === 'error') {
      this.#surface.explain(explanation);
      return;
    }
    if (this.#page.verify === undefined) {
      this.#done.resolve({ went: 'next', value: this.#text });
    } else if (this.#verification === undefined) {
      this.#verification = new AbortController();
      this.#surface.setBusy(true);
      void this.#verify(this.#text, this.#verification.signal);
    }
  }

  goBack(): void {
    this.#stopVerification();
    this.#done.resolve({ went: 'back', text: this.#text });
  }

  leave(): void {
    this.#stopVerification();
    this.#done.resolve({ went: 'cancel', text: this.#text });
  }

  /** Shows an error under the field, so that the text isn't lost. */
  async #verify(text: string, signal: AbortSignal): Promise<void> {
    try {
      const sentence = await this.#page.verify?.(text, signal);
      if (!signal.aborted) {
        this.#endVerification(text, sentence);
      }
    } catch (thrown) {
      if (!signal.aborted) {
        this.#failVerification(thrown);
      }
    }
  }

  #endVerification(text: string, sentence: string | undefined): void {
    this.#stopVerification();
    if (sentence === undefined) {
      this.#done.resolve({ went: 'next', value: text });
    } else {
      this.#surface.explain({ severity: 'error', sentence });
    }
  }

  /** An unexpected error closes the page; the caller shows and logs it. */
  #failVerification(thrown: unknown): void {
    this.#stopVerification();
    const error = toAppError(thrown);
    if (error.kind === 'unexpected') {
      this.#done.reject(thrown);
      return;
    }
    const sentence =
      error.kind === 'cancelled'
        ? 'Verification was canceled. Press Enter to try again.'
        : error.message;
    this.#surface.explain({ severity: 'error', sentence });
  }

  #stopVerification(): void {
    if (this.#verification !== undefined) {
      this.#verification.abort();
      this.#verification = undefined;
      this.#surface.setBusy(false);
    }
  }
}
