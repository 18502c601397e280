import * as vscode from 'vscode';

import { InputSession } from './inputSession';
import { PickSession } from './pickSession';

import type { InputSurface } from './inputSession';
import type { PickSurface } from './pickSession';
import type {
  Explanation,
  InputPage,
  PageResult,
  PickLine,
  PickPage,
  QuickInputs,
  StepPlace,
} from './quickInputs';

/** Shows pages in VS Code's quick pick and input box. Call `close` when the flow ends. */
export function createQuickInputs(): QuickInputs {
  return new VscodeQuickInputs();
}

interface Line<V> extends vscode.QuickPickItem {
  line: PickLine<V>;
}

class VscodeQuickInputs implements QuickInputs {
  /** The visible page. */
  #current: vscode.QuickInput | undefined;

  async pick<V, R>(page: PickPage<V, R>): Promise<PageResult<R>> {
    const pick = vscode.window.createQuickPick<Line<V>>();
    // Keeps the page's order: VS Code would move matching lines up.
    Object.assign(pick, { sortByLabel: false });
    pick.placeholder = page.placeholder;
    pick.keepScrollPosition = true;
    setCommonProperties(pick, page);
    const session = new PickSession(page, drawPick(pick));
    pick.onDidChangeValue(text => session.type(text));
    pick.onDidAccept(() => session.accept(findAccepted(pick)));
    handleLeaving(pick, session);
    return this.#showUntil(pick, session.result);
  }

  async input(page: InputPage): Promise<PageResult<string>> {
    const box = vscode.window.createInputBox();
    box.placeholder = page.placeholder;
    box.prompt = page.prompt;
    box.password = page.password;
    setCommonProperties(box, page);
    box.valueSelection = [0, page.text.length];
    const session = new InputSession(page, drawInput(box));
    box.onDidChangeValue(text => session.type(text));
    box.onDidAccept(() => session.accept());
    handleLeaving(box, session);
    return this.#showUntil(box, session.result);
  }

  close(): void {
    this.#current?.dispose();
    this.#current = undefined;
  }

  async #showUntil<R>(input: vscode.QuickInput, result: Promise<R>): Promise<R> {
    const before = this.#current;
    this.#current = input;
    input.show();
    before?.dispose();
    try {
      return await result;
    } finally {
      // Stays visible but disabled until the next page is ready.
      input.busy = true;
      input.enabled = false;
    }
  }
}

type AnyInput = vscode.QuickPick<vscode.QuickPickItem> | vscode.InputBox;

/** Sets the properties that both kinds of input have. */
function setCommonProperties(
  input: AnyInput,
  page: { title: string; text: string; place: StepPlace | null },
): void {
  input.title = page.title;
  input.value = page.text;
  input.ignoreFocusOut = true;
  if (page.place !== null && page.place.totalSteps > 1) {
    input.step = page.place.step;
    input.totalSteps = page.place.totalSteps;
  }
  input.buttons = page.place?.canGoBack === true ? [vscode.QuickInputButtons.Back] : [];
}

function handleLeaving(input: AnyInput, session: { goBack(): void; leave(): void }): void {
  input.onDidTriggerButton(button => {
    if (button === vscode.QuickInputButtons.Back) {
      session.goBack();
    }
  });
  input.onDidHide(() => session.leave());
}

/** The accepted line. Ignores a selection left over from an earlier list. */
function findAccepted<V>(pick: vscode.QuickPick<Line<V>>): PickLine<V> | undefined {
  const selected = pick.selectedItems[0];
  const accepted =
    selected !== undefined && pick.items.includes(selected) ? selected : pick.activeItems[0];
  return accepted?.line;
}

function drawPick<V>(pick: vscode.QuickPick<Line<V>>): PickSurface<V> {
  return {
    showLines: (lines, active) => {
      const drawn = lines.map(drawLine);
      pick.items = drawn;
      const activeLine = drawn[active];
      pick.activeItems = activeLine === undefined ? [] : [activeLine];
    },
    setBusy: busy => {
      pick.busy = busy;
    },
    setText: text => {
      pick.value = text;
    },
  };
}

function drawLine<V>(line: PickLine<V>): Line<V> {
  if (line.kind === 'heading') {
    return { line, label: line.label, kind: vscode.QuickPickItemKind.Separator };
  }
  const { label, detail } = line.kind === 'note' ? splitSentences(line) : line;
  return {
    line,
    label: escapeIcons(label),
    alwaysShow: true,
    ...(line.icon === undefined ? {} : { iconPath: new vscode.ThemeIcon(line.icon) }),
    ...(detail === undefined ? {} : { detail: escapeIcons(detail) }),
    ...(line.kind === 'note' || line.description === undefined
      ? {}
      : { description: escapeIcons(line.description) }),
  };
}

/** Moves all sentences but the first to the second line, because VS Code truncates long labels. */
function splitSentences(text: { label: string; detail?: string }): {
  label: string;
  detail?: string;
} {
  const [first, ...others] = text.label.split(/(?<=[.?!]) (?=\p{Lu})/u);
  return first === undefined || text.detail !== undefined || others.length === 0
    ? text
    : { label: first, detail: others.join(' ') };
}

/** Escapes icon syntax such as `$(x)` in text that the user typed. */
function escapeIcons(text: string): string {
  return text.replace(/\$\([\w-]+(?:~\w+)?\)/gu, icon => `\\${icon}`);
}

function drawInput(box: vscode.InputBox): InputSurface {
  return {
    explain: explanation => {
      box.validationMessage = explanation === undefined ? undefined : drawExplanation(explanation);
    },
    setBusy: busy => {
      box.busy = busy;
    },
  };
}

const severities: Record<Explanation['severity'], vscode.InputBoxValidationSeverity> = {
  error: vscode.InputBoxValidationSeverity.Error,
  warning: vscode.InputBoxValidationSeverity.Warning,
  info: vscode.InputBoxValidationSeverity.Info,
};

function drawExplanation({ severity, sentence }: Explanation): vscode.InputBoxValidationMessage {
  return { message: sentence, severity: severities[severity] };
}
