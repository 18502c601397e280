import assert from 'node:assert/strict';

import { InputSession } from '../../src/vscode/prompts/inputs/inputSession';
import { PickSession } from '../../src/vscode/prompts/inputs/pickSession';

import { settle } from './fakeClock';

import type {
  Explanation,
  InputPage,
  PageResult,
  PickLine,
  PickPage,
  QuickInputs,
  StepPlace,
} from '../../src/vscode/prompts/inputs/quickInputs';

/** The prompt that is currently shown. */
interface Screen {
  title: string;
  prompt: string;
  place: StepPlace | null;
  password: boolean;
  text: string;
  lines: readonly PickLine<unknown>[];
  active: number;
  busy: boolean;
  explanation: Explanation | undefined;
  type(text: string): void;
  accept(line: PickLine<unknown> | undefined): void;
  goBack(): void;
  leave(): void;
}

/** A simulated user who reads, types, picks, goes back and cancels in prompts. */
export class FakeUser {
  #screen: Screen | undefined;
  /** How often the prompts were closed. */
  closed = 0;

  readonly inputs: QuickInputs = {
    pick: page => this.#openPick(page),
    input: page => this.#openInput(page),
    close: () => {
      this.closed += 1;
    },
  };

  /** The open prompt. Fails if there is none. */
  get screen(): Screen {
    if (this.#screen === undefined) {
      assert.fail('no page is open');
    }
    return this.#screen;
  }

  get isAsked(): boolean {
    return this.#screen !== undefined;
  }

  /** The labels of all items. */
  get items(): readonly string[] {
    return this.screen.lines.filter(line => line.kind === 'item').map(line => line.label);
  }

  /** The notes in the prompt, which can't be picked. */
  get words(): readonly string[] {
    return this.screen.lines
      .filter(line => line.kind === 'note')
      .map(line => (line.detail === undefined ? line.label : `${line.label}: ${line.detail}`));
  }

  get headings(): readonly string[] {
    return this.screen.lines.filter(line => line.kind === 'heading').map(line => line.label);
  }

  /** The description of the item with this label. */
  describe(label: string): string | undefined {
    const line = this.#find(label);
    return line.kind === 'item' ? line.description : undefined;
  }

  get activeLabel(): string | undefined {
    return this.screen.lines[this.screen.active]?.label;
  }

  async type(text: string): Promise<void> {
    await settle();
    this.screen.text = text;
    this.screen.type(text);
    await settle();
  }

  /** Picks the first item with this label. */
  async choose(label: string): Promise<void> {
    await settle();
    this.screen.accept(this.#find(label));
    await settle();
  }

  /** Presses Enter. */
  async enter(): Promise<void> {
    await settle();
    this.screen.accept(this.screen.lines[this.screen.active]);
    await settle();
  }

  async goBack(): Promise<void> {
    await settle();
    assert.equal(this.screen.place?.canGoBack, true, 'there is no back button');
    this.screen.goBack();
    await settle();
  }

  /** Presses Escape. */
  async leave(): Promise<void> {
    await settle();
    this.screen.leave();
    await settle();
  }

  #find(label: string): PickLine<unknown> {
    const line = this.screen.lines.find(each => each.label === label);
    if (line === undefined) {
      assert.fail(
        `“${label}” is not among ${this.screen.lines.map(each => each.label).join(', ')}`,
      );
    }
    return line;
  }

  async #openPick<V, R>(page: PickPage<V, R>): Promise<PageResult<R>> {
    let lines: readonly PickLine<V>[] = [];
    const screen: Screen = {
      ...emptyScreen,
      title: page.title,
      prompt: page.placeholder,
      place: page.place,
      text: page.text,
      type: text => session.type(text),
      accept: line => session.accept(lines.find(each => each === line)),
      goBack: () => session.goBack(),
      leave: () => session.leave(),
    };
    const session = new PickSession(page, {
      showLines: (shown, active) => {
        lines = shown;
        Object.assign(screen, { lines, active });
      },
      setBusy: busy => Object.assign(screen, { busy }),
      setText: text => Object.assign(screen, { text }),
    });
    return this.#showUntil(screen, session.result);
  }

  async #openInput(page: InputPage): Promise<PageResult<string>> {
    const screen: Screen = {
      ...emptyScreen,
      title: page.title,
      prompt: page.prompt,
      place: page.place,
      text: page.text,
      password: page.password,
      type: text => session.type(text),
      accept: () => session.accept(),
      goBack: () => session.goBack(),
      leave: () => session.leave(),
    };
    const session = new InputSession(page, {
      explain: explanation => Object.assign(screen, { explanation }),
      setBusy: busy => Object.assign(screen, { busy }),
    });
    return this.#showUntil(screen, session.result);
  }

  async #showUntil<R>(screen: Screen, result: Promise<R>): Promise<R> {
    this.#screen = screen;
    try {
      return await result;
    } finally {
      this.#screen = undefined;
    }
  }
}

const nothing = (): void => undefined;

const emptyScreen: Screen = {
  title: '',
  prompt: '',
  place: null,
  password: false,
  text: '',
  lines: [],
  active: -1,
  busy: false,
  explanation: undefined,
  type: nothing,
  accept: nothing,
  goBack: nothing,
  leave: nothing,
};
