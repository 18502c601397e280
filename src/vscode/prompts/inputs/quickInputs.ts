/** The position of a page in its flow, such as 2 of 7, and whether it has a Back button. */
export interface StepPlace {
  step: number;
  totalSteps: number;
  canGoBack: boolean;
}

/** A selectable line of a list. */
export interface PickItem<V> {
  kind: 'item';
  value: V;
  label: string;
  description?: string;
  detail?: string;
  /** A product icon, such as `check`. */
  icon?: string;
}

/** A line that can't be selected: a note or a separator with a heading. */
export type PickText =
  | { kind: 'note'; label: string; detail?: string; icon?: string }
  | { kind: 'heading'; label: string };

export type PickLine<V> = PickItem<V> | PickText;

/** The page's answer, or the same page, optionally with another text. */
export type PickReply<R> = { done: R } | { stay: { text?: string } };

/** The list of a page while it's filled. Does nothing once the text has changed. */
export interface PickList<V> {
  /**
   * Shows the lines. By default, the first item is active; with null, no item is, so that Enter picks
   * nothing until the user moves to one.
   */
  show(lines: readonly PickLine<V>[], active?: V | null): void;
  setBusy(busy: boolean): void;
}

/** A page with a text field and a list. VS Code doesn't filter the list by the text. */
export interface PickPage<V, R> {
  title: string;
  placeholder: string;
  place: StepPlace | null;
  /** The initial text. */
  text: string;
  /** Called at the start and after each change of the text; the signal aborts at the next change. */
  fill(text: string, list: PickList<V>, signal: AbortSignal): void | Promise<void>;
  /** Called when a line is picked; the signal aborts if the text changes. */
  choose(value: V, text: string, signal: AbortSignal): PickReply<R> | Promise<PickReply<R>>;
}

/** The validation message of a text. Only an error blocks it. */
export interface Explanation {
  severity: 'error' | 'warning' | 'info';
  sentence: string;
}

/** A page with a text field. */
export interface InputPage {
  title: string;
  prompt: string;
  placeholder: string;
  place: StepPlace | null;
  text: string;
  password: boolean;
  explain(text: string): Explanation | undefined;
  /** A final, asynchronous check; returns an error message, which keeps the page open. */
  verify?(text: string, signal: AbortSignal): Promise<string | undefined>;
}

/** How the user left a page. Back and cancel preserve the text. */
export type PageResult<R> =
  { went: 'next'; value: R } | { went: 'back'; text: string } | { went: 'cancel'; text: string };

/** Shows one page after another. */
export interface QuickInputs {
  pick<V, R>(page: PickPage<V, R>): Promise<PageResult<R>>;
  input(page: InputPage): Promise<PageResult<string>>;
  /** Closes the last page. Until then, it stays visible to avoid flicker between pages. */
  close(): void;
}

export function item<V>(
  value: V,
  label: string,
  more: Pick<PickItem<V>, 'description' | 'detail' | 'icon'> = {},
): PickItem<V> {
  return { kind: 'item', value, label, ...more };
}

export function note(label: string, detail?: string, icon = 'info'): PickText {
  return { kind: 'note', label, icon, ...(detail === undefined ? {} : { detail }) };
}

export function warning(label: string, detail?: string): PickText {
  return note(label, detail, 'warning');
}

/** Adds a heading above the lines, if there are any. */
export function headed<V>(label: string, lines: readonly PickLine<V>[]): readonly PickLine<V>[] {
  return lines.length === 0 ? [] : [{ kind: 'heading', label }, ...lines];
}
