import { toAppError } from '../../../domain/faults/appError';
import { createDeferred } from './pickSession';

import type { Explanation, InputPage, PageResult } from './quickInputs';

/** What an input page needs of the screen. */
export interface InputSurface {
  explain(explanation: Explanation | undefined): void;
  setBusy(busy: boolean): void;
}

/** One input page while it is open, without a screen. Settles `result` once. */
export class InputSession {
  readonly #page: InputPage;
  readonly #surface: InputSurface;
  readonly #done = createDeferred<PageResult<string>>();
  #text: string;
  #proof: AbortController | undefined;

  /** How the person left; the value is the text as typed. */
  readonly result: Promise<PageResult<string>> = this.#done.promise;

  constructor(page: InputPage, surface: InputSurface) {
    this.#page = page;
    this.#surface = surface;
    this.#text = page.text;
    // An empty field that nobody touched is not scolded.
    if (page.text !== '') {
      surface.explain(page.explain(page.text));
    }
  }

  /** The text in the field changed: what was being proved is no longer asked for. */
  type(text: string): void {
    if (text === this.#text) {
      return;
    }
    this.#text = text;
    this.#stopProof();
    this.#surface.explain(this.#page.explain(text));
  }

  /** Enter was pressed. A second time while the text is being proved does nothing. */
  accept(): void {
    const explanation = this.#page.explain(this.#text);
    if (explanation?.severity === 'error') {
      this.#surface.explain(explanation);
      return;
    }
    if (this.#page.verify === undefined) {
      this.#done.resolve({ went: 'next', value: this.#text });
    } else if (this.#proof === undefined) {
      this.#proof = new AbortController();
      this.#surface.setBusy(true);
      void this.#prove(this.#text, this.#proof.signal);
    }
  }

  goBack(): void {
    this.#stopProof();
    this.#done.resolve({ went: 'back', text: this.#text });
  }

  leave(): void {
    this.#stopProof();
    this.#done.resolve({ went: 'cancel', text: this.#text });
  }

  /** A fault becomes the sentence under the field, so that the text is not lost. */
  async #prove(text: string, signal: AbortSignal): Promise<void> {
    try {
      const sentence = await this.#page.verify?.(text, signal);
      if (!signal.aborted) {
        this.#endProof(text, sentence);
      }
    } catch (thrown) {
      if (!signal.aborted) {
        this.#failProof(thrown);
      }
    }
  }

  #endProof(text: string, sentence: string | undefined): void {
    this.#stopProof();
    if (sentence === undefined) {
      this.#done.resolve({ went: 'next', value: text });
    } else {
      this.#surface.explain({ severity: 'error', sentence });
    }
  }

  /** What nobody foresaw ends the page: whoever asked reports and logs it. */
  #failProof(thrown: unknown): void {
    this.#stopProof();
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

  #stopProof(): void {
    if (this.#proof !== undefined) {
      this.#proof.abort();
      this.#proof = undefined;
      this.#surface.setBusy(false);
    }
  }
}
