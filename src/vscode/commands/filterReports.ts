import * as z from 'zod/mini';
import * as vscode from 'vscode';

import type { ReportsFilter } from '../tree/showReports';
import type { CommandHandler } from './registerCommands';

export interface FilterReportsDeps {
  filter: ReportsFilter;
}

/** Shows only the reports that match the given words, or words that the user enters. */
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

/** Shows all reports. */
export function createClearFilter({ filter }: FilterReportsDeps): CommandHandler {
  return () => filter.set('');
}

/** Filters while the user types; Escape restores the previous filter. */
function askFilter(filter: ReportsFilter): Promise<void> {
  const before = filter.get();
  const box = vscode.window.createInputBox();
  box.title = 'Filter Reports';
  box.prompt = 'Filter by title, location, status, or source. Leave empty to show all reports.';
  box.placeholder = 'For example, nurse, Texas, failed, or sample';
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
