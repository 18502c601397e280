import * as z from 'zod/mini';
import * as vscode from 'vscode';

import type { ReportsFilter } from '../tree/showReports';
import type { CommandHandler } from './registerCommands';

export interface FilterReportsDeps {
  filter: ReportsFilter;
}

/** Shows only the reports that have some words: the given ones, else those that a person types. */
export function createFilterReports({ filter }: FilterReportsDeps): CommandHandler {
  return async given => {
    const words = z.string().safeParse(given);
    if (words.success) {
      filter.set(words.data.trim());
    } else {
      await askFilter(filter);
    }
  };
}

/** Shows all reports again. */
export function createClearFilter({ filter }: FilterReportsDeps): CommandHandler {
  return () => filter.set('');
}

/** Asks for the words of a filter. The rows follow every key; who leaves has the filter of before. */
function askFilter(filter: ReportsFilter): Promise<void> {
  const before = filter.get();
  const box = vscode.window.createInputBox();
  box.title = 'Filter reports';
  box.prompt = 'Words of the title, the place, the state or the source. Nothing shows all reports.';
  box.placeholder = 'Such as nurse, Texas, failed or sample';
  box.value = before;
  return new Promise(resolve => {
    let isAccepted = false;
    box.onDidChangeValue(value => filter.set(value.trim()));
    box.onDidAccept(() => {
      isAccepted = true;
      box.hide();
    });
    box.onDidHide(() => {
      if (!isAccepted) {
        filter.set(before);
      }
      box.dispose();
      resolve();
    });
    box.show();
  });
}
