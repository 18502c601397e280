/** Where a page stands in its flow: “2 of 7”, and whether there is a page to go back to. */
export interface StepPlace {
  step: number;
  totalSteps: number;
  canGoBack: boolean;
}

/** A line of a list that can be picked. */
export interface PickItem<V> {
  kind: 'item';
  value: V;
  label: string;
  description?: string;
  detail?: string;
  /** Name of a product icon, such as `check`. */
  icon?: string;
}

/** A line of a list that only says something, or a heading between lines. */
export type PickWords =
  | { kind: 'note'; label: string; detail?: string; icon?: string }
  | { kind: 'heading'; label: string };

export type PickLine<V> = PickItem<V> | PickWords;

/** What picking a line leads to: the page's answer, or the same page with, perhaps, another text. */
export type PickReply<R> = { done: R } | { stay: { text?: string } };

/** The list of a page, as what fills it sees it. Nothing happens once its text is superseded. */
export interface PickList<V> {
  /**
   * Shows the lines; the active one is the first item, or the one of the given value. With null none
   * is active, so that Enter picks nothing until the person has moved to a line.
   */
  show(lines: readonly PickLine<V>[], active?: V | null): void;
  setBusy(busy: boolean): void;
}

/** One page with a text and a list that follows from it. Texts never filter the list by themselves. */
export interface PickPage<V, R> {
  title: string;
  placeholder: string;
  place: StepPlace | null;
  /** What stands in the text field to begin with. */
  text: string;
  /** Called at once and after every change of the text; the signal aborts at the next one. */
  fill(text: string, list: PickList<V>, signal: AbortSignal): void | Promise<void>;
  /** Called when a line is picked; the signal aborts when the text changes meanwhile. */
  choose(value: V, text: string, signal: AbortSignal): PickReply<R> | Promise<PickReply<R>>;
}

/** What a page says under its text while it is typed; only an error keeps it from being accepted. */
export interface Explanation {
  severity: 'error' | 'warning' | 'info';
  sentence: string;
}

/** One page with a text and no list. */
export interface InputPage {
  title: string;
  prompt: string;
  placeholder: string;
  place: StepPlace | null;
  text: string;
  password: boolean;
  explain(text: string): Explanation | undefined;
  /** A last check that takes time; the sentence it gives is shown and the text stays. */
  verify?(text: string, signal: AbortSignal): Promise<string | undefined>;
}

/** How a person left a page. Whoever goes back or leaves keeps the text that stood there. */
export type PageResult<R> =
  { went: 'next'; value: R } | { went: 'back'; text: string } | { went: 'cancel'; text: string };

/** Pages one after the other, as the prompts need them. */
export interface QuickInputs {
  pick<V, R>(page: PickPage<V, R>): Promise<PageResult<R>>;
  input(page: InputPage): Promise<PageResult<string>>;
  /** Takes the last page away; it stays until then so that nothing flickers between two pages. */
  close(): void;
}

/** A line that can be picked. */
export function item<V>(
  value: V,
  label: string,
  more: Pick<PickItem<V>, 'description' | 'detail' | 'icon'> = {},
): PickItem<V> {
  return { kind: 'item', value, label, ...more };
}

/** A line that says something. */
export function note(label: string, detail?: string, icon = 'info'): PickWords {
  return { kind: 'note', label, icon, ...(detail === undefined ? {} : { detail }) };
}

/** A line that says what is wrong. */
export function warning(label: string, detail?: string): PickWords {
  return note(label, detail, 'warning');
}

/** A heading over the lines that follow; nothing when there are none. */
export function headed<V>(label: string, lines: readonly PickLine<V>[]): readonly PickLine<V>[] {
  return lines.length === 0 ? [] : [{ kind: 'heading', label }, ...lines];
}
