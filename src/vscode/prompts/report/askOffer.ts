import * as vscode from 'vscode';

export interface AskOfferOptions {
  /** What stands in the field to begin with, such as a selection of the editor. */
  text: string;
  /** What is wrong with that from the start, such as a selection that can't be read. */
  problem: string | undefined;
  /** What is to be said of a text: an error keeps it from being accepted, a question doesn't. */
  explain: (text: string) => { sentence: string; isQuestion: boolean } | undefined;
}

/** Prompts for an amount of pay as text; undefined when the person cancels. */
export async function askOffer(options: AskOfferOptions): Promise<string | undefined> {
  const offer = await vscode.window.showInputBox({
    title: 'Check an Offer',
    prompt: options.problem ?? 'Enter an amount and its period, or a range.',
    placeHolder: 'For example, $145k, 140,000–155,000, $62.50/h, or €4,500 a month',
    value: options.text,
    ignoreFocusOut: true,
    validateInput: text => {
      const said = options.explain(text);
      return said?.isQuestion === true
        ? { message: said.sentence, severity: vscode.InputBoxValidationSeverity.Info }
        : said?.sentence;
    },
  });
  return offer?.trim();
}

/** Lets the person choose what an ambiguous amount means; undefined when they cancel. */
export async function askMeaning(
  question: string,
  candidates: readonly string[],
): Promise<string | undefined> {
  return vscode.window.showQuickPick([...candidates], {
    title: 'Check an Offer',
    placeHolder: question,
    ignoreFocusOut: true,
  });
}
