import * as vscode from 'vscode';

export interface AskOfferOptions {
  /** What stands in the field to begin with, such as a selection of the editor. */
  text: string;
  /** The sentence that says what is wrong with an amount, or undefined when it can be read. */
  explain: (text: string) => string | undefined;
}

/** Asks for an amount of pay as text; undefined when the person leaves. */
export async function askOffer({ text, explain }: AskOfferOptions): Promise<string | undefined> {
  const offer = await vscode.window.showInputBox({
    title: 'Check an offer',
    prompt: 'An amount a year or an hour, or a range.',
    placeHolder: 'Such as $145k, 140,000–155,000 or $62.50/h',
    value: text,
    ignoreFocusOut: true,
    validateInput: explain,
  });
  return offer?.trim();
}
